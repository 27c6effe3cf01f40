"""The sidebar: which part of the library the list shows."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from core.library import Counts
from core.translate import _
from ui.icons import icon
from ui.library.sidebar_delegate import Index, SidebarDelegate
from ui.library.sidebar_model import SHELF, Shelf, SidebarModel
from ui.theme import Theme


class Sidebar(QTreeView):
    """Sections and tags; the one that is clicked or reached by keys is `chosen`."""

    chosen = Signal(object)
    """Shelf: show it."""
    menu_wanted = Signal(object, QPoint)
    """Shelf and where the mouse is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shelves = SidebarModel()
        self._delegate = SidebarDelegate(theme, self)
        self.setModel(self.shelves)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Sections and tags"))
        self._set_up()
        self._paint_ground()
        self.shelf = Shelf()
        self._filling = False
        self.show_shelf(self.shelf)
        self.selectionModel().currentChanged.connect(self._choose)
        self.shelves.rowsInserted.connect(self._unfold)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self._paint_ground()

    def set_counts(self, counts: Counts) -> None:
        """Show how much each section holds."""
        self.shelves.set_counts(counts)

    def set_tags(self, tags: Mapping[str, int]) -> None:
        """Show the tree of tags by the articles each path holds. When the chosen one is gone the whole library is."""
        kept, self._filling = self.shelf, True  # Qt goes to a neighbour when the current row is taken out
        self.shelves.set_tags(tags)
        self._filling = False
        self.setRowHidden(self.shelves.tags.row(), QModelIndex(), not tags)
        if self.shelves.item_of(kept) is None:
            self.choose(Shelf())
        else:
            self.show_shelf(kept)

    def show_shelf(self, shelf: Shelf) -> None:
        """Mark a shelf without choosing it anew."""
        self.shelf = shelf
        item = self.shelves.item_of(shelf)
        if item is not None:
            self.setCurrentIndex(item.index())

    def choose(self, shelf: Shelf) -> None:
        """Go to a shelf as a click would."""
        self.show_shelf(shelf)
        self.chosen.emit(shelf)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the shelf below the mouse."""
        shelf = self.indexAt(event.pos()).data(SHELF)
        if isinstance(shelf, Shelf):
            self.menu_wanted.emit(shelf, event.globalPos())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """A small angle beside what has tags below it; nothing beside headings."""
        if index.data(SHELF) is None or not self.model().hasChildren(index):
            return
        place = self.visualRect(index)
        name = "next" if self.isExpanded(index) else "chevron-right"
        icon(name, self._theme.colors.faint, px=12).paint(painter, place.left() - 11, place.center().y() - 5, 12, 12)

    def _set_up(self) -> None:
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setRootIsDecorated(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.expandAll()

    def _paint_ground(self) -> None:
        ground = self._theme.colors.sidebar.name()
        # The delegate paints what is chosen; Qt would paint a second ground beside it.
        self.setStyleSheet(
            f"QTreeView {{ background: {ground}; padding-top: 4px; selection-background-color: transparent; }}"
            "QTreeView::item, QTreeView::item:selected, QTreeView::branch, QTreeView::branch:selected"
            " { background: transparent; }"
        )

    def _unfold(self, parent: QModelIndex, _first: int, _last: int) -> None:
        """New tags are in sight; what was folded since stays folded."""
        if self.model().rowCount(parent) == 1 or parent == self.shelves.tags.index():
            self.expand(parent)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        shelf = current.data(SHELF)
        if isinstance(shelf, Shelf) and shelf != self.shelf and not self._filling:
            self.shelf = shelf
            self.chosen.emit(shelf)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands."""
