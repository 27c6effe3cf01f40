"""Keys that scroll do so by what shows; all others pass."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollBar

from ui.reader.scrolling import STEP, scrolls

Key, Modifier = Qt.Key, Qt.KeyboardModifier
PLAIN = Modifier.NoModifier


def press(qapp: QApplication, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> tuple[bool, int]:
    bar = QScrollBar()
    bar.setRange(0, 9000)
    bar.setValue(5000)
    return scrolls(bar, 800, QKeyEvent(QEvent.Type.KeyPress, key, modifiers)), bar.value()


@pytest.mark.parametrize(
    ("key", "modifiers", "to"),
    [
        (Key.Key_Up, PLAIN, 5000 - STEP),
        (Key.Key_Down, PLAIN, 5000 + STEP),
        (Key.Key_PageUp, PLAIN, 5000 - 800 + STEP),
        (Key.Key_Space, PLAIN, 5000 + 800 - STEP),
        (Key.Key_Space, Modifier.ShiftModifier, 5000 - 800 + STEP),
        (Key.Key_Home, Modifier.KeypadModifier, 0),
        (Key.Key_End, PLAIN, 9000),
    ],
)
def test_a_key_scrolls(qapp: QApplication, key: Qt.Key, modifiers: Qt.KeyboardModifier, to: int) -> None:
    assert press(qapp, key, modifiers) == (True, to)


def test_other_keys_pass(qapp: QApplication) -> None:
    assert press(qapp, Key.Key_H) == (False, 5000)
    assert press(qapp, Key.Key_Down, Modifier.ControlModifier) == (False, 5000)
