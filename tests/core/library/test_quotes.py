"""A quote is found as people copy it: with other blanks and apostrophes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Ambiguous, NotFound, UsageError
from core.library import quotes

TEXT = "« L’homme »\u202f: l’eau, l’air.\nL’homme, encore\u00a0: l’homme."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("« L'homme » :", "« L’homme »\u202f:"),
        ("l'air. L'homme", "l’air.\nL’homme"),
        ("  encore   : ", "encore\u00a0:"),
        ("l`eau", "l’eau"),
    ],
)
def test_blanks_and_apostrophes_do_not_matter(quote: str, found: str) -> None:
    start, end = quotes.find(TEXT, quote)
    assert TEXT[start:end] == found


@pytest.mark.parametrize("quote", ["l’Air", "leau", "l' eau", "x" * 1_000_000, "l’eau." + "\u0301" * 100])
def test_everything_else_does(quote: str) -> None:
    with pytest.raises(NotFound):
        quotes.find(TEXT, quote)


@pytest.mark.parametrize("quote", ["", " \n"])
def test_an_empty_quote_is_called_empty(quote: str) -> None:
    with pytest.raises(UsageError, match="is empty"):
        quotes.find(TEXT, quote)


def test_a_repeated_quote_wants_more() -> None:
    with pytest.raises(Ambiguous, match="2 times"):
        quotes.find(TEXT, "L'homme")
    second = TEXT.rindex("L’homme")
    assert quotes.find(TEXT, "L'homme", prefix="l'air. ") == (second, second + 7)
    assert quotes.find(TEXT, "L'homme", suffix=", encore") == (second, second + 7)
    assert quotes.find(TEXT, "L'homme", at=(second, second + 7)) == (second, second + 7)
    with pytest.raises(NotFound):
        quotes.find(TEXT, "L'homme", prefix="l'eau")


@pytest.mark.parametrize("at", [(0, 8), (1, 8), (-7, 0), (2, 2), (10**30, 10**30 + 7)])
def test_a_quote_that_does_not_stand_where_it_is_said_to_is_not_found_elsewhere(at: tuple[int, int]) -> None:
    with pytest.raises(NotFound, match="does not stand at"):
        quotes.find(TEXT, "L'homme", at=at)


def test_positions_may_take_in_the_blanks_that_were_copied() -> None:
    start, end = TEXT.index(" L’homme"), TEXT.index("»")
    assert quotes.find(TEXT, " L'homme ", at=(start, end)) == (start + 1, end - 1)


def test_places_that_overlap_are_all_seen() -> None:
    with pytest.raises(Ambiguous, match="3 times"):
        quotes.find("aaaa", "aa")


@given(st.text(alphabet="ab '’\u00a0\n.*(", max_size=40), st.data())
def test_every_stretch_of_a_text_is_found_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    exact = text[start:end].strip()
    if not exact:
        return
    found = quotes.find(text, exact, at=(start, end))
    assert re.sub(r"\s+", " ", text[slice(*found)]) == re.sub(r"\s+", " ", exact)
    assert found[0] == text.index(exact, start)
