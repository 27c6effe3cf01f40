"""A card is painted as it was laid out, in every theme."""

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model.annotation import Color
from tests.ui.reader.builders import annotation
from ui import theme
from ui.annotations.attached import Attached, Tie
from ui.annotations.face import face
from ui.annotations.painting import paint

WIDTH = 270
TIE = Tie(link=1, kind="quotes", outward=False, other=9, article=4, words="theirs", title="T", color=Color.BLUE)


@pytest.mark.parametrize("name", theme.NAMES)
def test_it_can_be_painted(name: str, qapp: QApplication) -> None:
    theme.load_fonts()
    look = theme.load(name)
    attached = Attached(ties=(TIE,), known={})
    shown = face(annotation(1, note="> n\n\n" * 40, tags=("t",)), WIDTH, look, whole=False, attached=attached)
    image = QImage(WIDTH, round(shown.height), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colors.page)
    painter = QPainter(image)
    paint(painter, shown, look, look.inks[annotation(1).color].bar, chosen=True)
    painter.end()
    assert image.pixelColor(2, image.height() // 2).name() == look.inks[annotation(1).color].bar.name()
    assert image.pixelColor(WIDTH - 4, image.height() // 2).name() == look.colors.raised.name()
