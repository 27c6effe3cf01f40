"""The list says each passage's colour in words, its words and its note, and stays within its room."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import Color, Style
from tests.ui.reader.builders import annotation
from ui import theme
from ui.reader.chooser import Chooser

ROOM = QRectF(0, 0, 600, 400)


@pytest.mark.parametrize("point", [QPointF(300, 50), QPointF(2, 2), QPointF(598, 396)])
def test_it_stays_within_its_room(qapp: QApplication, point: QPointF) -> None:
    parent = QWidget()
    parent.resize(600, 400)
    chooser = Chooser(parent)
    chooser.set_theme(theme.load("dark"))
    parent.show()
    chooser.show_at(point, [annotation(1, (2, 9)), annotation(2, (4, 9))], 2, ROOM)
    assert ROOM.contains(QRectF(chooser.geometry()))
    assert chooser.rows.currentRow() == 1
    parent.close()


def test_a_row_tells_by_words_what_its_dot_tells_by_colour(qapp: QApplication) -> None:
    parent = QWidget()
    chooser = Chooser(parent)
    chooser.set_theme(theme.load("light"))
    one = replace(annotation(1, (2, 9), color=Color.PINK, note="a  note"), style=Style.UNDERLINE)
    chooser.show_at(QPointF(9, 9), [one], 1, ROOM)
    item = chooser.rows.item(0)
    assert item.text() == "words\nPink, underlined · a note"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Pink, underlined: words. a note"
    assert not item.icon().isNull()
