"""A description holds the quote, enough around it, and how often it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchoring.describe import describe
from core.model.place import CONTEXT


@given(st.text(max_size=900), st.data())
def test_a_description_is_cut_from_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = describe(text, start, end)
    assert (found.start, found.end, found.exact) == (start, end, text[start:end])
    assert text[:start].endswith(found.prefix)
    assert text[end:].startswith(found.suffix)
    assert (len(found.prefix), len(found.suffix)) == (min(CONTEXT, start), min(CONTEXT, len(text) - end))


def test_copies_are_counted() -> None:
    assert describe("la mer, la mer", 0, 6).occurrences == 2
    assert describe("la mer", 3, 3).occurrences == 0


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (0, 99)])
def test_a_range_outside_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="outside"):
        describe("court", start, end)
