"""What people hand over is made fit to be stored, or refused in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError
from core.library import wording

ANY = st.text(alphabet=st.characters(), max_size=60)


@given(ANY)
def test_whatever_is_handed_over_can_be_stored(text: str) -> None:
    for clean in (wording.note(text), wording.line(text), wording.cut(text)):
        clean.encode()
        assert "\x00" not in clean
    assert "\n" not in wording.line(text)
    assert wording.line(wording.line(text)) == wording.line(text)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cn"]), max_size=60))
def test_a_note_of_ordinary_characters_stays_as_it_was_written(text: str) -> None:
    assert wording.note(text) == text


def test_limits_are_said_where_somebody_can_shorten_and_cut_where_nobody_can() -> None:
    for refused in (wording.line, wording.tag):
        with pytest.raises(KnownError, match="Shorten"):
            refused("x" * 3000)
    with pytest.raises(KnownError, match="Shorten"):
        wording.note("x" * 1_000_001)
    with pytest.raises(KnownError, match="Shorten"):
        wording.tag("/".join(["x" * 100] * 3))
    assert len(wording.cut("x" * 3000)) == 2000


@pytest.mark.parametrize(("path", "tidy"), [("a/b", "a/b"), (" a / b ", "a/b"), ("/a//b/", "a/b"), ("e\u0301", "é")])
def test_paths_are_tidied(path: str, tidy: str) -> None:
    assert wording.tag(path) == tidy
