"""The two buttons at the side of a mouse: back and forward, wherever the mouse is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget


class MouseButtons(QObject):
    """Hears the window's mouse before its parts do: each of them would take these buttons for a click."""

    def __init__(self, window: QWidget, runs: dict[Qt.MouseButton, Callable[[], object]]) -> None:
        super().__init__(window)
        self._window, self._runs = window, runs
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take these buttons, and no other."""
        if watched is self._window:
            if event.type() == QEvent.Type.Show:  # only now it has a place on the screen that hears the mouse
                self._window.windowHandle().installEventFilter(self)
            return False
        run = self._runs.get(event.button()) if isinstance(event, QMouseEvent) else None
        if run is None:
            return False
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            run()
        return True
