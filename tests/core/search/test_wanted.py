"""What a word stands for in the lexicon."""

import pytest

from core.model.query import Field, Leaf, Match
from core.search.analysis import forms
from core.search.wanted import MOST, asked, expanded, finder, start, terms
from core.search.wanted import test as fits
from tests.core.search.conftest import Shelf


def leaf(text: str, match: Match = Match.FORMS, distance: int = 0) -> Leaf:
    return Leaf(field=Field.ANY, text=text, match=match, distance=distance)


def test_elided_articles_are_not_asked_for() -> None:
    assert asked(leaf("l’homme")) == ["homme"]
    assert asked(leaf("qu'aujourd'hui")) == ["aujourd", "hui"]
    assert asked(leaf("l'")) == ["l"]


@pytest.mark.parametrize(
    ("asked_for", "written", "met"),
    [
        ("securite", "sécurité", True),
        ("securites", "sécurité", True),
        ("sécurité", "securite", True),
        ("sécurités", "sécurité", True),
        ("événement", "évènements", True),
        ("sécurité", "secours", False),
        ("cote", "côtés", True),
    ],
)
def test_a_word_finds_other_spellings_and_endings(asked_for: str, written: str, met: bool) -> None:
    assert finder(terms(asked_for, frozenset({"fr", "en"})))(forms(written, "fr")) is met


def test_languages_of_the_library_alone_are_tried() -> None:
    assert not finder(terms("election", frozenset({"fr"})))(forms("elections", "en"))


@pytest.mark.parametrize(
    ("asks", "expected"),
    [
        (leaf("secu", Match.PREFIX), {"secure", "securite", "secousse"} - {"secousse"}),
        (leaf("Sécu", Match.PREFIX), {"secure", "securite"}),
        (leaf("s?cu*te", Match.WILDCARD), {"securite"}),
        (leaf("*rite", Match.WILDCARD), {"securite"}),
        (leaf("securitee", Match.FUZZY, 1), {"securite"}),
        (leaf("secruite", Match.FUZZY, 1), {"securite"}),
        (leaf("tecurite", Match.FUZZY, 1), set[str]()),
    ],
)
def test_signs_stand_for_words_of_the_lexicon(shelf: Shelf, asks: Leaf, expected: set[str]) -> None:
    shelf.put(1, "sécurité secousse secure")
    assert set(expanded(asks, "text", shelf.engine.lexicon)) == expected


def test_only_so_many_words_and_the_frequent_ones() -> None:
    many = [(f"a{number:04}", number) for number in range(MOST + 100)]
    found = expanded(leaf("a", Match.PREFIX), "text", lambda _field, _prefix: many)
    assert len(found) == MOST
    assert found[-1] == f"a{MOST + 99:04}"


def test_what_a_sign_finds_begins_alike() -> None:
    assert start(leaf("Éc?le", Match.WILDCARD)) == "ec"
    assert fits(leaf("ec?le", Match.WILDCARD))("ecole")


def test_a_sign_at_the_front_passes_over_what_is_no_word() -> None:
    lexicon = {"": 3, "\x02fr:secur": 2, "securite": 2}
    leaf = Leaf(field=Field.ANY, text="*curite", match=Match.WILDCARD)
    assert expanded(leaf, "text", lambda _field, _prefix: list(lexicon.items())) == ("securite",)
