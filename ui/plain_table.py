"""A small table to read: rows of text that is shown letter by letter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ui.label import plain_tooltip


class PlainTable(QTableWidget):
    """Some hundred rows at most are shown; what is longer belongs into a list."""

    def __init__(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(0, len(heads), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(30)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        for row in rows:
            self.append(row)
        for column in range(len(heads) - 1):
            self.setColumnWidth(column, 200)

    def append(self, row: Sequence[str]) -> None:
        """One more row at the end."""
        number = self.rowCount()
        self.insertRow(number)
        for column, text in enumerate(row):
            item = QTableWidgetItem(text)
            item.setToolTip(plain_tooltip(text))
            self.setItem(number, column, item)
