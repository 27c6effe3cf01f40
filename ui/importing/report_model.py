"""The rows of an import's report: a hundred thousand of them, all or those of one outcome."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from core.library import Item, ItemStatus
from core.translate import _

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ItemRole = Qt.ItemDataRole.UserRole


def outcome(status: ItemStatus) -> str:
    """What became of it, in a word or two."""
    return {
        ItemStatus.ADDED: _("Added"),
        ItemStatus.REVISED: _("New Words"),
        ItemStatus.UNCHANGED: _("Already There"),
        ItemStatus.SKIPPED: _("Passed Over"),
        ItemStatus.FAILED: _("Not Added"),
    }[status]


def heads() -> tuple[str, ...]:
    """The titles of the columns."""
    return _("Outcome"), _("Article"), _("What to know"), _("Where")


def cells(item: Item) -> tuple[str, ...]:
    """What the columns say of one item."""
    name = item.title or Path(item.source).name or item.source
    return outcome(item.status), _line(name), _line(item.error or item.loss), _line(item.source)


class ReportModel(QAbstractTableModel):
    """Shows the items that are let through; their texts are made when they are painted."""

    def __init__(self, items: Sequence[Item]) -> None:
        super().__init__()
        self._items = items
        self.shown: Sequence[Item] = items

    def choose(self, lets: Callable[[Item], bool] | None) -> None:
        """Show only these; None shows all."""
        self.beginResetModel()
        self.shown = self._items if lets is None else [item for item in self._items if lets(item)]
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many are shown."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Outcome, article, what to know, where."""
        return 0 if parent.isValid() else len(heads())

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words; the whole item for `ItemRole`."""
        if not index.isValid():
            return None
        item = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(item)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 0 and item.error:
            return QGuiApplication.palette().brush(QPalette.ColorRole.BrightText)
        return item if role == ItemRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A column's title."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return heads()[section]


def _line(text: str) -> str:
    """One line that can be shown, whatever the file's name is made of."""
    return " ".join(text.encode("utf-8", "replace").decode().split())
