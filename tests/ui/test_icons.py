"""Icons are drawn in the ink that is asked for, for every name that is used."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.commands import commands
from ui.icons import icon
from ui.library.sidebar_model import SECTIONS

NAMES = {one.icon for one in commands().values() if one.icon} | {name for _section, _title, name in SECTIONS}


@pytest.mark.parametrize(
    "name", sorted(NAMES | {"tag", "search", "close", "sort", "star-full", "next", "chevron-right"})
)
def test_an_icon_is_drawn_in_its_ink(name: str, qapp: QApplication) -> None:
    image = icon(name, QColor("#ff0000"), px=32).pixmap(32, 32).toImage()
    inked = [
        color
        for x in range(image.width())
        for y in range(image.height())
        if (color := image.pixelColor(x, y)).alpha() > 200
    ]
    assert inked
    assert all(color.red() > 200 and color.green() < 60 for color in inked)
