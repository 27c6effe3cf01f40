"""What two strings have in common is really equal, in order, and found also where everything repeats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchoring.patience import Block, chained, common, join, once

strings = st.text("abcdef", max_size=80)


@given(strings, strings)
def test_common_blocks_are_equal_in_order_and_apart(old: str, new: str) -> None:
    old_end = new_end = 0
    for block in common(old, new):
        assert old[block.old : block.old + block.size] == new[block.new : block.new + block.size]
        assert block.size > 0
        assert block.old >= old_end
        assert block.new >= new_end
        old_end, new_end = block.old + block.size, block.new + block.size
    assert old_end <= len(old)
    assert new_end <= len(new)


@given(strings)
def test_a_string_is_all_common_with_itself(string: str) -> None:
    assert common(string, string) == ([Block(0, 0, len(string))] if string else [])


@given(strings, st.text("xyz", min_size=1, max_size=20), strings)
def test_what_is_put_in_between_leaves_the_rest_common(head: str, middle: str, tail: str) -> None:
    assert sum(block.size for block in common(head + tail, head + middle + tail)) == len(head + tail)


@pytest.mark.parametrize("pattern", ["a", "ab", "aab", "abcabd"])
def test_text_that_only_repeats_itself_ends_and_keeps_its_ends(pattern: str) -> None:
    old = pattern * 20_000
    new = old[: len(old) // 3] + "!" + old[len(old) // 2 :]
    blocks = common(old, new)
    assert blocks[0].old == blocks[0].new == 0
    assert blocks[-1].old + blocks[-1].size == len(old)


@pytest.mark.parametrize("size", [3_000, 30_000])
def test_unique_tokens_in_reverse_do_not_cost_a_pass_each(size: int) -> None:
    old = "".join(chr(0x10000 + place) for place in range(size))
    assert sum(block.size for block in common(old, old[::-1])) < size


def test_the_longest_rising_choice_is_taken() -> None:
    assert chained([(0, 5), (1, 1), (2, 2), (3, 0), (4, 3)]) == [(1, 1), (2, 2), (4, 3)]
    assert chained([]) == []


def test_sequences_that_stand_twice_have_no_place() -> None:
    assert once("abcab", 0, 5, 2) == {"ab": -1, "bc": 1, "ca": 2}


def test_touching_blocks_are_one() -> None:
    assert join([Block(4, 6, 1), Block(0, 2, 4), Block(5, 9, 0)]) == [Block(0, 2, 5)]


def test_a_few_edits_in_a_long_text_leave_everything_else_common() -> None:
    old = "".join(chr(0x4000 + place * 7 % 9_000) for place in range(9_000))
    new = old[:2_000] + "!!" + old[2_005:6_000] + "?" + old[6_000:8_000] + "." + old[8_001:]
    assert sum(block.size for block in common(old, new)) == len(old) - 6
