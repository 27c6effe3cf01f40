"""What shows while something is dragged over the window: that it may be dropped, and what becomes of it then."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.translate import _
from ui.theme import Theme, interface_font

EDGE, CORNER = 6, 10
"""Pixels from the edge of the window to the frame, and its roundness."""


class DropVeil(QWidget):
    """A frame and a sentence over everything; the mouse goes through it."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self._theme = theme

    def cover(self) -> None:
        """Show over the whole parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
            self.show()
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, and the sentence on a plate near the foot."""
        colors, text = self._theme.colors, _("Drop to add to the library")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colors.accent, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE), CORNER, CORNER)
        font = interface_font(14, QFont.Weight.DemiBold)
        width = QFontMetricsF(font).horizontalAdvance(text) + 44
        plate = QRectF((self.width() - width) / 2, self.height() - 96, width, 42)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.accent)
        painter.drawRoundedRect(plate, 21, 21)
        painter.setPen(colors.on_accent)
        painter.setFont(font)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
