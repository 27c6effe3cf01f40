"""What hangs on a card is compared by what it says, so that a card is laid out anew only for something new."""

from ui.annotations.attached import NOTHING, Attached


def test_the_same_is_the_same() -> None:
    assert Attached(known={}) == NOTHING
    assert Attached(known={"a": None}) != NOTHING
