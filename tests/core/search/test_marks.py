"""Marks stand on the words that were found, in code points, whatever stands around them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.query import Field
from core.search.marks import Finder, merged
from core.search.query import parse
from core.search.tongues import Tongues
from core.search.wanted import leaves

FR = Tongues(languages=frozenset({"fr", "en", ""}))


def marked(query: str, text: str, language: str = "fr") -> list[str]:
    finder = Finder.of(parse(query), (Field.ANY, Field.TEXT), FR)
    return [text[start:end] for start, end in finder.find(text, language)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("evenement", ["événement", "Évènements"]),
        ("événements", ["événement", "Évènements"]),
        ("securites", ["sécurité", "SECURITE"]),
        ("=sécurité", ["sécurité"]),
        ('"la sécurité"', ["la sécurité"]),
        ("secu*", ["sécurité", "SECURITE"]),
        ("s?curit*", ["sécurité", "SECURITE"]),
        ("sekurite~1", ["sécurité", "SECURITE"]),
        ("l’homme", ["homme"]),
        ("la sécurité", ["sécurité", "SECURITE"]),
        ("la", ["la", "la"]),
        ("homme NOT sécurité", ["homme"]),
        ("title:homme événement", ["événement", "Évènements"]),
        ("tag:homme", []),
        ("*", []),
    ],
)
def test_what_is_marked(query: str, expected: list[str]) -> None:
    assert marked(query, "Un événement : la sécurité, l’homme. Évènements ! la SECURITE 𝄞") == expected


def test_endings_are_those_of_the_text_s_language() -> None:
    assert marked("sécurité", "securing", "en") == []
    assert marked("election", "elections", "en") == ["elections"]


def test_runs_without_blanks_are_marked_inside() -> None:
    assert marked("北京", "我在北京大学", "zh") == ["北京"]


def test_ranges_are_joined_in_order() -> None:
    assert merged([(5, 9), (0, 2), (6, 7), (2, 3), (8, 12), (4, 4)]) == [(0, 2), (2, 3), (5, 12)]


def test_what_is_shut_out_is_no_leaf() -> None:
    assert [leaf.text for leaf in leaves(parse("a -b (c OR NOT d)"))] == ["a", "c"]


@given(st.text(), st.text(alphabet="abé ’-", max_size=12))
def test_marks_lie_in_the_text_and_apart(text: str, query: str) -> None:
    finder = Finder.of(parse(query), (Field.ANY,), FR)
    found = finder.find(text, "fr")
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one[1] <= two[0] for one, two in pairwise(found))


@given(st.lists(st.sampled_from(["pont", "ville", "été"]), min_size=1))
def test_every_word_of_a_text_finds_itself(words: list[str]) -> None:
    text = " ".join(words)
    assert marked(f"={words[0]}", text) == [word for word in words if word == words[0]]
