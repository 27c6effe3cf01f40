"""The mouse bears the colour it marks with, and a line when it underlines."""

from PySide6.QtWidgets import QApplication

from core.model.annotation import Color, Style
from ui import theme
from ui.reader.nib import nib


def test_each_colour_and_style_looks_different(qapp: QApplication) -> None:
    light = theme.load("light")
    pictures = [
        nib(light, color, style).pixmap().toImage()
        for color in (Color.YELLOW, Color.BLUE)
        for style in (Style.HIGHLIGHT, Style.UNDERLINE)
    ]
    assert all(one != other for index, one in enumerate(pictures) for other in pictures[:index])
