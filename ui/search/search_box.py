"""The box one searches in: it asks while one types, and lets the keys out that belong to the hits."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core.translate import _
from ui.icons import icon
from ui.theme import Theme

PAUSE = 80
"""Milliseconds without a key before it asks."""


class SearchBox(QLineEdit):
    """A line for a query."""

    asked = Signal(str)
    """The query as it stands after a short pause; empty when it was cleared."""
    entered = Signal()
    """Enter: open the first hit."""
    descended = Signal()
    """Down: go into the list of hits."""
    begun = Signal()
    """The keyboard has come to it."""
    left = Signal()
    """Esc: go back to where one was."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Search"))
        self.name_key("")
        self.setMinimumHeight(32)
        self.setAcceptDrops(False)  # what is dropped here is dropped on the window
        self.setStyleSheet("padding-left: 2px;")
        self._lens = self.addAction(icon("search", theme.colors.faint), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._ask)
        self.textChanged.connect(lambda: self._pause.start())
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Have the lens and the cross in this theme's ink."""
        self._lens.setIcon(icon("search", theme.colors.faint))
        cross = self.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(cross, QAction):
            cross.setIcon(icon("close", theme.colors.secondary))

    def name_key(self, key: str) -> None:
        """Say which key leads here; empty for none."""
        self.setPlaceholderText(_("Search  ({key})").format(key=key) if key else _("Search"))

    def put(self, query: str) -> None:
        """Show a query without asking it."""
        self.setText(query)
        self._pause.stop()

    def hurry(self) -> None:
        """Ask now what still waits for the pause to end."""
        if self._pause.isActive():
            self._pause.stop()
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Down and Esc belong to the hits."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hurry()
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.hurry()
            self.descended.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that a search is likely soon."""
        super().focusInEvent(event)
        self.begun.emit()

    def _ask(self) -> None:
        self.asked.emit(self.text().strip())
