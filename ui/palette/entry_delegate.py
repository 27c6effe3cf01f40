"""How a command looks in the palette: its title with the letters that fit, its menu, its key."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.translate import _
from ui.icons import icon
from ui.palette.entries import Found
from ui.theme import Theme, interface_font

FOUND = Qt.ItemDataRole.UserRole
ROW = 36
EDGE = 14
TICK = 22
"""Pixels before every title, where the tick of what is on stands."""
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints rows in a theme's colours."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All rows are alike."""
        return QSize(200, max(ROW, QFontMetrics(interface_font(13)).height() + 16))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        found = index.data(FOUND)
        if not isinstance(found, Found):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(self.theme.colors.accent)
            painter.setBrush(self.theme.colors.row)
            painter.drawRoundedRect(QRectF(rect).adjusted(6.5, 1.5, -6.5, -1.5), 6, 6)
        self._write(painter, rect, found)
        painter.restore()

    def _write(self, painter: QPainter, rect: QRect, found: Found) -> None:
        colors, entry = self.theme.colors, found.entry
        if entry.on:
            box = QRect(rect.left() + EDGE, rect.center().y() - 6, 14, 14)
            icon("check", colors.accent, px=14).paint(painter, box)
        room = rect.adjusted(EDGE + TICK, 0, -EDGE - 4, 0)
        right = self._right(painter, room, entry.key if entry.possible else _("not now"), quiet=not entry.possible)
        ink = colors.text if entry.possible else colors.faint
        begin = self._title(
            painter, QRect(room.left(), room.top(), right - room.left() - 12, room.height()), found, ink
        )
        painter.setFont(interface_font(12))
        painter.setPen(colors.secondary if entry.possible else colors.faint)
        left = QRect(begin + 12, room.top(), right - begin - 24, room.height())
        if QFontMetrics(painter.font()).horizontalAdvance(entry.menu) <= left.width():
            painter.drawText(left, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, entry.menu)

    def _right(self, painter: QPainter, room: QRect, text: str, *, quiet: bool) -> int:
        """Write the key at the right edge; where it begins."""
        painter.setFont(interface_font(12, QFont.Weight.Normal if quiet else QFont.Weight.Medium))
        painter.setPen(self.theme.colors.faint if quiet else self.theme.colors.secondary)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return room.right() - QFontMetrics(painter.font()).horizontalAdvance(text)

    def _title(self, painter: QPainter, room: QRect, found: Found, ink: QColor) -> int:
        """Write the title, the letters that fit in bold; where it ends."""
        plain, bold = interface_font(13), interface_font(13, QFont.Weight.Bold)
        left, flags = room.left(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setPen(ink)
        for text, fits in runs(found.entry.title, found.places):
            painter.setFont(bold if fits else plain)
            width = QFontMetrics(painter.font()).horizontalAdvance(text)
            painter.drawText(QRect(left, room.top(), min(width, room.right() - left) + 1, room.height()), flags, text)
            left = min(left + width, room.right())
        return left


def runs(title: str, places: tuple[int, ...]) -> list[tuple[str, bool]]:
    """The title in pieces that fit and pieces that do not."""
    pieces: list[tuple[str, bool]] = []
    for place, sign in enumerate(title):
        fits = place in places
        if pieces and pieces[-1][1] is fits:
            pieces[-1] = (pieces[-1][0] + sign, fits)
        else:
            pieces.append((sign, fits))
    return pieces
