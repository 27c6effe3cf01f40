"""Snippets show different words first, never cut a match, and say where they stand."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.search.snippets import MOST, WIDTH, snippets

FILL = "bla " * 100


def test_the_stretch_with_more_different_words_is_taken() -> None:
    text = f"{FILL}pont pont pont {FILL}{FILL}pont ville {FILL}"
    places = [(at, at + 4) for at in range(len(text)) if text.startswith("pont", at)]
    town = text.index("ville")
    best = snippets(text, sorted([*places, (town, town + 5)]))
    assert any("pont ville" in snippet.text for snippet in best)
    assert [snippet.start for snippet in best] == sorted(snippet.start for snippet in best)


def test_without_a_match_the_beginning_is_shown() -> None:
    (snippet,) = snippets(FILL, [])
    assert snippet.start == 0
    assert snippet.matches == ()
    assert len(snippet.text) <= WIDTH
    assert snippets("", []) == ()


def test_words_are_not_cut() -> None:
    text = f"{FILL}pont {FILL}"
    (snippet,) = snippets(text, [(400, 404)])
    assert snippet.text.startswith("bla ")
    assert snippet.text.endswith("bla")


def test_a_match_longer_than_a_snippet_stays_whole() -> None:
    (snippet,) = snippets("x" * 2000, [(500, 1500)])
    assert snippet.matches == ((500, 1500),)
    assert snippet.start <= 500
    assert snippet.end >= 1500


@given(st.data())
def test_they_say_where_they_stand(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab \n", min_size=1, max_size=3000))
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=40)))
    matches = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    found = snippets(text, matches)
    assert len(found) <= MOST
    assert all(text[snippet.start : snippet.end] == snippet.text for snippet in found)
    assert all(match in matches for snippet in found for match in snippet.matches)
    assert all(one.end <= two.start for one, two in pairwise(found))
    if matches:
        assert all(snippet.matches for snippet in found)
        assert found
