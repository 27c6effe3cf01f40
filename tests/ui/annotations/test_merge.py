"""Two people's words on one note: neither loses any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.annotations.merge import difference, merge

words = st.text("ab é😀\n", max_size=12)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "joined"),
    [
        ("one", "one", "one two", "one two"),
        ("one", "one two", "one", "one two"),
        ("one", "one two", "zero one", "zero one two"),
        ("one", "zero one", "one two", "zero one two"),
        ("a b c", "A b c", "a b C", "A b C"),
        ("", "mine", "theirs", "mine\n\ntheirs"),
        ("a", "a b", "a c", "a b\n\na c"),
        ("note", "note typed", "note typed\n\n2026-01-01\nother", "note typed\n\n2026-01-01\nother"),
        ("same", "new", "new", "new"),
    ],
)
def test_cases(base: str, mine: str, theirs: str, joined: str) -> None:
    assert merge(base, mine, theirs) == joined


@given(words, words)
def test_one_side_alone_is_taken_as_it_is(base: str, other: str) -> None:
    assert merge(base, base, other) == other
    assert merge(base, other, other) == other


@given(words, words, words)
def test_what_either_wrote_is_there(base: str, mine: str, theirs: str) -> None:
    joined = merge(base, mine, theirs)
    for side in (mine, theirs):
        start, end, written = difference(base, side)
        assert written in joined
        assert base[:start] + written + base[end:] == side
