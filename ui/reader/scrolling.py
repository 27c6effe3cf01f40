"""Scrolling the page by keys."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar

STEP = 64
"""How far an arrow key scrolls, px."""
_BACK = Qt.KeyboardModifier.ShiftModifier


def scrolls(bar: QScrollBar, height: int, event: QKeyEvent) -> bool:
    """Whether a key scrolls a view `height` px tall; if so, it is done."""
    page = max(height - STEP, STEP)
    back = event.modifiers() & _BACK
    steps = {
        Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page,
        Qt.Key.Key_Space: -page if back else page, Qt.Key.Key_Home: -bar.maximum(), Qt.Key.Key_End: bar.maximum(),
    }  # fmt: skip
    step = steps.get(Qt.Key(event.key()))
    plain = not event.modifiers() & ~(_BACK | Qt.KeyboardModifier.KeypadModifier)
    if step is None or not plain:
        return False
    bar.setValue(bar.value() + step)
    return True
