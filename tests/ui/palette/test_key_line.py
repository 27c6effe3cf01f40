"""The line keeps the keys of the list for itself."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.palette.key_line import KeyLine

PLAIN = Qt.KeyboardModifier.NoModifier


def test_keys_of_the_list_are_told_and_letters_typed(qapp: QApplication) -> None:
    line, moved, told = KeyLine(), list[Qt.Key](), list[str]()
    line.moved.connect(moved.append)
    line.entered.connect(lambda: told.append("entered"))
    line.escaped.connect(lambda: told.append("escaped"))
    line.show()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_A):
        QTest.keyClick(line, key)
    assert moved == [Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_Down]
    assert told == ["entered", "escaped"]
    assert line.text() == "a"
    line.close()


def test_they_are_claimed_before_they_are_shortcuts(qapp: QApplication) -> None:
    line = KeyLine()
    for key, held, own in ((Qt.Key.Key_Escape, PLAIN, True), (Qt.Key.Key_F1, PLAIN, False)):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(line, event)
        assert event.isAccepted() is own
