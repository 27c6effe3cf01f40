"""Headings and empty pages say what is there and what to do when nothing is."""

from core.library import Section
from core.model.hit import Results, SearchIn
from tests.ui.driving import settle, until
from ui.library.captions import hits, no_hits
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def results(total: int, with_all: int) -> Results:
    return Results(query="q", total=total, with_all=with_all, took_ms=1.0, suggestion=None, hits=())


def test_hits_are_counted_and_those_with_every_word_apart() -> None:
    assert hits(results(1, 1)) == "1 hit"
    assert hits(results(12, 3)) == "3 of 12 hits"


def test_each_place_has_its_own_help() -> None:
    assert no_hits(SearchIn.ARTICLES) != no_hits(SearchIn.NOTES)


def test_a_shelf_is_named_and_counted(window: MainWindow) -> None:
    until(lambda: window.pane.count.text() == "3 articles")
    assert window.pane.title.text() == "All"


def test_every_empty_shelf_says_what_belongs_there(window: MainWindow) -> None:
    said = set[str]()
    for section in (Section.READING, Section.ARCHIVED, Section.STARRED, Section.TRASH):
        window.sidebar.choose(Shelf(section=section))
        settle(window.tasks)
        assert window.pane.empty.isVisible()
        said.add(window.pane.empty.sentence.text())
    assert len(said) == 4
    window.sidebar.choose(Shelf())
    until(lambda: window.pane.articles.isVisible())
