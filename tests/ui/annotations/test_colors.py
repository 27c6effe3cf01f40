"""Six colours, each with a name and a dot of its own."""

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.annotations.colors import ORDER, color_name, dot


def test_names_differ() -> None:
    assert [color_name(color) for color in ORDER] == ["Yellow", "Green", "Blue", "Pink", "Orange", "Purple"]


@pytest.mark.parametrize("name", theme.NAMES)
def test_dots_differ_and_show_the_chosen_one(name: str, qapp: QApplication) -> None:
    look = theme.load(name)
    pictures = [dot(look, color).pixmap(16, 16).toImage() for color in ORDER]
    centers = {picture.pixelColor(picture.width() // 2, picture.height() // 2).name() for picture in pictures}
    assert len(centers) == len(ORDER)
    assert dot(look, ORDER[0], chosen=True).pixmap(16, 16).toImage() != pictures[0]
