"""A line at the foot of the page while the mouse is over a link: where it leads, or what the footnote says."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.label import PlainLabel
from ui.theme import Theme, interface_font

EDGE = 10
"""Pixels to the corner of the page."""


class LinkHint(QFrame):
    """Words are shown letter by letter, cut to the page's width."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.whole = ""
        self.label = PlainLabel()
        self.label.setFont(interface_font(12))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(self.label)
        self.setObjectName("hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.label.setStyleSheet(f"color: {colors.secondary.name()};")
        edge = f"border: 1px solid {colors.border.name()}; border-radius: 5px;"
        self.setStyleSheet(f"#hint {{ background: {colors.raised.name()}; {edge} }}")

    def tell(self, text: str, *, middle: bool = False) -> None:
        """Show a line, its end (or middle) left out where it is too long; empty: nothing more."""
        self.whole = text
        parent = self.parentWidget()
        if not text or parent is None:
            self.hide()
            return
        room = min(640, parent.width() - 8 * EDGE)
        cut = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
        self.label.setText(QFontMetrics(self.label.font()).elidedText(text[:5000], cut, room))
        self.adjustSize()
        self.move(EDGE, parent.height() - self.height() - EDGE)
        self.show()
        self.raise_()
