"""Keys tell kind and id."""

from hypothesis import given
from hypothesis import strategies as st

from core.search.engine import Kind, key, unkey


@given(st.sampled_from(Kind), st.integers(0, 2**60))
def test_a_key_gives_back_what_it_was_made_of(kind: Kind, number: int) -> None:
    assert unkey(key(kind, number)) == (kind, number)
