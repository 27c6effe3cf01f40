"""Changes add up."""

from hypothesis import given
from hypothesis import strategies as st

from core.model.change import Change

changes = st.builds(
    Change,
    articles=st.frozensets(st.integers(1, 5)),
    annotations=st.frozensets(st.integers(6, 9)),
    tags=st.booleans(),
    highlighters=st.booleans(),
    entry=st.integers(0, 9),
)


@given(changes, changes)
def test_both_together_name_all_that_either_touched(one: Change, other: Change) -> None:
    both = one | other
    assert both.articles == one.articles | other.articles
    assert both.annotations == one.annotations | other.annotations
    assert both.tags == (one.tags or other.tags)
    assert both.highlighters == (one.highlighters or other.highlighters)
    assert both.entry == max(one.entry, other.entry)


@given(changes)
def test_a_change_that_touched_nothing_is_false(change: Change) -> None:
    assert bool(change) == bool(change.articles or change.annotations or change.tags or change.highlighters)
