"""A line to type into that keeps the keys for itself with which one goes through a list, chooses and leaves."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""The keyboard goes away for a moment, not to another part of the window."""


class KeyLine(QLineEdit):
    """Esc is a shortcut of the window, too: while one types here it is not."""

    moved = Signal(Qt.Key)
    entered = Signal()
    escaped = Signal()
    left = Signal()
    """The keyboard went to another part of the window."""

    def event(self, event: QEvent) -> bool:
        """Claim the keys before they are shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list, choose, leave, or type. Tab stays: there is nothing to go to but the list."""
        key = Qt.Key(event.key())
        if not _own(event):
            super().keyPressEvent(event)
        elif key in _MOVES:
            self.moved.emit(key)
        elif key in _ENTERS:
            self.entered.emit()
        else:
            self.escaped.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes through the list."""
        self.moved.emit(Qt.Key.Key_Down if next else Qt.Key.Key_Up)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the person has gone elsewhere."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()


def _own(event: QKeyEvent) -> bool:
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return plain and Qt.Key(event.key()) in (*_MOVES, *_ENTERS, Qt.Key.Key_Escape)
