"""The sidebar: which part of the library the list shows."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QStandardItem
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from core.library import Counts
from core.model.annotation import Color
from core.translate import _
from ui.icons import icon
from ui.library.facet_rows import FacetRows, Numbers, facet_of
from ui.library.sidebar_delegate import Index, SidebarDelegate
from ui.library.sidebar_model import SHELF, Shelf, SidebarModel
from ui.theme import Theme


class Sidebar(QTreeView):
    """Sections, tags, and what articles have in common; the one that is clicked or reached by keys is `chosen`."""

    chosen = Signal(object)
    """Shelf: show it."""
    menu_wanted = Signal(object, QPoint)
    """Shelf and where the mouse is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.shelves = SidebarModel()
        self.facets = FacetRows(self.shelves)
        self._delegate = SidebarDelegate(theme, self)
        self.setModel(self.shelves)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(_("Sections and tags"))
        self._set_up()
        self._paint_ground()
        self.shelf = Shelf()
        self._filling = False
        self._hide_empty()
        self.show_shelf(self.shelf)
        self.selectionModel().currentChanged.connect(self._choose)
        self.shelves.rowsInserted.connect(self._unfold)
        self.clicked.connect(self._press)

    def set_theme(self, theme: Theme) -> None:
        """Paint in these colours from now on."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self._paint_ground()

    def set_counts(self, counts: Counts) -> None:
        """Show how much each section holds."""
        self.shelves.set_counts(counts)

    def set_tags(self, tags: Mapping[str, int], colors: Mapping[str, Color] = MappingProxyType({})) -> None:
        """Show the tree of tags by the articles each path holds. When the chosen one is gone the whole library is."""
        self._refill(lambda: self.shelves.set_tags(tags))
        self.shelves.set_colors(colors)
        if self.shelf.tag and self._item_of(self.shelf) is None:
            self.choose(Shelf())

    def set_facets(self, numbers: Numbers) -> None:
        """Show how many articles are of each site, language, year and source, as `set_tags` does."""
        self.setAutoScroll(not self.facets.known)  # one may have scrolled elsewhere since
        self._refill(lambda: self.facets.show(numbers, self.shelf.bearing))
        self.setAutoScroll(True)
        if self.shelf.bearing and self._item_of(self.shelf) is None:
            self.choose(Shelf())

    def show_shelf(self, shelf: Shelf) -> None:
        """Mark a shelf without choosing it anew."""
        self.shelf = shelf
        item = self._item_of(shelf)
        self.selectionModel().clearSelection()
        self.setCurrentIndex(item.index() if item is not None else QModelIndex())

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

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """The keyboard may be at a heading that folds; the chosen shelf stays selected."""
        if index.data(SHELF) is None:
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return QItemSelectionModel.SelectionFlag.ClearAndSelect

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and facet_of(here) is not None:
            self._press(here)
            return
        super().keyPressEvent(event)

    def _item_of(self, shelf: Shelf) -> QStandardItem | None:
        return self.facets.item_of(shelf.bearing) if shelf.bearing else self.shelves.item_of(shelf)

    def _refill(self, fill: Callable[[], None]) -> None:
        """Rows come and go: what was chosen stays chosen, and the keyboard where it was."""
        kept, facet = self.shelf, facet_of(self.currentIndex())
        heading = self.model().hasChildren(self.currentIndex())
        self._filling = True  # Qt goes to a neighbour when the current row is taken out
        fill()
        self._hide_empty()
        self.show_shelf(kept)
        if facet is not None:
            more = None if heading else self.facets.more(facet)
            self.setCurrentIndex((more or self.facets.headings[facet]).index())
        self._filling = False

    def _hide_empty(self) -> None:
        for item in (self.shelves.tags, *self.facets.headings.values()):
            self.setRowHidden(item.row(), QModelIndex(), not item.rowCount())

    def _press(self, index: QModelIndex) -> None:
        """Fold a part or unfold it, show all of it or its first rows."""
        facet = facet_of(index)
        if facet is not None and self.model().hasChildren(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif facet is not None:
            self._refill(lambda: self.facets.turn(facet, self.shelf.bearing))

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

    def _unfold(self, parent: QModelIndex, first: int, last: int) -> None:
        """What is new is in sight; what was folded since stays folded."""
        if self.model().rowCount(parent) == last - first + 1 or parent == self.shelves.tags.index():
            self.expand(parent)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        shelf = current.data(SHELF)
        if isinstance(shelf, Shelf) and shelf != self.shelf and not self._filling:
            self.shelf = shelf
            self.chosen.emit(shelf)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands."""
