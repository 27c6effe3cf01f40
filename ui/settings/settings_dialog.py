"""The settings: pages by subject. What is chosen holds at once, so there is nothing to agree to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.translate import _

WIDTH, HEIGHT = 820, 600
"""Pixels at first."""
ROW = 34
"""Pixels of a page's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One subject."""

    name: str
    """In the settings, for the page that was open last."""
    title: str
    widget: QWidget


class SettingsDialog(QDialog):
    """The names of the pages at the left, the chosen one beside them. It need not be closed to go on reading."""

    turned = Signal(str)
    """The name of the page that shows now."""

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Settings"))
        self.resize(WIDTH, HEIGHT)
        self.setObjectName("settings")
        self._pages = {page.name: page for page in pages}
        self.names = QListWidget()
        self.names.setAccessibleName(_("Pages of the settings"))
        self.names.setObjectName("pageNames")
        self.names.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack = QStackedWidget()
        for page in pages:
            self._add(page)
        self.names.currentRowChanged.connect(self._turn)
        self._lay_out()
        self.names.setCurrentRow(0)

    def page(self, name: str) -> QWidget:
        """What stands on a page."""
        return self._pages[name].widget

    def shown(self) -> str:
        """The name of the page that shows."""
        return list(self._pages)[self.names.currentRow()]

    def turn_to(self, name: str) -> None:
        """Show a page; an unknown name changes nothing."""
        if name in self._pages:
            self.names.setCurrentRow(list(self._pages).index(name))

    def _turn(self, row: int) -> None:
        self._stack.setCurrentIndex(row)
        self.turned.emit(list(self._pages)[row])

    def _add(self, page: Page) -> None:
        row = QListWidgetItem(page.title)
        self.names.addItem(row)
        hint = row.sizeHint()
        hint.setHeight(max(ROW, self.names.fontMetrics().height() + 14))
        row.setSizeHint(hint)
        room = QScrollArea()
        room.setWidgetResizable(True)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        room.setAccessibleName(page.title)
        room.setWidget(page.widget)
        self._stack.addWidget(room)

    def _lay_out(self) -> None:
        self.names.setFixedWidth(max(150, self.names.sizeHintForColumn(0) + 40))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.names)
        row.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 12, 20, 14)
        foot.addWidget(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addLayout(foot)
