"""A small plate at the foot of the words that says what mouse and keys do for now, and how to end it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core.model.annotation import Color
from ui.annotations.colors import dot
from ui.brush import paint_plate
from ui.label import PlainLabel
from ui.theme import Theme, interface_font

FOOT = 16
"""From the lower edge, px."""


class Sign(QFrame):
    """One view's; nothing can be done with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._dot, self._words = PlainLabel(), PlainLabel()
        self._words.setFont(interface_font(13))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 14, 7)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._words)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._theme = theme
        self._words.setStyleSheet(f"color: {theme.colors.text.name()};")

    def say(self, words: str, color: Color | None, room: QRectF) -> None:
        """Say this at the foot of `room` (the parent's coordinates), with a dot of a colour; nothing: go."""
        self.setVisible(bool(words))
        if not words:
            return
        self._words.setText(words)
        self._dot.setVisible(color is not None)
        if color is not None and self._theme is not None:
            self._dot.setPixmap(dot(self._theme, color, 14).pixmap(14, 14))
        self.setAccessibleName(words)
        self.adjustSize()
        self.move(round(room.center().x() - self.width() / 2), round(room.bottom() - self.height() - FOOT))
        self.raise_()

    def words(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised plate with a hairline."""
        if self._theme is not None:
            paint_plate(self, self._theme)
