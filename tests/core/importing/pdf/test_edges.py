"""A caret has one place before every character, and never goes back."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.importing.canonical import clean
from core.importing.pdf.edges import settled, smooth

TEXT = st.text(min_size=1, max_size=30)
PLACES = st.lists(st.floats(0, 600), min_size=30, max_size=30)


def test_blank_takes_its_gap():
    assert smooth("a b", [0, 9, 9], [5, 9, 14], leftward=False) == [0, 5, 9, 14]


def test_letters_on_one_spot_share_it():
    assert smooth("ffi.", [0, 0, 0, 9], [9, 9, 9, 11], leftward=False) == [0, 3, 6, 9, 11]


def test_from_the_right_edges_fall():
    assert smooth("abc", [30, 20, 10], [20, 10, 0], leftward=True) == [30, 20, 10, 0]


@given(TEXT, PLACES, PLACES, st.booleans())
def test_edges_never_run_back(text: str, near: list[float], far: list[float], leftward: bool):
    edges = smooth(text, near[: len(text)], far[: len(text)], leftward)
    assert len(edges) == len(text) + 1
    assert all((a >= b) if leftward else (a <= b) for a, b in pairwise(edges))


@given(TEXT)
def test_settled_text_is_canonical_and_keeps_an_edge_for_every_character(text: str):
    words, edges = settled(text, [float(number) for number in range(len(text) + 1)])
    assert clean(words) == words
    assert len(edges) == len(words) + 1
    assert all(a <= b for a, b in pairwise(edges))
    assert "  " not in words


def test_an_accent_joins_its_letter():
    words, edges = settled("e\u0301te", [0, 5, 5, 8, 13])
    assert (words, edges) == ("éte", [0, 5, 8, 13])
