"""How a row of the sidebar looks: an icon, a name, a quiet count; the chosen one on a rounded ground."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model.annotation import Color
from ui.annotations.colors import dot
from ui.icons import icon
from ui.library.sidebar_model import COLOR, COUNT, HEADING, SECTIONS, SHELF, Shelf
from ui.theme import Theme, interface_font

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, HEADING_HEIGHT = 30, 34
EDGE = 8
ICONS = {section: name for section, _title, name in SECTIONS}


class SidebarDelegate(QStyledItemDelegate):
    """Paints the sidebar in a theme's colours."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings have more air."""
        return QSize(100, HEADING_HEIGHT if index.data(HEADING) else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownArgumentType]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.data(HEADING):
            self._heading(painter, rect, str(index.data()), state)
        else:
            whole = QRectF(EDGE, rect.top() + 1, self._view.viewport().width() - 2 * EDGE, rect.height() - 2)
            self._ground(painter, whole, state)
            self._row(painter, rect, whole, index, chosen=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _heading(self, painter: QPainter, rect: QRect, title: str, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Enabled:
            self._fold(painter, rect, state)
        font = interface_font(11, QFont.Weight.DemiBold)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.4)
        painter.setFont(font)
        painter.setPen(self._theme.colors.faint)
        room = QRect(EDGE + 10, rect.top() + 8, rect.right() - EDGE - 10, rect.height() - 10)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title.upper())

    def _fold(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        """An angle at the right edge of a heading that folds, and a ground while the keyboard is at it."""
        whole = QRectF(EDGE, rect.top() + 6, self._view.viewport().width() - 2 * EDGE, rect.height() - 7)
        self._ground(painter, whole, state)
        name = "next" if state & QStyle.StateFlag.State_Open else "chevron-right"
        place = QRect(int(whole.right()) - 22, int(whole.center().y()) - 5, 12, 12)
        icon(name, self._theme.colors.faint, px=12).paint(painter, place)

    def _ground(self, painter: QPainter, whole: QRectF, state: QStyle.StateFlag) -> None:
        ground: QColor | None = None
        if state & QStyle.StateFlag.State_Selected:
            ground = self._theme.colors.selected
        elif state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            ground = self._theme.colors.hover
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(whole, 6, 6)

    def _row(self, painter: QPainter, rect: QRect, whole: QRectF, index: Index, *, chosen: bool) -> None:
        colors = self._theme.colors
        shelf = index.data(SHELF)
        left = rect.left() + 4
        pictured = isinstance(shelf, Shelf) and shelf.bearing is None
        if pictured:
            name = "tag" if shelf.tag else ICONS[shelf.section]
            place, color = QRect(left, rect.center().y() - 7, 16, 16), index.data(COLOR)
            if color is not None:  # a felt pen's dab in front, so that the sign of a tag stays
                dot(self._theme, Color(color), 10).paint(painter, place.adjusted(-3, 6, -9, 0))
            icon(name, colors.text if chosen else colors.secondary, px=16).paint(painter, place)
        right = self._number(painter, whole, int(index.data(COUNT) or 0))
        painter.setFont(interface_font(13))
        painter.setPen(colors.text if isinstance(shelf, Shelf) else colors.secondary)
        begin = left + (25 if pictured else 0)
        room = QRect(begin, rect.top(), int(right) - begin - 6, rect.height())
        name = QFontMetrics(painter.font()).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _number(self, painter: QPainter, whole: QRectF, count: int) -> float:
        """Paint the count at the right edge; where the name must end."""
        if not count:
            return whole.right()
        painter.setFont(interface_font(11.5))
        painter.setPen(self._theme.colors.faint)
        room = whole.adjusted(0, 0, -10, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(count))
        return room.right() - QFontMetrics(painter.font()).horizontalAdvance(str(count))
