"""What was put elsewhere is found among the leftovers only."""

from hypothesis import given
from hypothesis import strategies as st

from core.anchoring.codes import OTHER
from core.anchoring.moves import moved
from core.anchoring.patience import Block, common


def test_a_stretch_put_elsewhere_is_found_whole() -> None:
    old, new = "ABCDEFGH" + "mnopqrstuvwxyz", "mnopqrstuvwxyz" + "ABCDEFGH"
    assert moved(old, new, common(old, new)) == [Block(0, 14, 8)]


def test_what_stands_twice_among_the_leftovers_is_not_guessed() -> None:
    assert moved("ABCD", "ABCD.ABCD", []) == []
    assert moved("ABCD.", "ABCD.ABCD", [Block(4, 4, 1)]) == []


def test_claimed_text_is_no_place_for_it() -> None:
    assert moved("ABCDxyABCD", "xyABCD", [Block(4, 0, 6)]) == []


def test_words_without_a_code_of_their_own_are_never_moved() -> None:
    assert moved(chr(OTHER) * 9, "a" + chr(OTHER) * 9, []) == []


@given(st.text("abcdefgh", max_size=60), st.text("abcdefgh", max_size=60))
def test_moved_blocks_are_equal_and_claim_nothing_twice(old: str, new: str) -> None:
    blocks = common(old, new)
    for side, text in (("old", old), ("new", new)):
        claimed: set[int] = set()
        for block in blocks + moved(old, new, blocks):
            start: int = getattr(block, side)
            places = range(start, start + block.size)
            assert claimed.isdisjoint(places)
            assert start + block.size <= len(text)
            claimed.update(places)
            assert old[block.old : block.old + block.size] == new[block.new : block.new + block.size]
