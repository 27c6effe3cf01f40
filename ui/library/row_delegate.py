"""How a row looks: a title in the reading typeface, two lines of words, where and when, tags as chips."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.annotation import Color
from ui.icons import icon
from ui.library.line import lines
from ui.library.row import Row
from ui.library.row_model import ROW
from ui.theme import Theme, interface_font, reading_font

HEIGHT = 104
"""Pixels of every row."""
KEPT = 64
"""Painted rows that are kept, about 150 kB each (four times that on dense screens)."""
LEFT, RIGHT = 18, 16
TITLE_TOP, BODY_TOP, META_MIDDLE = 11, 36, 87
LEADING = 18.0
CHIP_HEIGHT, CHIP_PAD, CHIP_GAP = 18, 8, 6


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

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self._pictures.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row has one height, whatever it says."""
        return QSize(0, HEIGHT)

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
        colors = self._theme.colors
        left, width = rect.left() + LEFT, rect.width() - LEFT - RIGHT
        self._marks(painter, rect, row)
        painter.setPen(colors.text)
        title_width = width - (22 if row.starred else 0)
        lines(row.title, self._title, title_width).paint(painter, left, rect.top() + TITLE_TOP, 0)
        painter.setPen(colors.secondary)
        body = lines(row.body, self._body, width, 2, row.matches)
        body.paint(painter, left, rect.top() + BODY_TOP, LEADING)
        self._foot(painter, row, left, rect.top() + META_MIDDLE, width)

    def _marks(self, painter: QPainter, rect: QRect, row: Row) -> None:
        """The dot of what is unread, the star, the colour of a highlight."""
        colors = self._theme.colors
        painter.setPen(Qt.PenStyle.NoPen)
        if row.unread:
            painter.setBrush(colors.accent)
            painter.drawEllipse(QPointF(rect.left() + LEFT / 2, rect.top() + TITLE_TOP + 11), 3, 3)
        if row.color is not None:
            painter.setBrush(self._theme.inks[row.color].line)
            painter.drawRoundedRect(QRectF(rect.left() + 7, rect.top() + 14, 3, HEIGHT - 28), 1.5, 1.5)
        if row.starred:
            place = QRect(rect.right() - RIGHT - 13, rect.top() + TITLE_TOP + 3, 15, 15)
            icon("star-full", self._theme.inks[Color.YELLOW].line).paint(painter, place)

    def _foot(self, painter: QPainter, row: Row, left: float, middle: float, width: float) -> None:
        metrics = QFontMetricsF(self._meta)
        meta = "  ·  ".join(row.meta)
        painter.setFont(self._meta)
        painter.setPen(self._theme.colors.faint)
        shown = metrics.elidedText(meta, Qt.TextElideMode.ElideRight, width)
        room = QRectF(left, middle - 10, width, 20)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        taken = metrics.horizontalAdvance(shown)
        self._chips(painter, row.chips, left + taken + (14 if meta else 0), middle, left + width)

    def _chips(self, painter: QPainter, chips: tuple[str, ...], left: float, middle: float, end: float) -> None:
        """As many chips as there is room for; the rest as “+3”."""
        metrics, colors = QFontMetricsF(self._meta), self._theme.colors
        for number, chip in enumerate(chips):
            rest = len(chips) - number
            room = end - left - (30 if rest > 1 else 0)
            if room < 36:
                _chip(
                    painter,
                    f"+{rest}",
                    QRectF(left, middle - CHIP_HEIGHT / 2, 28, CHIP_HEIGHT),
                    colors.chip,
                    colors.chip_text,
                )
                return
            text = metrics.elidedText(chip, Qt.TextElideMode.ElideRight, min(room, 150) - 2 * CHIP_PAD)
            width = metrics.horizontalAdvance(text) + 2 * CHIP_PAD
            place = QRectF(left, middle - CHIP_HEIGHT / 2, width, CHIP_HEIGHT)
            _chip(painter, text, place, colors.chip, colors.chip_text)
            left += width + CHIP_GAP


def _chip(painter: QPainter, text: str, place: QRectF, ground: QColor, ink: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(place, CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    painter.setPen(ink)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
