"""Lines under the same words keep apart as long as there is room for them."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from ui.reader.lanes import LANES, lane_top, lanes


def test_what_overlaps_lies_side_by_side() -> None:
    assert lanes([(1, 0, 10), (2, 5, 20), (3, 12, 30), (4, 40, 50)]) == {1: 0, 2: 1, 3: 0, 4: 0}


def test_lower_lanes_lie_lower() -> None:
    box = QRectF(0, 0, 50, 26)
    assert lane_top(box, 0) < lane_top(box, 1) < lane_top(box, 2)


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)), max_size=12))
def test_none_shares_its_lane_unless_all_are_taken(made: list[tuple[int, int]]) -> None:
    passages = [(number, start, start + length) for number, (start, length) in enumerate(made)]
    given_to = lanes(passages)
    for number, start, end in passages:
        at_once = {given_to[other] for other, first, last in passages if first <= start < last and other != number}
        if given_to[number] < LANES - 1:
            same = [
                other
                for other, first, last in passages
                if other != number and given_to[other] == given_to[number] and first < end and start < last
            ]
            assert not same
        else:
            assert len(at_once) >= 1
