"""A field that takes the next key pressed, whatever it means elsewhere."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from core.translate import _

_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
_ROUND = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_NEEDED = (
    *(Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left),
    *(Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Backspace),
)
"""What moves about, alone or with Shift: it means something in every part of the window."""


class KeyField(QLineEdit):
    """Shows nothing of its own; says which key was pressed. Tab goes on, Esc leaves it, as everywhere."""

    pressed = Signal(str)
    """The key in Qt's portable notation."""
    refused = Signal(str)
    """A key that cannot be given away, as this system writes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(_("New key"))
        self.setPlaceholderText(_("Press the new key here"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def event(self, event: QEvent) -> bool:
        """Every key is meant for this field, even what is a shortcut elsewhere; but Tab, Esc and Alt+F4 stay."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _meant(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key."""
        if event.key() in _HELD:
            return
        if not _meant(event):
            event.ignore()
            return
        key = QKeySequence(event.keyCombination())
        if _needed(event):
            self.refused.emit(key.toString(QKeySequence.SequenceFormat.NativeText))
        else:
            self.pressed.emit(_without_shift(event, key.toString(QKeySequence.SequenceFormat.PortableText)))


def _meant(event: QKeyEvent) -> bool:
    alone = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return not (alone and Qt.Key(event.key()) in (*_ROUND, Qt.Key.Key_Escape))


def _needed(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return not held and Qt.Key(event.key()) in _NEEDED


def _without_shift(event: QKeyEvent, key: str) -> str:
    """A sign that needs Shift on this keyboard (“?”) is the sign itself: on another keyboard it may need none."""
    letter = event.text()
    sign = letter.isprintable() and letter and not letter.isalnum() and not letter.isspace()
    return key.replace("Shift+", "") if sign else key
