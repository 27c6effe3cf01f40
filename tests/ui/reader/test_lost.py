"""The place of a picture that did not come along says so, and what is known of it."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model.text import Attrs, Block, BlockKind
from ui import theme
from ui.reader.formats import Formats
from ui.reader.lost import lost_words, paint_lost


def figure(attrs: Attrs) -> Block:
    return Block(start=0, end=1, kind=BlockKind.FIGURE, attrs=attrs)


def painted(attrs: Attrs) -> QImage:
    theme.load_fonts()
    image = QImage(640, 132, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    paint_lost(painter, Formats(theme.load("light")), figure(attrs), QRectF(0, 0, 640, 132))
    painter.end()
    return image


def test_it_is_said_that_it_is_not_there() -> None:
    assert lost_words(figure({"alt": "A plan"})) == "Picture, not kept"
    assert "3" in lost_words(figure({"page": 3}))


@pytest.mark.parametrize("more", [{"alt": "A plan of the ground floor"}, {"address": "https://example.org/plan.jpg"}])
def test_words_and_address_are_shown(qapp: QApplication, more: Attrs) -> None:
    assert painted({}) != painted(more)
    assert painted({"alt": "A"}) != painted({"alt": "A", "address": "https://example.org/" + "long/" * 90})
