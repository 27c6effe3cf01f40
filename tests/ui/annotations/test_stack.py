"""Cards never overlap, and stand as near to their passages as that allows."""

from hypothesis import given
from hypothesis import strategies as st

from ui.annotations.stack import stack

cards = st.lists(st.tuples(st.integers(0, 2000), st.integers(20, 200)), max_size=25)


def test_cards_with_room_stand_beside_their_passages() -> None:
    assert stack([0, 100, 300], [50, 50, 50], 10) == [0, 100, 300]


def test_a_colliding_group_is_centred_on_its_anchors() -> None:
    assert stack([100, 100], [50, 50], 10) == [70, 130]


def test_the_pinned_card_stays_and_the_others_give_way() -> None:
    tops = stack([100, 100, 110], [50, 50, 50], 10, pinned=1)
    assert abs(tops[1] - 100) < 0.01
    assert tops[0] < 100 - 50


def test_nothing_stands_above_the_floor() -> None:
    assert stack([0, 5], [50, 50], 10, floor=40) == [40, 100]


@given(cards, st.integers(0, 300))
def test_cards_never_overlap_nor_change_order(anchors: list[tuple[int, int]], floor: int) -> None:
    ordered = sorted(anchors)
    wanted, heights = [float(one[0]) for one in ordered], [float(one[1]) for one in ordered]
    tops = stack(wanted, heights, 10, floor)
    assert all(top >= floor - 1e-6 for top in tops)
    for index in range(len(tops) - 1):
        assert tops[index] + heights[index] + 10 <= tops[index + 1] + 1e-6


@given(cards, st.integers(-40, 40), st.integers(0, 24))
def test_no_single_card_could_stand_nearer(anchors: list[tuple[int, int]], step: int, which: int) -> None:
    ordered = sorted(anchors)
    wanted, heights = [float(one[0]) for one in ordered], [float(one[1]) for one in ordered]
    tops = stack(wanted, heights, 10, -1e9)
    if not step or which >= len(tops):
        return
    moved = [*tops]
    moved[which] += step
    fits = all(moved[i] + heights[i] + 10 <= moved[i + 1] + 1e-6 for i in range(len(moved) - 1))
    if fits:
        assert _distance(tops, wanted) <= _distance(moved, wanted) + 1e-6


def _distance(tops: list[float], wanted: list[float]) -> float:
    return sum((top - want) ** 2 for top, want in zip(tops, wanted, strict=True))
