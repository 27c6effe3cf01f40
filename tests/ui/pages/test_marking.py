"""Highlights, matches and links lie where their words are printed."""

from pathlib import Path

from PySide6.QtCore import QPointF

from core.library import Library
from core.model.annotation import Color
from core.model.place import Status
from tests.core.importing.pdf.paper import Paper
from tests.ui.driving import opened, read
from tests.ui.pages.conftest import rest, spot, words
from tests.ui.reader.builders import annotation
from ui.main_window import MainWindow
from ui.pages.page_view import PageView


def color_at(view: PageView, point: int) -> tuple[int, int, int]:
    """Beside the letter at a code point."""
    at = spot(view, point)
    color = view.area.viewport().grab().toImage().pixelColor(at.x(), at.y() - 6)
    return color.red(), color.green(), color.blue()


def test_highlights_and_matches_are_painted(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "lower town was under water")
    plain = color_at(view, start + 1)
    view.set_annotations([annotation(1, (start, end), color=Color.GREEN)], None)
    green = color_at(view, start + 1)
    view.set_annotations([], None)
    view.set_matches([(start, end), words(paged, "old maps")], 0)
    match, other = color_at(view, start + 1), color_at(view, words(paged, "old maps")[0] + 1)
    assert len({plain, green, match}) == 3
    assert other not in (plain, match)


def test_the_shortest_of_several_is_meant(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "lower town was under water")
    view.set_annotations([annotation(1, (start - 20, end + 20)), annotation(2, (start, end))], None)

    def at(point: int) -> int | None:
        return view.passage_at(view.area.to_document(QPointF(spot(view, point))))

    assert [at(start + 2), at(start - 8), at(end + 30)] == [2, 1, None]


def test_what_has_no_place_is_nowhere(paged: MainWindow) -> None:
    view = rest(paged)
    view.set_annotations(
        [annotation(1), annotation(2, on_article=True), annotation(3, (0, 9), status=Status.ORPHAN)], 1
    )
    assert view.marking.ranges == {}
    assert view.marking.color(3) is None


def test_links_are_where_they_are_printed(folder: Path) -> None:
    paper = Paper()
    sheet = paper.sheet()
    sheet.words(60, 100, "Read the old maps of the town before you build.", size=14)
    sheet.annotations.append(
        "<</Type/Annot/Subtype/Link/Rect[60 738 200 757]/A<</S/URI/URI(https://example.org/maps)>>>>"
    )
    with Library.open(folder, create=True) as library:
        article = library.articles.add_bytes(paper.file(), name="a.pdf").article.id
    with opened(folder) as window:
        window.reader.want_pages(True)
        read(window, article)
        view, start = rest(window), words(window, "old")[0]
        assert view.link_at(view.area.to_document(QPointF(spot(view, start)))) == "https://example.org/maps"
        far = words(window, "build")[0]
        assert view.link_at(view.area.to_document(QPointF(spot(view, far)))) == ""
