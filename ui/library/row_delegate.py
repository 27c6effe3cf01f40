"""How a row looks: a title in the reading typeface, two lines of words, where and when, tags as chips; or less."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.annotation import Color
from ui.icons import icon
from ui.library.columns import Density, Widths
from ui.library.line import is_right_to_left, lines
from ui.library.row import Row
from ui.library.row_columns import RowColumns
from ui.library.row_model import ROW
from ui.theme import Theme, interface_font, reading_font


class Spacing(NamedTuple):
    """Where the parts of a row stand below its top, pixels."""

    height: int
    title: int
    body: int
    """0: there is no room for it."""
    foot: int
    """The middle of the last line."""


SPACINGS = {
    Density.COMFORTABLE: Spacing(height=104, title=11, body=36, foot=87),
    Density.COMPACT: Spacing(height=60, title=7, body=0, foot=43),
    Density.COLUMNS: Spacing(height=30, title=0, body=0, foot=0),
}
HEIGHT = SPACINGS[Density.COMFORTABLE].height
KEPT = 64
"""Painted rows that are kept, about 150 kB each (four times that on dense screens)."""
LEFT, RIGHT = 18, 16
LEADING = 18.0
CHIP_HEIGHT, CHIP_PAD, CHIP_GAP, META_GAP = 18, 8, 6, 14
REST = 28
"""Pixels of the chip that counts those there is no room for."""
ISOLATE, END = "\u2068", "\u2069"
"""Around a part of the last line: its direction is its own, that of the line is the row's."""


class RowDelegate(QStyledItemDelegate):
    """Paints rows in a theme's colours."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pictures: dict[tuple[Row, int, float, bool], QPixmap] = {}
        """The row used last at the end."""
        self._title = reading_font(16, QFont.Weight.DemiBold)
        self._body = interface_font(12.5)
        self._meta = interface_font(11, QFont.Weight.Medium)
        self.density = Density.COMFORTABLE
        self._cells = RowColumns(theme)

    @property
    def spacing(self) -> Spacing:
        """Where the parts of every row stand."""
        return SPACINGS[self.density]

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = self._cells.theme = theme
        self._pictures.clear()

    def set_density(self, density: Density, columns: Widths = ()) -> None:
        """Show this much of each row; in columns, these."""
        self.density, self._cells.columns = density, columns
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row has one height, whatever it says."""
        return QSize(0, self.spacing.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        selected = bool(option.state & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
        row = index.data(ROW)
        if isinstance(row, Row):
            painter.drawPixmap(rect.topLeft(), self._picture(row, rect.size(), painter.device(), selected=selected))
        else:
            self._ground(painter, rect, selected=selected)

    def _picture(self, row: Row, size: QSize, device: QPaintDevice, *, selected: bool) -> QPixmap:
        """The row painted once and kept: each call of Qt may wait for the thread that owns the library."""
        density = device.devicePixelRatioF()
        key = (row, size.width(), density, selected)
        picture = self._pictures.pop(key, None)
        if picture is None:
            picture = QPixmap(size * density)
            picture.setDevicePixelRatio(density)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._ground(painter, QRect(QPoint(0, 0), size), selected=selected)
            if self.density is Density.COLUMNS:
                self._cells.paint(painter, QRect(QPoint(0, 0), size), row)
            else:
                self._words(painter, QRect(QPoint(0, 0), size), row)
            painter.end()
        self._pictures[key] = picture
        while len(self._pictures) > KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        return picture

    def _ground(self, painter: QPainter, rect: QRect, *, selected: bool) -> None:
        colors = self._theme.colors
        painter.fillRect(rect, colors.row if selected else colors.page)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colors.border)

    def _words(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """A row from the right is the mirror of one from the left: dot, star, date and chips change sides."""
        colors, spacing = self._theme.colors, self.spacing
        side = Side(rect=rect, mirrored=is_right_to_left(row.title), foot=spacing.foot)
        width = rect.width() - LEFT - RIGHT
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if side.mirrored else Qt.LayoutDirection.LeftToRight)
        self._marks(painter, side, row)
        painter.setPen(colors.text)
        room = width - (22 if row.starred else 0)
        lines(row.title, self._title, room).paint(painter, side.left(LEFT, room), rect.top() + spacing.title, 0)
        if spacing.body:
            painter.setPen(colors.secondary)
            body = lines(row.body, self._body, width, 2, row.matches)
            body.paint(painter, side.left(LEFT, width), rect.top() + spacing.body, LEADING)
        self._foot(painter, row, side, width)

    def _marks(self, painter: QPainter, side: "Side", row: Row) -> None:
        """The dot of what is unread, the star, the colour of a highlight."""
        colors, top, wide, spacing = self._theme.colors, side.rect.top(), side.rect.width(), self.spacing
        painter.setPen(Qt.PenStyle.NoPen)
        if row.unread:
            painter.setBrush(colors.accent)
            painter.drawEllipse(QRectF(side.left(LEFT / 2 - 3, 6), top + spacing.title + 8, 6, 6))
        if row.color is not None:
            painter.setBrush(self._theme.inks[row.color].line)
            painter.drawRoundedRect(QRectF(side.left(7, 3), top + 14, 3, spacing.height - 28), 1.5, 1.5)
        if row.starred:
            place = QRect(round(side.left(wide - RIGHT - 14, 15)), top + spacing.title + 3, 15, 15)
            icon("star-full", self._theme.inks[Color.YELLOW].line).paint(painter, place)

    def _foot(self, painter: QPainter, row: Row, side: "Side", width: float) -> None:
        metrics = QFontMetricsF(self._meta)
        parts = (f"{ISOLATE}{part}{END}" for part in row.meta)
        room = width - (REST + META_GAP if row.chips else 0)
        shown = metrics.elidedText("  ·  ".join(parts), Qt.TextElideMode.ElideRight, room)
        taken = metrics.horizontalAdvance(shown)
        _say(painter, shown, self._meta, self._theme.colors.faint, side.place(LEFT, taken + 1))
        self._chips(painter, row.chips, side, LEFT + taken + (META_GAP if shown else 0), LEFT + width)

    def _chips(self, painter: QPainter, chips: tuple[str, ...], side: "Side", begin: float, end: float) -> None:
        """As many chips as there is room for; the rest as “+3”."""
        metrics = QFontMetricsF(self._meta)
        for number, chip in enumerate(chips):
            rest = len(chips) - number
            room = end - begin - (REST + CHIP_GAP if rest > 1 else 0)
            if room < 36:
                self._chip(painter, f"+{rest}", side.place(begin, REST))
                return
            text = metrics.elidedText(chip, Qt.TextElideMode.ElideRight, min(room, 150) - 2 * CHIP_PAD)
            width = metrics.horizontalAdvance(text) + 2 * CHIP_PAD
            self._chip(painter, text, side.place(begin, width))
            begin += width + CHIP_GAP

    def _chip(self, painter: QPainter, text: str, place: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colors.chip)
        painter.drawRoundedRect(place, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
        _say(
            painter,
            f"{ISOLATE}{text}{END}",
            self._meta,
            self._theme.colors.chip_text,
            place,
            Qt.AlignmentFlag.AlignCenter,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Where a row's parts stand: measured from the side where its title begins. Pixels."""

    rect: QRect
    mirrored: bool
    foot: int
    """The middle of the last line."""

    def left(self, begin: float, width: float) -> float:
        """The left edge of what begins so far from that side."""
        return self.rect.left() + (self.rect.width() - begin - width if self.mirrored else begin)

    def place(self, begin: float, width: float) -> QRectF:
        """The room of a chip, or of as much text, in the row's last line."""
        return QRectF(self.left(begin, width), self.rect.top() + self.foot - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)


def _say(
    painter: QPainter,
    text: str,
    font: QFont,
    ink: QColor,
    place: QRectF,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | side, text)
