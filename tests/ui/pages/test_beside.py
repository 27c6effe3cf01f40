"""Pages and cards share the width; where it is scarce the pages have all of it."""

from ui.pages.beside import LARGEST, shared, space
from ui.pages.stack import PAD
from ui.reader.columns import CARD


def test_pages_fill_the_width_that_cards_leave():
    room = shared(1000, 600, None)
    assert not room.narrow
    assert room.left + 600 * room.scale <= room.card
    assert room.card + CARD <= 1000
    assert room.left == PAD


def test_without_room_for_cards_the_pages_have_all():
    room = shared(600, 600, None)
    assert room.narrow
    assert round(600 * room.scale) == 600 - 2 * PAD
    assert space(room, height=100, offset=5).narrow


def test_a_very_wide_window_does_not_blow_pages_up():
    room = shared(4000, 600, None)
    assert room.scale == LARGEST
    assert abs((room.left - PAD) - (4000 - room.card - CARD - 14)) <= 1  # both centred together


def test_pages_that_are_enlarged_beyond_their_room_push_the_cards_out():
    room = shared(1000, 600, 3.0)
    assert (room.scale, room.narrow) == (3.0, True)
    assert room.width == 1800 + 2 * PAD
    assert room.card + CARD <= 1000
    small = shared(1000, 600, 0.5)
    assert not small.narrow
