"""What is done on pages is what is done in the text: the same highlights, notes, matches and places."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.annotation import Color
from tests.ui.driving import press, read, settle, until
from tests.ui.pages.conftest import click, drag, rest, spot, words
from ui.main_window import MainWindow


def marked(window: MainWindow, count: int = 1) -> list[tuple[tuple[int, int], Color]]:
    """What is highlighted, once there is so much."""
    until(lambda: len(window.reading.annotations) == count)
    settle(window.tasks)
    found = window.reading.annotations.values()
    return [((one.place.start or 0, one.place.end or 0), one.color) for one in found if one.place]


def test_h_and_the_keys_of_colours_mark_words_in_both_views(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "the lower town was under water")
    drag(view, start, end)
    assert paged.reader.hands.bar.isVisible()
    press(view.area, Qt.Key.Key_H)
    assert marked(paged) == [((start, end), Color.YELLOW)]
    assert view.marking.ranges == {paged.reader.current_annotation(): (start, end)}
    press(view.area, Qt.Key.Key_2)
    until(lambda: marked(paged)[0][1] is Color.GREEN)
    paged.reader.want_pages(False)
    assert paged.reader.sheet is not None
    assert [mark.color for mark in paged.reader.sheet.overlay.highlights.all] == [Color.GREEN]


def test_the_small_bar_stands_over_the_words_and_marks(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "under water by the morning")
    drag(view, start, end)
    bar = paged.reader.hands.bar
    assert bar.parent() is view.area
    assert abs(bar.geometry().bottom() - spot(view, start).y()) < 40 or bar.y() > spot(view, start).y()
    QTest.mouseClick(bar._colors[Color.PINK], Qt.MouseButton.LeftButton)
    assert marked(paged) == [((start, end), Color.PINK)]


def test_notes_tags_and_removal_by_keys(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "Nobody had read the old maps")
    drag(view, start, end)
    press(view.area, Qt.Key.Key_N)
    marked(paged)
    (passage,) = paged.reading.annotations
    until(lambda: (card := paged.reader.margin.card(passage)) is not None and card.editor is not None)
    card = paged.reader.margin.card(passage)
    assert card is not None
    assert card.parent() is view.area
    paged.reader.flush()
    view.area.setFocus()
    paged.reader.choose(passage)
    press(view.area, Qt.Key.Key_Delete)
    until(lambda: not paged.reading.annotations)
    assert view.marking.ranges == {}


def test_a_click_on_a_highlight_chooses_it_and_a_card_brings_its_page(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "Part 4.6.")
    paged.passages.add(*words(paged, "Part 1.1."))
    paged.passages.add(start, end)
    marked(paged, 2)
    first, last = sorted(paged.reading.annotations)
    paged.reader.choose(None)
    view.scroll_to(0)
    click(view, words(paged, "Part 1.1.")[0] + 1)
    assert paged.reader.current_annotation() == first
    paged.reader.choose(last)
    assert view.area.viewport().rect().contains(spot(view, start))
    rest(paged)


def test_turning_keeps_the_place_and_the_selection(paged: MainWindow) -> None:
    view = rest(paged)
    for part in ("Part 2.3.", "Part 3.5.", "Part 4.1."):
        point = words(paged, part)[0]
        paged.reader.scroll_to(point)
        assert abs(view.top_position() - point) < 5
        paged.reader.select(point, point + 8)
        paged.reader.want_pages(False)
        assert abs(paged.reader.top_position() - point) <= 110  # the line it stands on
        assert paged.reader.selection() == (point, point + 8)
        place = paged.reader.top_position()
        paged.reader.want_pages(True)
        assert abs(paged.reader.top_position() - place) <= 110
    rest(paged)


def test_the_place_is_kept_at_every_size(paged: MainWindow) -> None:
    view, point = rest(paged), words(paged, "Part 3.2.")[0]
    paged.reader.scroll_to(point)
    width = paged.width()
    paged.resize(width - 300, paged.height())
    rest(paged)
    assert abs(view.top_position() - point) < 110
    view.zoom_by(1.5)
    assert view.wording.index_of(view.top_position()) == 2
    view.set_zoom(None)
    rest(paged)


def test_a_hit_opens_on_its_page_with_all_matches_and_f3_goes_on(paged: MainWindow, papers: dict[str, int]) -> None:
    read(paged, papers["plain"])
    assert not paged.reader.views.on_pages()
    paged.search.ask("thickest")
    until(lambda: paged.search.results is not None and paged.search.results.hits)
    paged.search.open_first()
    until(lambda: paged.reading.article is not None and paged.reading.article.id == papers["flood"])
    view = rest(paged)
    assert paged.reader.views.on_pages()
    start = paged.reading.matches[paged.search.current][0]
    assert view.area.viewport().rect().contains(spot(view, start))
    for _step in range(12):
        paged.search.next()
    start = paged.reading.matches[paged.search.current][0]
    assert view.wording.index_of(start) >= 1
    assert view.area.viewport().rect().contains(spot(view, start))
    assert view.marking.layers(view.wording.index_of(start)).match
    rest(paged)


def test_a_place_that_is_asked_for_before_words_are_found_is_gone_to_then(
    paged: MainWindow, papers: dict[str, int]
) -> None:
    start, end = words(paged, "Part 3.1.")
    read(paged, papers["plain"])
    paged.feed._found.clear()
    paged.reading.open(papers["flood"], at=(start, end))
    until(lambda: paged.reading.article is not None and paged.reading.article.id == papers["flood"])
    view = rest(paged)
    assert 0.1 <= spot(view, start).y() / view.area.viewport().height() <= 0.7


def test_an_article_without_pages_is_shown_as_text(paged: MainWindow, papers: dict[str, int]) -> None:
    read(paged, papers["plain"])
    assert paged.reader.page.isVisible()
    assert not rest(paged).area.isVisible()
    read(paged, papers["flood"])
    assert rest(paged).area.isVisible()
    assert not paged.reader.page.isVisible()
