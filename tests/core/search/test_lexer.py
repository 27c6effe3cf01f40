"""Marks count only where they can; everything else is a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.lexer import DEEPEST, LONGEST, Mark, tokens


def marks(query: str) -> str:
    return " ".join(f"{token.mark.value}" for token in tokens(query))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("a AND b", "word AND word"),
        ("AND a OR", "word word word"),
        ("a AND OR b", "word word OR word"),
        ("NOT", "word"),
        ("NOT NOT a", "word NOT word"),
        ("a-b -c - d", "word - word word word"),
        ("--a", "word"),
        ("-(-(-(a", "word word - word"),
        ("tag:(tag:(a", "word field word"),
        ('"a b', "word word"),
        ("« a » “b” „c“", "quote quote quote"),
        ("(a", "word"),
        ("a) (b)", "word ( word )"),
        ("tag:x tag: x TAG:x untag:x", "field word word word field word word"),
        ("tag:-x title:AND", "field word field word"),
        ('=a ="b c" a=b', "= word = quote word"),
    ],
)
def test_marks(query: str, expected: str) -> None:
    assert marks(query) == expected


def test_quotes_of_any_shape_hold_their_words() -> None:
    assert [token.text for token in tokens("« état d’urgence »")] == [" état d’urgence "]


def test_what_is_too_deep_is_text() -> None:
    deep = tokens("(" * 100 + "a" + ")" * 100)
    assert sum(token.mark is Mark.OPEN for token in deep) == DEEPEST


def test_only_the_beginning_of_a_book_is_read() -> None:
    assert sum(len(token.text) for token in tokens("word " * 1_000_000)) <= LONGEST


@given(st.text(alphabet='ab ()"«»-+=:*?~ANDORT'))
def test_brackets_always_match(query: str) -> None:
    depth = 0
    for token in tokens(query):
        depth += (token.mark is Mark.OPEN) - (token.mark is Mark.CLOSE)
        assert depth >= 0
    assert depth == 0
