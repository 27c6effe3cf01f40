"""How the width is shared."""

import pytest

from ui.reader.columns import AIR, CARD, GAP, columns
from ui.reader.document import MARGIN


@pytest.mark.parametrize("width", [1000, 1180, 2400])
def test_words_and_cards_stand_side_by_side_and_centred(width: int) -> None:
    shared = columns(width, 18)
    assert not shared.narrow
    assert width - shared.left - shared.right == 640 + 2 * MARGIN
    assert shared.card == shared.left + 640 + 2 * MARGIN + GAP
    assert abs(shared.left - (width - shared.card - CARD - AIR)) <= 1


@pytest.mark.parametrize("width", [846, 900, 960])
def test_words_give_way_to_cards_before_cards_go(width: int) -> None:
    shared = columns(width, 18)
    assert not shared.narrow
    assert width - shared.left - shared.right == width - GAP - CARD - AIR
    assert shared.card + CARD + AIR == width


@pytest.mark.parametrize("width", [0, 300, 700, 845])
def test_a_narrow_pane_keeps_the_words(width: int) -> None:
    shared = columns(width, 18)
    assert shared.narrow
    assert width - shared.left - shared.right == min(width, 640 + 2 * MARGIN)
    assert 0 <= shared.card <= max(width - CARD, 0)


def test_larger_letters_take_a_wider_column() -> None:
    assert columns(1600, 27).left + columns(1600, 27).right == 1600 - 960 - 2 * MARGIN
