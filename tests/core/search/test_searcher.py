"""One search over several kinds is one list."""

from core.search.engine import Kind, key
from core.search.query import parse
from core.search.searcher import Searcher
from tests.core.search.conftest import Shelf

ALL = (Kind.ARTICLE, Kind.HIGHLIGHT, Kind.NOTE)


def test_kinds_are_ranked_together(shelf: Shelf) -> None:
    one = shelf.put(1, "Le pont et la ville, et encore la ville.")
    mark = shelf.highlight(2, 1, "le pont")
    note = shelf.note(2, 1, "quel pont ?")
    shelf.put(3, "ailleurs")
    shelf.note(4, 3, "rien ici qui compte, et même pour de longs mots")
    searcher = Searcher(shelf.engine, shelf, parse("pont"), ALL)
    assert searcher.found().total == 3
    assert searcher.keys() == {one, mark, note}
    best = searcher.best(10)
    assert {each for each, _ in best} == {one, mark, note}
    assert [score for _, score in best] == sorted({score for _, score in best}, reverse=True)
    assert searcher.best(1) == best[:1]
    assert searcher.among([note]) == {note: dict(best)[note]}


def test_a_kind_without_documents_has_no_hits(shelf: Shelf) -> None:
    shelf.put(1, "pont")
    assert Searcher(shelf.engine, shelf, parse("pont"), (Kind.NOTE,)).found().total == 0
    everything = Searcher(shelf.engine, shelf, parse("*"), ALL).keys()
    assert everything == {key(Kind.ARTICLE, 1)}
