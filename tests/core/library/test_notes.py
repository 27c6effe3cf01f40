"""Two texts of one note become one without losing a word of either."""

from hypothesis import given
from hypothesis import strategies as st

from core.library import notes

LINE = "\n\n— 2026-03-01 10:20, window —\n\n"


def test_one_that_goes_on_from_the_other_is_enough() -> None:
    assert notes._both("theirs", "theirs, and mine", LINE) == "theirs, and mine"
    assert notes._both("mine, and theirs", "mine", LINE) == "mine, and theirs"


@given(st.text(max_size=20), st.text(max_size=20))
def test_both_texts_are_in_what_is_kept(theirs: str, mine: str) -> None:
    kept = notes._both(theirs, mine, LINE)
    assert theirs in kept
    assert mine in kept


@given(st.text(max_size=20), st.text(max_size=20), st.text(max_size=20))
def test_retyping_gives_way_only_to_ones_own_part(theirs: str, mine: str, later: str) -> None:
    kept = notes._retyped(theirs + LINE + mine, later)
    assert kept in (theirs + LINE + later, later)
    assert theirs in kept
    assert notes._retyped(theirs + LINE + mine, theirs + LINE + later) == theirs + LINE + later
