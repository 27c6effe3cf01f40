"""The veil is seen over everything and lets the mouse through."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui import theme as themes
from ui.library.drop_veil import EDGE, DropVeil


@pytest.mark.parametrize("name", themes.NAMES)
def test_it_frames_the_parent_in_the_theme_s_colour(name: str, qapp: QApplication) -> None:
    theme = themes.load(name)
    parent = QWidget()
    parent.resize(400, 300)
    button = QPushButton("under", parent)
    veil = DropVeil(parent, themes.load("light"))
    veil.set_theme(theme)
    parent.show()
    veil.cover()
    assert veil.geometry() == parent.rect()
    assert parent.childAt(QPoint(5, 5)) is button
    assert parent.grab().toImage().pixelColor(200, EDGE) == theme.colors.accent
    parent.close()
    parent.deleteLater()
