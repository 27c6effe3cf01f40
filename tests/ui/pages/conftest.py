"""A window on a library of PDFs that were written for the tests, and a hand to use its pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from core.library import Library
from core.settings import Settings
from tests.core.importing.pdf.paper import Paper
from tests.ui.driving import opened, read, settle, until
from ui.main_window import MainWindow
from ui.pages.page_view import PageView

LINES = (
    "The river rose in the night and the lower town was under water by the morning of the next day.",
    "Nobody had read the old maps, which show the river where it is today and not where it was then.",
    "An old map is a letter from somebody who walked there, and the ink is thickest where the water is.",
)


def written(*, pages: int = 4, scans: int = 0) -> bytes:
    """A PDF of pages with their number in words, then of pages that are pictures."""
    paper = Paper()
    for number in range(pages):
        sheet = paper.sheet()
        y = 90.0 + 7 * number
        for part in range(6):
            y = sheet.paragraph(60, y, 470, f"Part {number + 1}.{part + 1}. {' '.join(LINES)}", size=11, leading=15) + 8
    for _scan in range(scans):
        paper.sheet().picture(50, 50, 400, 600)
    return paper.file()


def plain() -> bytes:
    """An article without pages."""
    return b"On reading old maps\n\nAn old map is a letter from somebody who walked there, and so on to the end."


@pytest.fixture
def papers(folder: Path) -> dict[str, int]:
    """Ids of articles by name."""
    with Library.open(folder, create=True) as library:
        return {
            "flood": library.articles.add_bytes(written(), name="flood.pdf").article.id,
            "scan": library.articles.add_bytes(written(pages=1, scans=1), name="scan.pdf").article.id,
            "plain": library.articles.add_bytes(plain(), name="maps.txt").article.id,
        }


@pytest.fixture
def paged(papers: dict[str, int], folder: Path) -> Iterator[MainWindow]:
    """The window with the pages of the flood."""
    with opened(folder, settings=Settings()) as window:
        window.reader.want_pages(True)
        read(window, papers["flood"])
        rest(window)
        yield window


def rest(window: MainWindow) -> PageView:
    """Wait until all that is wanted has come."""
    until(window.feed.resting, "pages were not drawn")
    settle(window.tasks)
    view = window.reader.views.pages
    assert view is not None
    return view


def words(window: MainWindow, wanted: str, *, after: int = 0) -> tuple[int, int]:
    """Where words stand in the article."""
    assert window.reading.text is not None
    start = window.reading.text.value.index(wanted, after)
    return start, start + len(wanted)


def spot(view: PageView, point: int) -> QPoint:
    """Just inside the letter at a code point, in the viewport."""
    box = next(view.boxes((point, point + 1), range(len(view.stack.boxes))))
    return QPoint(round(box.left() + box.width() / 4), round(box.center().y())) - view.area.corner.toPoint()


def drag(view: PageView, start: int, end: int) -> None:
    """Select with the mouse from one code point to another; both must show."""
    port, left = view.area.viewport(), Qt.MouseButton.LeftButton
    first, last = spot(view, start), spot(view, end)
    QTest.mousePress(port, left, pos=first)
    QTest.mouseMove(port, (first + last) / 2)
    QTest.mouseMove(port, last)
    QTest.mouseRelease(port, left, pos=last)


def click(view: PageView, point: int) -> None:
    """Click on a letter."""
    QTest.mouseClick(view.area.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, point))
