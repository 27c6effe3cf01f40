"""The rows a list shows, loaded page by page as they come into sight: the window never holds a whole library."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from ui.library.row import Row

PAGE = 128
"""Rows of a page."""
KEPT = 24
"""Pages that are remembered."""
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """Asks for pages by `wanted`, is given them by `fill`, and keeps the latest used ones."""

    wanted = Signal(int)
    """A page (counted from 0) has come into sight and is missing or stale."""
    filled = Signal()
    """Rows arrived: their number may be another one, and the same row may stand elsewhere."""

    def __init__(self, parent: QObject | None = None, *, page: int = PAGE) -> None:
        super().__init__(parent)
        self.page = page
        self.total = 0
        self._pages: OrderedDict[int, Sequence[Row]] = OrderedDict()
        self._stale: set[int] = set()
        self._asked: set[int] = set()

    def rowCount(self, parent: Index | None = None) -> int:
        """All rows of the listing, loaded or not."""
        return 0 if parent is not None and parent.isValid() else self.total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The `Row` in the role ROW, None while it is on its way; its words for screen readers."""
        if role == ROW:
            return self.row(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self.row(index.row())
            return row.spoken() if row else ""
        return None

    def row(self, number: int) -> Row | None:
        """The row at `number`; asks for its page when it is missing."""
        page, at = divmod(number, self.page)
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._ask(page)
        else:
            self._pages.move_to_end(page)
        return rows[at] if rows is not None and at < len(rows) else None

    def held(self) -> dict[int, Row]:
        """The rows that are loaded by their numbers, without asking for others."""
        return {page * self.page + at: row for page, rows in self._pages.items() for at, row in enumerate(rows)}

    def find(self, key: tuple[int, int | None]) -> int | None:
        """The number of the row that stands for `key`, None when it is not among those loaded."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if row.key == key:
                    return page * self.page + at
        return None

    def restart(self) -> None:
        """Forget everything and begin with the first page: another listing is shown."""
        self.beginResetModel()
        self.total = 0
        self._pages.clear()
        self._stale.clear()
        self._asked.clear()
        self.endResetModel()
        self._ask(0)

    def renew(self) -> None:
        """Begin with the first page of another listing; until it comes the old rows stay."""
        self._asked.clear()
        self._stale = set(self._pages)
        self._ask(0)

    def refresh(self) -> None:
        """Ask again for what is in sight; until it comes the old rows stay, so nothing flickers."""
        self._asked.clear()
        self._stale = set(self._pages)
        self._ask(next(reversed(self._pages), 0))
        self._repaint()

    def fill(self, page: int, total: int, rows: Sequence[Row]) -> None:
        """Take a page that was asked for."""
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = rows
        self._pages.move_to_end(page)
        while len(self._pages) > KEPT:
            self._pages.popitem(last=False)
        self._resize(total)
        self._repaint()
        self.filled.emit()

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page)

    def _resize(self, total: int) -> None:
        """Rows come and go at the end, whatever changed: views keep their place, selections are mended by key."""
        if total > self.total:
            self.beginInsertRows(QModelIndex(), self.total, total - 1)
            self.total = total
            self.endInsertRows()
        elif total < self.total:
            self.beginRemoveRows(QModelIndex(), total, self.total - 1)
            self.total = total
            self.endRemoveRows()

    def _repaint(self) -> None:
        if self.total:
            self.dataChanged.emit(self.index(0), self.index(self.total - 1))
