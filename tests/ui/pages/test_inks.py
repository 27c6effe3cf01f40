"""What is marked tints the paper and leaves the letters readable."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from core.model.annotation import Color
from ui import theme as themes
from ui.pages.inks import Inks, Layers, Lying

BOX = QRectF(20, 20, 60, 20)


def painted(layers: Layers, name: str = "light") -> QImage:
    image = QImage(120, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillRect(QRectF(40, 24, 6, 16), Qt.GlobalColor.black)  # a letter with a tail
    Inks(themes.load(name)).paint(painter, layers)
    painter.end()
    return image


def lying(**options: object) -> Lying:
    return Lying(**{"id": 1, "color": Color.GREEN, "sure": True, "boxes": (BOX,), **options})  # type: ignore[arg-type]


@pytest.mark.parametrize("name", themes.NAMES)
def test_a_highlight_tints_paper_and_keeps_letters_black(name: str):
    image = painted(Layers(highlights=[lying()]), name)
    assert image.pixelColor(60, 28).green() > image.pixelColor(60, 28).red()
    assert {image.pixelColor(42, y).lightness() for y in range(26, 40)} == {0}
    assert image.pixelColor(100, 60) == QColor(Qt.GlobalColor.white)


def test_the_current_one_is_ringed_and_one_that_is_not_sure_is_dotted():
    calm, chosen = (painted(Layers(highlights=[lying()], current=current)) for current in (None, 1))
    assert calm != chosen
    sure, unsure = (painted(Layers(highlights=[lying(sure=sure)])) for sure in (True, False))
    assert sure != unsure


def test_the_current_match_is_stronger_than_the_others():
    other = QRectF(20, 50, 60, 20)
    image = painted(Layers(matches=[[BOX]], match=[other]))
    assert image.pixelColor(60, 28).lightness() > image.pixelColor(60, 58).lightness()


def test_selection_and_what_shines():
    assert painted(Layers(selection=[BOX])).pixelColor(60, 28) != QColor(Qt.GlobalColor.white)
    strong, weak = (painted(Layers(flash=[BOX], glow=glow)).pixelColor(60, 28) for glow in (1.0, 0.2))
    assert strong.lightness() < weak.lightness() < 255
