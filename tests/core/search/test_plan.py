"""Queries find what the contract says they find."""

import pytest

from core.search.engine import Kind, unkey
from core.search.plan import Planner
from core.search.query import parse
from core.search.searcher import Searcher
from core.search.tongues import Tongues
from core.search.tree import NOTHING
from tests.core.search.conftest import Shelf


@pytest.fixture
def library(shelf: Shelf) -> Shelf:
    """Six articles, two highlights, a note; the sixth article is in the trash."""
    shelf.put(1, "Un événement : la sécurité des élections.", title="Le scrutin")
    shelf.put(2, "Les évènements de mai, sans securite.", title="Mai")
    shelf.put(3, "The securing of elections: an evenement.", "en", title="Abroad", author="Jean Dupont")
    shelf.put(4, "L’état d’urgence et la police.", title="Sécurité")
    shelf.put(5, "La police de l’etat, d'urgence.")
    shelf.put(6, "Un événement à jeter.")
    shelf.trash = {6}
    shelf.highlight(11, 1, "la sécurité des élections")
    shelf.highlight(12, 4, "la police")
    shelf.note(11, 1, "À vérifier : l'événement de mai")
    shelf.values = {"tag:mai": {1, 2}, "is:unread": {1, 2, 3, 4, 5, 6}}
    return shelf


def planner(shelf: Shelf, kind: Kind = Kind.ARTICLE) -> Planner:
    return Planner(shelf.engine, shelf, kind, Tongues(languages=shelf.languages))


def found(shelf: Shelf, query: str, kind: Kind = Kind.ARTICLE) -> set[int]:
    return {unkey(each)[1] for each in shelf.engine.ids(planner(shelf, kind).plan(parse(query)).tree)}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("evenement", {1, 2, 3}),
        ("événement", {1, 2, 3}),
        ("évènements", {1, 2, 3}),
        ("=sécurité", {1, 4}),
        ("=securite", {2}),
        ("text:=sécurité", {1}),
        ("sécurité", {1, 2, 4}),
        ("sécurité police", {1, 2, 4, 5}),
        ("sécurité AND police", {4}),
        ("+sécurité police", {1, 2, 4}),
        ("sécurité -police", {1, 2}),
        ("NOT police", {1, 2, 3}),
        ("*", {1, 2, 3, 4, 5}),
        ('"état d\'urgence"', {4}),
        ('"l’etat d’urgence"', {5}),
        ('"la police" NOT "l’état"', {5}),
        ("title:sécurité", {4}),
        ("author:dupont", {3}),
        ("dupont", {3}),
        ("secu*", {1, 2, 3, 4}),
        ("sekurite~1", {1, 2, 4}),
        ("tag:mai", {1, 2}),
        ("tag:mai scrutin", {1}),
        ("-tag:mai", {3, 4, 5}),
        ("tag:none", set[int]()),
        ("note:mai", {1}),
        ('note:"de mai"', {1}),
        ("note:=événement tag:mai", {1}),
        ('note:"de mai" tag:mai', {1}),
        ("is:unread police", {4, 5}),
        ("la police", {4, 5}),
        ("la de", {1, 2, 4, 5}),
        ("(mai OR police) urgence", {2, 4, 5}),
        ("(mai OR police) AND urgence", {4, 5}),
        ("zzz", set[int]()),
    ],
)
def test_articles(library: Shelf, query: str, expected: set[int]) -> None:
    assert found(library, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("sécurité", {11}),
        ("police", {12}),
        ("title:sécurité", {12}),
        ('title:"le scrutin" sécurité', {11}),
        ("title:=sécurité", {12}),
        ("title:=securite", set[int]()),
        ("note:mai", {11}),
        ("*", {11, 12}),
        ("mai", set[int]()),
    ],
)
def test_highlights(library: Shelf, query: str, expected: set[int]) -> None:
    assert found(library, query, Kind.HIGHLIGHT) == expected


@pytest.mark.parametrize(
    ("query", "expected"), [("mai", {11}), ("note:mai", {11}), ("title:scrutin", {11}), ("police", set[int]())]
)
def test_notes(library: Shelf, query: str, expected: set[int]) -> None:
    assert found(library, query, Kind.NOTE) == expected


@pytest.mark.parametrize(
    ("query", "with_all", "first"),
    [
        ("sécurité police", 1, 4),
        ("sécurité la police", 1, 4),
        ('"la police" sécurité', 1, 4),
        ("police", 2, 5),
    ],
)
def test_all_words_come_first(library: Shelf, query: str, with_all: int, first: int) -> None:
    searcher = Searcher(library.engine, library, parse(query), (Kind.ARTICLE,))
    assert searcher.found().with_all == with_all
    assert unkey(searcher.best(1)[0][0])[1] == first


def test_from_four_words_on_ranking_alone_decides(library: Shelf) -> None:
    assert planner(library).plan(parse("scrutin mai police zone")).first == NOTHING
    assert planner(library).plan(parse("scrutin mai le police")).first != NOTHING
