"""The stretch that looks like the passage comes first, and there are never many."""

from hypothesis import given
from hypothesis import strategies as st

from core.anchoring.windows import windows


def test_the_stretch_with_the_passage_comes_first() -> None:
    text = "".join(chr(0x4000 + place) for place in range(2_000))
    first, last = windows(text, text[1_200:1_260], None)[0]
    assert first <= 1_200
    assert last >= 1_260
    assert last - first < 300


def test_a_hint_is_looked_at_too() -> None:
    text = "".join(chr(0x4000 + place) for place in range(2_000))
    assert any(first <= 700 <= last for first, last in windows(text, text[1_200:1_260], 700))


@given(st.text("ab", max_size=300), st.text("ab", max_size=90), st.none() | st.integers(-50, 500))
def test_stretches_are_few_and_lie_in_the_text(text: str, passage: str, hint: int | None) -> None:
    found = windows(text, passage, hint)
    assert len(found) <= 6
    assert all(0 <= first <= last <= len(text) for first, last in found)
