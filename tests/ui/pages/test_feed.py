"""Pages come from processes while the window stays at work."""

import time

from PySide6.QtCore import QTimer

from tests.ui.driving import read, until
from tests.ui.pages.conftest import rest, words
from ui.main_window import MainWindow


def test_nothing_is_drawn_while_the_text_shows(paged: MainWindow, papers: dict[str, int]) -> None:
    paged.reader.want_pages(False)
    read(paged, papers["scan"])
    assert paged.feed.resting()
    view = rest(paged)
    assert view.painting.pictures.size == 0
    paged.reader.want_pages(True)
    assert not paged.feed.resting()
    rest(paged)
    assert view.painting.pictures.size > 0
    assert view.wording.known


def test_what_comes_for_another_article_is_not_shown(paged: MainWindow, papers: dict[str, int]) -> None:
    view = rest(paged)
    view.scroll_to(words(paged, "Part 4.1.")[0])
    rest(paged)
    view.painting.pictures.clear()
    view.stirred.emit()
    read(paged, papers["scan"])  # while pages of the flood are being drawn
    rest(paged)
    assert len(view.wording.leaves) == 2
    assert all(part.number <= 2 for part in view.painting.pictures._kept)


def test_the_window_does_not_wait(paged: MainWindow) -> None:
    view, steps = rest(paged), []
    view.painting.pictures.clear()
    tick = QTimer(interval=1)
    tick.timeout.connect(lambda: steps.append(time.monotonic()))
    tick.start()
    view.set_zoom(3.0)
    until(paged.feed.resting)
    tick.stop()
    assert len(steps) > 5  # it lived while pages were drawn; how long a step takes is measured elsewhere


def test_where_words_stand_is_remembered_for_a_while(paged: MainWindow, papers: dict[str, int]) -> None:
    rest(paged)
    read(paged, papers["scan"])
    rest(paged)
    read(paged, papers["flood"])
    view = paged.reader.views.pages
    assert view is not None
    assert view.wording.known  # at once: nothing was asked for
    rest(paged)
