"""A row that is one line in columns."""

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from core.model.annotation import Color
from ui.icons import icon
from ui.library.columns import EVERY, NUMBERS, Column, Widths
from ui.library.line import is_right_to_left
from ui.library.row import Row
from ui.theme import Theme, interface_font

LEFT, GAP = 18, 8
"""Pixels before a title, where the dot of what is unread stands, and beside every cell."""
STAR = 22
"""Pixels that a star takes."""


class RowColumns:
    """Paints rows of a list in a theme's colours, at the widths that the headings have just now."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.columns: Widths = ()
        self._cell = interface_font(12.5)
        self._title = interface_font(12.5, QFont.Weight.Medium)
        self._unread = interface_font(12.5, QFont.Weight.DemiBold)

    def paint(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """Paint one row. What is no article has a title and no more."""
        said: Mapping[Column, str] = dict(zip(EVERY, row.cells, strict=True)) if row.cells else {}
        begin = rect.left()
        for column, width in self.columns:
            room = QRect(begin, rect.top(), width, rect.height())
            if column is Column.TITLE:
                self._paint_title(painter, room, row)
            elif text := said.get(column, ""):
                place = room.adjusted(GAP, 0, -GAP, 0)
                say(painter, text, self._cell, self.theme.colors.secondary, place, end=column in NUMBERS)
            begin += width

    def _paint_title(self, painter: QPainter, room: QRect, row: Row) -> None:
        middle = room.top() + room.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        if row.unread:
            painter.setBrush(self.theme.colors.accent)
            painter.drawEllipse(QRectF(room.left() + LEFT / 2 - 3, middle - 3, 6, 6))
        if row.color is not None:
            painter.setBrush(self.theme.inks[row.color].line)
            painter.drawRoundedRect(QRectF(room.left() + 7, room.top() + 6, 3, room.height() - 13), 1.5, 1.5)
        place = room.adjusted(LEFT, 0, -GAP - (STAR if row.starred else 0), 0)
        say(painter, row.title, self._unread if row.unread else self._title, self.theme.colors.text, place)
        if row.starred:
            star = QRect(room.right() - GAP - 14, round(middle) - 8, 15, 15)
            icon("star-full", self.theme.inks[Color.YELLOW].line).paint(painter, star)


def say(painter: QPainter, text: str, font: QFont, ink: QColor, room: QRect, *, end: bool = False) -> None:
    """One line amid its room, cut where there is no more; from the right when it is written so, or `end`."""
    if room.width() < GAP:
        return
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if end or is_right_to_left(text) else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(
        QRectF(room),
        side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine,
        cut,
    )
