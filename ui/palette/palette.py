"""The palette: a line over the window for a few letters of any command, and what they may mean below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.translate import _
from ui.label import PlainLabel
from ui.palette.entries import Entry, Found, sift
from ui.palette.entry_delegate import FOUND, EntryDelegate
from ui.palette.key_line import KeyLine
from ui.theme import Theme

WIDTH, ROWS, TOP = 620, 10, 64
"""Pixels at most, rows in sight, pixels from the window's upper edge."""


class Palette(QFrame):
    """Enter runs, Esc closes; the keyboard goes back to where it was, `home` when that is gone."""

    chosen = Signal(str)
    """The id of the command to run. The palette is closed by then."""

    def __init__(self, theme: Theme, parent: QWidget, home: QWidget) -> None:
        super().__init__(parent)
        self._window, self._home, self._before = parent, home, home
        self.setObjectName("palette")
        self.setAccessibleName(_("Command palette"))
        self._entries: Sequence[Entry] = ()
        self._recent: Sequence[str] = ()
        self.line = KeyLine()
        self.line.setObjectName("paletteLine")
        self.line.setAccessibleName(_("Command palette"))
        self.line.setPlaceholderText(_("What do you want to do?"))
        self.list = QListView()
        self.nothing = PlainLabel(_("No command is called like this."))
        self._model = QStandardItemModel(self)
        self._delegate = EntryDelegate(theme, self.list)
        self._set_up(theme)
        self._connect()
        parent.installEventFilter(self)
        self.hide()

    def open(self, entries: Sequence[Entry], recent: Sequence[str]) -> None:
        """Show these, what was used last first."""
        self._entries, self._recent = entries, recent
        self._before = QApplication.focusWidget() or self._home
        self.line.clear()
        self._sift()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self._announce()

    def shut(self, *, back: bool) -> None:
        """Close it; `back`: the keyboard goes back, else the person took it elsewhere."""
        if self.isVisible():
            self.line.blockSignals(True)  # hiding takes the keyboard away, which is not the person's doing
            self.hide()
            self.line.blockSignals(False)
            if back:
                there = isValid(self._before) and self._before.isVisible()
                (self._before if there else self._home).setFocus()

    def found(self) -> list[Found]:
        """What is listed, the best first."""
        return [self._model.item(row).data(FOUND) for row in range(self._model.rowCount())]

    def current(self) -> Entry | None:
        """What Enter would run."""
        found = self.list.currentIndex().data(FOUND)
        return found.entry if isinstance(found, Found) and found.entry.possible else None

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self._delegate.theme = theme
        self.nothing.setStyleSheet(f"color: {theme.colors.secondary.name()}; padding: 10px 14px 14px;")
        shadow = QGraphicsDropShadowEffect(self, blurRadius=28, xOffset=0, yOffset=8)
        shadow.setColor(Qt.GlobalColor.black if theme.dark else theme.colors.faint)
        self.setGraphicsEffect(shadow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size: stay in its middle."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _set_up(self, theme: Theme) -> None:
        self.list.setObjectName("paletteList")
        self.list.setAccessibleName(_("Commands"))
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 8)
        column.setSpacing(6)
        for widget in (self.line, self.list, self.nothing):
            column.addWidget(widget)
        self.set_theme(theme)

    def _connect(self) -> None:
        self.line.textChanged.connect(self._sift)
        self.line.textChanged.connect(lambda: self._announce())
        self.line.moved.connect(self._move)
        self.line.entered.connect(self._run)
        self.line.escaped.connect(lambda: self.shut(back=True))
        self.line.left.connect(lambda: self.shut(back=False))
        self.list.clicked.connect(self._run)

    def _sift(self) -> None:
        self._model.clear()
        found = sift(self._entries, self.line.text(), self._recent)
        for one in found:
            item = QStandardItem(one.entry.title)
            item.setData(one, FOUND)
            item.setData(spoken(one.entry), Qt.ItemDataRole.AccessibleTextRole)
            item.setEnabled(one.entry.possible)
            self._model.appendRow(item)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        if found:
            self.list.setCurrentIndex(self._model.index(0, 0) if found[0].entry.possible else QModelIndex())
        self._place()

    def _move(self, key: Qt.Key) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -ROWS, Qt.Key.Key_PageDown: ROWS}[key]
        possible = sum(found.entry.possible for found in self.found())
        if possible:
            here = self.list.currentIndex().row() + step
            row = here % possible if abs(step) == 1 else max(0, min(here, possible - 1))
            self.list.setCurrentIndex(self._model.index(row, 0))
            self._announce()

    def _run(self) -> None:
        entry = self.current()
        if entry is not None:
            self.shut(back=True)
            self.chosen.emit(entry.id)

    def _place(self) -> None:
        window = self._window
        width = min(WIDTH, window.width() - 40)
        row = self.list.sizeHintForRow(0) if self._model.rowCount() else 0
        rows = min(ROWS, max(1, (window.height() - TOP - 120) // max(row, 1)), self._model.rowCount())
        self.list.setFixedHeight(rows * row + 2)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((window.width() - width) // 2, min(TOP, max(8, window.height() - self.height() - 8)))

    def _announce(self) -> None:
        """Tell those who listen what Enter would run: the keyboard stays in the line."""
        entry = self.current()
        said = spoken(entry) if entry else self.nothing.text()
        self.line.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, said))


def spoken(entry: Entry) -> str:
    """A row as it is read aloud."""
    state = "" if entry.possible else _("not now")
    return ", ".join(part for part in (entry.title, entry.menu, entry.key, _("on") if entry.on else "", state) if part)
