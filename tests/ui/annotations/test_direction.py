"""Words run as their first letter does."""

import pytest

from ui.annotations.direction import is_leftward


@pytest.mark.parametrize(
    ("text", "leftward"), [("مدينة", True), ("– 1480 שלום", True), ("La ville", False), ("1480", False), ("", False)]
)
def test_by_the_first_letter(text: str, leftward: bool) -> None:
    assert is_leftward(text) is leftward
