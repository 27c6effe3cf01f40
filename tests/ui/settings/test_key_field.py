"""The field takes whatever key is pressed, but what moves about."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.settings.key_field import KeyField

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(qapp: QApplication) -> Iterator[KeyField]:
    field = KeyField()
    field.show()
    yield field
    field.close()


def taken(field: KeyField, *keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> tuple[list[str], list[str]]:
    pressed, refused = list[str](), list[str]()
    field.pressed.connect(pressed.append)
    field.refused.connect(refused.append)
    for key, held in keys:
        QTest.keyClick(field, key, held)
    return pressed, refused


def test_keys_are_taken_with_what_is_held(field: KeyField) -> None:
    pressed, refused = taken(
        field, (Qt.Key.Key_K, CONTROL | SHIFT), (Qt.Key.Key_F7, SHIFT), (Qt.Key.Key_Delete, CONTROL)
    )
    assert (pressed, refused) == (["Ctrl+Shift+K", "Shift+F7", "Ctrl+Del"], [])


def test_a_sign_needs_no_shift_on_another_keyboard(field: KeyField) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Question, SHIFT, "?")
    pressed, _refused = taken(field)
    QApplication.sendEvent(field, event)
    assert pressed == ["?"]


def test_what_moves_about_is_refused_and_what_is_held_alone_is_no_key(field: KeyField) -> None:
    pressed, refused = taken(field, (Qt.Key.Key_Down, SHIFT), (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier))
    assert (pressed, len(refused)) == ([], 2)
    assert taken(field, (Qt.Key.Key_Control, CONTROL)) == ([], [])


def test_it_takes_shortcuts_before_they_fire_but_leaves_tab_and_esc(field: KeyField) -> None:
    def override(key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(field, event)
        return event.isAccepted()

    plain = Qt.KeyboardModifier.NoModifier
    assert override(Qt.Key.Key_Q, CONTROL)
    assert not override(Qt.Key.Key_Tab, plain)
    assert not override(Qt.Key.Key_Escape, plain)
    assert taken(field, (Qt.Key.Key_Escape, plain)) == ([], [])
