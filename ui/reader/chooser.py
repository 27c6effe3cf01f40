"""Choosing among passages that lie over one another: a small list where one has clicked, or by key."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from core.model.annotation import Annotation, Style
from core.model.spoken import said
from core.translate import _
from ui.annotations.colors import color_name, dot
from ui.brush import paint_plate
from ui.theme import Theme, interface_font

WIDE, MOST = 340, 6
"""Px across; rows shown before one scrolls."""
AWAY = 10
"""From the point that was clicked, px."""


class Rows(QListWidget):
    """The list. Letters do with the passage what they do on the page, so they are passed on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down choose, from the last one on again from the first; all else is for others."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.setCurrentRow((self.currentRow() + step) % max(self.count(), 1))
        else:
            event.ignore()


class Chooser(QFrame):
    """One view's. It says which passage is meant while one looks, and at last which it is."""

    meant = Signal(int)  # id of an annotation
    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._ids: list[int] = []
        self._point = QPointF()
        self.rows = Rows(self)
        self.rows.setFrameShape(QFrame.Shape.NoFrame)
        self.rows.setIconSize(QSize(16, 16))
        self.rows.setFont(interface_font(13))
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.rows.setAccessibleName(_("Passages here"))
        self.rows.currentRowChanged.connect(self._mean)
        self.rows.itemClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.rows)
        self.setAccessibleName(_("Choose a passage"))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the theme's colours."""
        self._theme = theme
        colors = theme.colors
        self.rows.setStyleSheet(
            f"QListWidget {{ background: transparent; color: {colors.text.name()}; }}"
            f"QListWidget::item {{ padding: 6px 8px; border-radius: 6px; }}"
            f"QListWidget::item:selected {{ background: {colors.selection.name()}; color: {colors.text.name()}; }}"
        )

    def show_at(self, point: QPointF, passages: Sequence[Annotation], current: int | None, room: QRectF) -> None:
        """Offer passages beside a point of the parent, within `room`; `current` is the one that is meant so far."""
        self._point, self._ids = point, [one.id for one in passages]
        self.rows.blockSignals(True)
        self.rows.clear()
        for one in passages:
            self.rows.addItem(self._item(one))
        self.rows.setCurrentRow(self._ids.index(current) if current in self._ids else 0)
        self.rows.blockSignals(False)
        high = sum(self.rows.sizeHintForRow(row) for row in range(min(len(self._ids), MOST)))
        self.setFixedSize(min(WIDE, round(room.width())), high + 14)
        left = max(room.left(), min(point.x() - self.width() / 2, room.right() - self.width()))
        below = point.y() + AWAY + self.height() <= room.bottom()
        top = point.y() + AWAY if below else point.y() - AWAY - self.height()
        self.move(round(left), round(max(top, room.top())))
        self.show()
        self.raise_()
        self.rows.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes what is meant, Esc goes back to the words; letters go to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._choose()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            event.ignore()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever had the keyboard before has it again."""
        super().hideEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised plate with a hairline."""
        if self._theme is not None:
            paint_plate(self, self._theme)

    def _item(self, one: Annotation) -> QListWidgetItem:
        words, note = " ".join(said(one).split()), " ".join(one.note.split())
        name = color_name(one.color)
        if one.style is Style.UNDERLINE:
            name = _("{color}, underlined").format(color=name)
        item = QListWidgetItem(f"{words}\n{name} · {note}" if note else f"{words}\n{name}")
        if self._theme is not None:
            item.setIcon(dot(self._theme, one.color, 16))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}: {words}. {note}" if note else f"{name}: {words}")
        return item

    def _mean(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self.meant.emit(self._ids[row])

    def _choose(self, _item: QListWidgetItem | None = None) -> None:
        self.hide()
        self.chosen.emit()
