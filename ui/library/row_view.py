"""A list of rows of one height. What is selected is remembered by what it stands for, not by its number."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.library.columns import Density, Widths
from ui.library.row import Row
from ui.library.row_delegate import RowDelegate
from ui.library.row_model import RowModel
from ui.theme import Theme

Key = tuple[int, int | None]


class RowView(QTableView):
    """Shows a RowModel; a row that becomes current is `chosen`, Enter or a double click `entered` it."""

    chosen = Signal(object)
    """Row: the person went to it."""
    entered = Signal(object)
    """Row: the person wants to read it."""
    selected = Signal()
    """Another set of rows is selected."""
    menu_wanted = Signal(QPoint)
    order_wanted = Signal()
    """Rows are selected that are not loaded: whoever says `ordered` answers with `set_order`."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, page: int = 128) -> None:
        super().__init__(parent)
        self.rows = RowModel(self, page=page)
        self.current: Key | None = None
        self._keys: set[Key] = set()
        self.shown: int | None = None
        """The article in the reader: going to the current row again chooses it when another one is read, or none."""
        self.ordered = False
        """Whether rows that are not loaded can be selected: somebody answers `order_wanted`."""
        self._order: Sequence[Row] = ()
        """Every row of the list, while some are selected that are not loaded."""
        self._awaiting = False
        self._mending = False
        self._delegate = RowDelegate(theme, self)
        self._wide = 0
        """Pixels of all columns; 0 without columns."""
        self.setItemDelegate(self._delegate)
        self.rows.rowsAboutToBeRemoved.connect(self._hold)  # before Qt hears of it and goes to a neighbour
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self._set_up()
        self.selectionModel().selectionChanged.connect(lambda: self._select())
        self.selectionModel().currentRowChanged.connect(self._choose)
        self.rows.filled.connect(self._mend)
        self.rows.modelReset.connect(self._disorder)
        self.clicked.connect(lambda: self._again())
        self.doubleClicked.connect(lambda: self._enter())

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def set_density(self, density: Density, columns: Widths = ()) -> None:
        """Show this much of each row; the row at the top stays there. Columns may be wider than their room."""
        top, high = self.rowAt(0), self._delegate.spacing.height
        self._delegate.set_density(density, columns)
        if high != self._delegate.spacing.height:
            self._set_height()
            self.scrollTo(self.rows.index(max(top, 0)), QAbstractItemView.ScrollHint.PositionAtTop)
        self._wide = sum(width for _column, width in columns) if density is Density.COLUMNS else 0
        self._widen()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as wide as the list, or as their columns."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        width = max(self._wide, self.viewport().width())
        if self.columnWidth(0) != width:
            self.setColumnWidth(0, width)

    def _set_height(self) -> None:
        high, rows = self._delegate.spacing.height, self.verticalHeader()
        rows.setMinimumSectionSize(high)
        rows.setDefaultSectionSize(high)
        self.verticalScrollBar().setSingleStep(max(high // 3, 20))

    def selected_rows(self) -> list[Row]:
        """The selected rows in the list's order; none while those that are not loaded are looked up."""
        if self._awaiting:
            return []
        if self._order:
            return [self._order[number] for number in self._numbers()]
        return [row for number in self._numbers() if (row := self.rows.row(number)) is not None]

    def set_order(self, rows: Sequence[Row]) -> None:
        """Take what every row of the list stands for. When the list is another one by now, the loaded rows remain."""
        if not self._awaiting:
            return
        self._disorder()
        held, same = self.rows.held(), len(rows) == self.rows.total
        self._order = rows if same else ()
        self._keys = {rows[at].key if same else held[at].key for at in self._numbers() if same or at in held}
        self._mend()
        self.selected.emit()

    def _disorder(self) -> None:
        self._order, self._awaiting = (), False

    def _numbers(self) -> list[int]:
        selection = self.selectionModel().selection()
        spans = [selection.at(place) for place in range(selection.size())]
        return sorted({number for span in spans for number in range(span.top(), span.bottom() + 1)})

    def current_row(self) -> Row | None:
        """The row the keyboard is at."""
        index = self.currentIndex()
        return self.rows.row(index.row()) if index.isValid() else None

    def show_key(self, key: Key | None) -> None:
        """Mark the row that stands for `key`, now or as soon as it is loaded, without choosing it anew."""
        self.current, self._keys = key, {key} if key else set()
        if key is None:
            self._disorder()
        self._mend()

    def show_current(self, key: Key) -> None:
        """Mark the row of what is shown, unless more rows are selected than one."""
        if len(self._keys) < 2 and key != self.current:
            self.show_key(key)

    def beside(self, article: int | None, without: Collection[int]) -> Row | None:
        """The nearest loaded row below that of `article`, else above it, that shows none of the articles `without`."""
        rows, here = self.rows, self.currentIndex().row()
        row = self.current_row()
        if row is None or row.article != article:
            found = None if article is None else rows.find((article, None))
            if found is None:
                return None
            here = found
        ways = (range(here + 1, rows.total), reversed(range(here)))
        return next((near for way in ways for near in self._loaded(way) if near.article not in without), None)

    def _loaded(self, numbers: Iterable[int]) -> Iterator[Row]:
        """The rows of these numbers up to the first that is not loaded."""
        for number in numbers:
            row = self.rows.row(number)
            if row is None:
                return
            yield row

    def go_to(self, key: Key) -> None:
        """Choose the row that stands for `key` as a click would, when it is loaded."""
        number = self.rows.find(key)
        if number is not None:
            self.setCurrentIndex(self.rows.index(number))

    def step(self, by: int) -> bool:
        """Go `by` rows down (or up); False at the end of the list."""
        here = self.currentIndex().row() if self.currentIndex().isValid() else (-1 if by > 0 else self.rows.total)
        number = here + by
        if not 0 <= number < self.rows.total:
            return False
        self.setCurrentIndex(self.rows.index(number))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads; Space goes to the reader's own keys."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: Qt would go through every row of the library for it, and letters are commands here."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the row below the mouse, or on the current one."""
        self.menu_wanted.emit(event.globalPos())

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(0)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_height()

    def _enter(self) -> None:
        self._again()
        row = self.current_row()
        if row is not None:
            self.entered.emit(row)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._mending or not current.isValid():
            return
        row = self.rows.row(current.row())
        if row is not None:
            self._tell(row)

    def _again(self) -> None:
        row = self.current_row()
        if row is not None and row.article != self.shown and len(self._keys) < 2:
            self._tell(row)

    def _tell(self, row: Row) -> None:
        self.current, self.shown = row.key, row.article
        self.chosen.emit(row)

    def _select(self) -> None:
        if self._mending:
            return
        loaded = self.rows.held().keys() >= set(self._numbers())
        if loaded:
            self._disorder()
        elif self.ordered and not self._order:
            self._awaiting = True
        self._keys = {row.key for row in self.selected_rows()}
        self.selected.emit()
        if self._awaiting:
            self.order_wanted.emit()

    def _still(self, held: Mapping[int, Row]) -> bool:
        """Whether the list still is what it was when rows were selected that are not loaded."""
        order = self._order
        return 0 < len(order) == self.rows.total and all(order[at].key == row.key for at, row in held.items())

    def _hold(self) -> None:
        """Rows go at the end, whichever article has left: what is selected is said when they are filled."""
        self._mending = True

    def _mend(self) -> None:
        """After rows moved: select what was selected, wherever it stands now."""
        self._mending = False
        held = self.rows.held()
        if self._awaiting or self._still(held):
            return
        if self._order:
            self._disorder()
            self._keys &= {row.key for row in held.values()}
        wanted = {number for number, row in held.items() if row.key in self._keys}
        there = set(self._numbers())
        at = self.rows.find(self.current) if self.current else None
        if wanted == there and at == self.currentIndex().row():
            return
        self._mending = True
        selection = QItemSelection()
        for first, last in runs(wanted):
            selection.select(self.rows.index(first), self.rows.index(last))
        flags = QItemSelectionModel.SelectionFlag
        place = self.rows.index(at) if at is not None else QModelIndex()
        self.selectionModel().setCurrentIndex(place, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)
        self._mending = False
        self.selected.emit()


def runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers as stretches without a gap, first and last of each: Qt compares each stretch with every other."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
