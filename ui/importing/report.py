"""What became of everything after an import: every item with its outcome, to be looked through, kept and retried."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.library import Item, ItemStatus
from core.translate import _
from ui.importing.pace import number
from ui.importing.report_model import ItemRole, ReportModel, cells, heads, outcome
from ui.importing.tally import Tally
from ui.label import PlainLabel

WIDTHS = (120, 220, 320)
"""Pixels of the columns but the last."""
Lets = Callable[[Item], bool]


class Report(QDialog):
    """Stays beside the window: an article opened from it shows at once."""

    wanted = Signal(int)
    """Open an article, by its id."""
    retried = Signal(list)
    """Try these sources again, as they were named."""
    exported = Signal(list, list)
    """Write the table: its heads, its rows."""

    def __init__(self, tally: Tally, *, retries: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import Report"))
        self.resize(960, 520)
        self._tally, self._retries = tally, retries
        self.model = ReportModel(tally.items)
        self.table = _table(self.model)
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.filters = QButtonGroup(self)
        self.sentence = PlainLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(PlainLabel(tally.sentence()))
        column.addLayout(self._filter_row())
        column.addWidget(self.table, 1)
        column.addWidget(self.sentence)
        column.addWidget(self._buttons())
        self.table.setFocus()

    def _filter_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        tally, choices = self._tally, list[tuple[str, int, Lets | None]]()
        choices.append((_("All"), len(tally.items), None))
        for status, count in tally.counts.items():
            choices.append((outcome(status), count, partial(_is, status)))
        choices.append((_("Not Whole"), tally.partly, lambda item: bool(item.loss)))
        for title, count, lets in choices:
            if count or lets is None:
                row.addWidget(self._filter(f"{title}  {number(count)}", lets))
        row.addStretch(1)
        self.filters.buttons()[0].setChecked(True)
        return row

    def _filter(self, title: str, lets: Lets | None) -> QToolButton:
        button = QToolButton()
        button.setText(title)
        button.setAccessibleName(title)
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(lets))
        self.filters.addButton(button)
        return button

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        self.retry = QPushButton(_("Try Again What Failed"))
        self.retry.clicked.connect(self._retry)
        self.export = QPushButton(_("Export Report…"))
        self.export.clicked.connect(lambda: self.exported.emit(list(heads()), [cells(one) for one in self.model.shown]))
        box.addButton(self.retry, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.export, QDialogButtonBox.ButtonRole.ActionRole)
        self.retry.setVisible(self._retries and bool(self._tally.failed))  # now: the box shows what it is given
        for button in box.findChildren(QPushButton):
            button.setAutoDefault(False)  # Enter opens the article of the row
        return box

    def _choose(self, lets: Lets | None) -> None:
        self.model.choose(lets)
        self.sentence.setText("")

    def _tell(self, current: QModelIndex) -> None:
        """The whole sentence of a row, which a cell cuts off."""
        self.sentence.setText(cells(current.data(ItemRole))[2] if current.isValid() else "")

    def _open(self, index: QModelIndex) -> None:
        item = index.data(ItemRole)
        if isinstance(item, Item) and item.article is not None:
            self.wanted.emit(item.article)

    def _retry(self) -> None:
        self.reject()
        self.retried.emit(list(self._tally.failed))


class PathDelegate(QStyledItemDelegate):
    """Cuts a path in its middle: what counts of it is the file's name."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """As everywhere, but for where it is cut."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle  # pyright: ignore[reportAttributeAccessIssue]


def _is(status: ItemStatus, item: Item) -> bool:
    return item.status is status


def _table(model: ReportModel) -> QTableView:
    table = QTableView()
    table.setAccessibleName(_("What became of each file"))
    table.setModel(model)
    table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(30)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.setItemDelegateForColumn(len(WIDTHS), PathDelegate(table))
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setStretchLastSection(True)
    for column, width in enumerate(WIDTHS):
        table.setColumnWidth(column, width)
    return table
