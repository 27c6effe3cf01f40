"""Where a passage's tags are edited: each a button that takes it off, and a line with completion that adds."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from core.translate import _
from ui.annotations.face import CHIP_GAP, CHIP_HEIGHT, chip_font
from ui.tags.suggesting import Vocabulary
from ui.tags.tag_completer import TagCompleter, meant
from ui.theme import Theme, interface_font

LINE_HEIGHT = 26
_SEPARATORS = (",", ";", "\n")


class TagLine(QLineEdit):
    """The line a new tag is typed in. Enter or a comma adds it, Backspace at the start takes the last one off."""

    entered = Signal(str)
    emptied = Signal()
    lowered = Signal()
    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, or ends when nothing is typed; Down shows what there is; Esc ends."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.entered.emit(self.text()) if self.text().strip() else self.done.emit())
        elif event.text() and event.text() in _SEPARATORS:
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.emptied.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.lowered.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Add what stands typed; end unless only the list of completions or another window came in front."""
        super().focusOutEvent(event)
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing:
            if self.text().strip():
                self.entered.emit(self.text())
            self.done.emit()


class TagField(QWidget):
    """The tags of one passage while they are edited. Emits each change as it is made."""

    changed = Signal(tuple, tuple)  # added, removed
    done = Signal()
    grew = Signal()

    def __init__(self, tags: Sequence[str], known: Vocabulary, parent: QWidget) -> None:
        super().__init__(parent)
        self._tags = list(tags)
        self._chips: list[QToolButton] = []
        self._theme: Theme | None = None
        self.line = TagLine(self)
        self.line.setAccessibleName(_("New tag"))
        self.line.setPlaceholderText(_("Add a tag…"))
        self.line.setFont(interface_font(13))
        self.line.setFrame(False)
        self.line.entered.connect(self._add)
        self.line.emptied.connect(lambda: self._remove(self._tags[-1]) if self._tags else None)
        self.line.done.connect(self.done)
        self.setFocusProxy(self.line)
        self._known = known
        self._completer = TagCompleter(known, self.line, borne=lambda: self._tags)
        # The line takes the completion's text in first; it is added once that is over.
        self._completer.activated.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self.line.lowered.connect(self._completer.offer)
        self._show()

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags as they are now."""
        return tuple(self._tags)

    def receive(self, tags: Sequence[str]) -> None:
        """The tags as they stand in the library."""
        if list(tags) != self._tags:
            self._tags = list(tags)
            self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a card."""
        self._theme = theme
        colors = theme.colors
        self.setStyleSheet(
            f"QLineEdit {{ background: {colors.raised.name()}; border: none;"
            f" border-bottom: 1px solid {colors.border.name()}; border-radius: 0; padding: 2px 0; }}"
            f"QLineEdit:focus {{ border-bottom-color: {colors.accent.name()}; }}"
            f"QToolButton {{ background: {colors.chip.name()}; color: {colors.chip_text.name()}; border: none;"
            f" border-radius: {CHIP_HEIGHT // 2}px; padding: 0 4px; }}"
            f"QToolButton:hover, QToolButton:focus {{ color: {colors.danger.name()}; }}"
        )
        popup = self._completer.popup()
        if popup is not None:
            popup.setStyleSheet(_popup_style(theme))

    def _add(self, text: str) -> None:
        tag = meant(text, self._known)
        self.line.clear()
        if tag and tag not in self._tags:
            self._tags.append(tag)
            self._show()
            self.changed.emit((tag,), ())

    def _remove(self, tag: str) -> None:
        if tag in self._tags:
            self._tags.remove(tag)
            self._show()
            self.line.setFocus()
            self.changed.emit((), (tag,))

    def _show(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in self._tags]
        self._arrange()
        self.grew.emit()

    def _chip(self, tag: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(tag.replace("&", "&&") + "  ×")
        chip.setFont(chip_font())
        chip.setAccessibleName(_("Remove the tag {tag}").format(tag=tag))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(lambda: self._remove(tag))
        chip.show()
        return chip

    def _arrange(self) -> None:
        """Chips in lines, the field under them."""
        x = y = 0
        for chip in self._chips:
            width = min(chip.sizeHint().width(), max(self.width(), 1))
            if x and x + width > self.width():
                x, y = 0, y + CHIP_HEIGHT + CHIP_GAP - 1
            chip.setGeometry(QRect(QPoint(x, y), QSize(width, CHIP_HEIGHT)))
            x += width + CHIP_GAP
        top = y + CHIP_HEIGHT + 4 if self._chips else 0
        self.line.setGeometry(0, top, self.width(), LINE_HEIGHT)

    def fit(self, width: int) -> int:
        """Take this width and return the height that needs, px."""
        self.resize(width, self.height())
        self._arrange()
        height = self.line.geometry().bottom() + 1
        self.resize(width, height)
        return height


def _popup_style(theme: Theme) -> str:
    colors = theme.colors
    return (
        f"QAbstractItemView {{ background: {colors.raised.name()}; color: {colors.text.name()};"
        f" border: 1px solid {colors.border.name()}; padding: 4px; outline: none; }}"
        f"QAbstractItemView::item {{ padding: 4px 8px; border-radius: 4px; }}"
        f"QAbstractItemView::item:selected {{ background: {colors.hover.name()}; color: {colors.text.name()}; }}"
    )
