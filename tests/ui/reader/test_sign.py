"""The sign stands at the foot of the words, says what it is told, and is gone when there is nothing to say."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import Color
from ui import theme
from ui.reader.sign import Sign

ROOM = QRectF(0, 0, 600, 400)


def test_it_comes_and_goes(qapp: QApplication) -> None:
    parent = QWidget()
    parent.resize(600, 400)
    sign = Sign(parent)
    sign.set_theme(theme.load("dark"))
    parent.show()
    sign.say("What you select is highlighted", Color.GREEN, ROOM)
    assert sign.words() == sign.accessibleName() == "What you select is highlighted"
    assert ROOM.contains(QRectF(sign.geometry()))
    assert abs(sign.geometry().center().x() - 300) < 2
    sign.say("", None, ROOM)
    assert sign.isHidden()
    assert sign.words() == ""
    parent.close()
