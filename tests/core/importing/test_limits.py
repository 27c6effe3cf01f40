"""The limits are said in sentences."""

from core.importing.limits import MAX_BYTES, MAX_CHARACTERS, too_large, too_long


def test_limits_are_said_with_the_name_of_the_file() -> None:
    assert str(too_large("big.txt")) == "big.txt is larger than 50 MB. Split it and add the parts."
    assert str(too_long("")) == "The text is longer than 2 million characters. Split it and add the parts."
    assert (MAX_BYTES, MAX_CHARACTERS) == (50_000_000, 2_000_000)
