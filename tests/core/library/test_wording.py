"""What people hand over is made fit to be stored, or refused in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import KnownError, UsageError
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


DATES = ["", "2024", "2024-04", "2024-02-29", "2024-04-25T15:05", "2024-04-25T15:05:59", "2024-04-25T15:05+02:00"]


@pytest.mark.parametrize("date", [*DATES, "2024-04-25T15:05:59Z", "2024-04-25T15:05:59-05:30"])
def test_a_date_stays_as_precise_as_it_is_written(date: str) -> None:
    assert wording.date(f" {date} ") == date


@pytest.mark.parametrize("date", ["garbage", "2024-13-45", "2024-13", "2023-02-29", "0000", "24", "2024-4", "20240425"])
@pytest.mark.parametrize("time", ["", "T25:00", "T15", "T15:05+99:00", "T15:05+02:60", " 15:05", "T15:05:61"])
def test_what_is_no_date_is_refused(date: str, time: str) -> None:
    for wrong in (date + time, "2024-04-25" + time if time else date):
        with pytest.raises(UsageError, match="is no date"):
            wording.date(wrong)


@pytest.mark.parametrize(
    ("code", "base"), [("", ""), (" fr ", "fr"), ("fr-CA", "fr"), ("zh_Hant_TW", "zh"), ("gsw", "gsw")]
)
def test_a_language_is_its_code_without_the_region(code: str, base: str) -> None:
    assert wording.language(code) == base


@pytest.mark.parametrize("code", ["zz9", "f", "FR", "french", "fr-", "fr CA", "ﬁ"])
def test_what_is_no_code_of_a_language_is_refused(code: str) -> None:
    with pytest.raises(UsageError, match="is no language"):
        wording.language(code)
