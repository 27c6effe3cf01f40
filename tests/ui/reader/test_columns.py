"""How the width is shared."""

import pytest

from core.settings import Reading
from ui.reader.columns import AIR, CARD, GAP, columns
from ui.reader.document import MARGIN


@pytest.mark.parametrize("width", [1000, 1180, 2400])
def test_words_and_cards_stand_side_by_side_and_centred(width: int) -> None:
    shared = columns(width, Reading())
    assert not shared.narrow
    assert width - shared.left - shared.right == 640 + 2 * MARGIN
    assert shared.card == shared.left + 640 + 2 * MARGIN + GAP
    assert abs(shared.left - (width - shared.card - CARD - AIR)) <= 1


@pytest.mark.parametrize("width", [846, 900, 960])
def test_words_give_way_to_cards_before_cards_go(width: int) -> None:
    shared = columns(width, Reading())
    assert not shared.narrow
    assert width - shared.left - shared.right == width - GAP - CARD - AIR
    assert shared.card + CARD + AIR == width


@pytest.mark.parametrize("width", [0, 300, 700, 845])
def test_a_narrow_pane_keeps_the_words(width: int) -> None:
    shared = columns(width, Reading())
    assert shared.narrow
    assert width - shared.left - shared.right == min(width, 640 + 2 * MARGIN)
    assert 0 <= shared.card <= max(width - CARD, 0)


@pytest.mark.parametrize("chosen", [420, 960])
def test_the_column_is_as_wide_as_is_chosen(chosen: int) -> None:
    shared = columns(1600, Reading(width=chosen))
    assert 1600 - shared.left - shared.right == chosen + 2 * MARGIN


def test_large_letters_do_not_ask_for_more_than_the_column() -> None:
    assert not columns(1000, Reading(size=40, width=600)).narrow
