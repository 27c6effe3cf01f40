"""Did you mean: near, frequent, and spelt as the texts spell it."""

import pytest

from core.search.query import parse
from core.search.suggestion import suggestion
from tests.core.search.conftest import Shelf


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("elektions", "élections"),
        ("la elektions zzzzzzz", "la élections zzzzzzz"),
        ("élection", None),
        ("qqqqqq", None),
        ("tag:elektions", None),
        ("«elektions»", "«élections»"),
    ],
)
def test_a_near_word_is_suggested(shelf: Shelf, typed: str, expected: str | None) -> None:
    shelf.put(1, "Les Élections de mai")
    assert suggestion(typed, parse(typed), shelf.engine, shelf) == expected


def test_of_two_near_words_the_frequent_one(shelf: Shelf) -> None:
    shelf.put(1, "ponte ponts")
    shelf.put(2, "ponte")
    assert suggestion("pontx", parse("pontx"), shelf.engine, shelf) == "ponte"
