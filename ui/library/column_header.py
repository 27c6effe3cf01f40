"""The headings of a list's columns: a click sorts, dragging moves and widens, the menu chooses which ones show."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from core.library import Sort
from core.translate import _
from ui.library.columns import EVERY, NARROWEST, NUMBERS, SORTS, TITLES, Arrangement, Column, Widths, descends
from ui.library.columns import with_column as changed
from ui.theme import Theme, interface_font

HIGH = 28
"""Pixels."""
REST = 300
"""Milliseconds after dragging until the widths are told to be kept."""


class ColumnHeader(QHeaderView):
    """Stands above a list whose rows are painted in columns; it knows widths and order, the list paints."""

    sorted_by = Signal(Sort, bool)
    """The order that is wanted, and whether it is turned round."""
    laid_out = Signal()
    """Columns came, went, moved or have another width: ask `columns`."""
    kept = Signal()
    """The same, once dragging has rested."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._arrangement = Arrangement()
        self._filling = False
        self._resting = QTimer(self, singleShot=True, interval=REST)
        self._resting.timeout.connect(self.kept)
        self.setModel(_headings(self))
        self.setAccessibleName(_("Columns"))
        self._set_up()
        self.set_theme(theme)
        self.sectionResized.connect(lambda: self._move())
        self.sectionMoved.connect(lambda: self._move())
        self.sectionClicked.connect(self._sort)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.setStyleSheet(
            f"QHeaderView {{ background: {colors.page.name()}; border: none; }}"
            f"QHeaderView::section {{ background: {colors.page.name()}; color: {colors.secondary.name()};"
            f" border: none; border-right: 1px solid {colors.border.name()};"
            f" border-bottom: 1px solid {colors.border.name()}; padding: 0 8px; }}"
            f"QHeaderView::section:hover {{ background: {colors.hover.name()}; color: {colors.text.name()}; }}"
        )

    def arrange(self, arrangement: Arrangement) -> None:
        """Show these columns in this order, and by which one the list is sorted."""
        self._arrangement = arrangement
        self._filling = True
        shown = dict(arrangement.columns)
        for place, column in enumerate((*shown, *(one for one in EVERY if one not in shown))):
            number = EVERY.index(column)
            self.moveSection(self.visualIndex(number), place)
            self.setSectionHidden(number, column not in shown)
            if column in shown:
                self.resizeSection(number, shown[column])
        self._filling = False
        self._mark()

    def columns(self) -> Widths:
        """The columns that show, from the left, with their widths."""
        numbers = [self.logicalIndex(place) for place in range(self.count())]
        return tuple((EVERY[one], self.sectionSize(one)) for one in numbers if not self.isSectionHidden(one))

    def menu(self) -> QMenu:
        """A menu that chooses which columns show."""
        menu = QMenu(_("Columns"), self)
        self.fill(menu)
        return menu

    def fill(self, menu: QMenu) -> None:
        """Put a mark for every column into a menu."""
        shown = dict(self.columns())
        for column in EVERY:
            action = menu.addAction(_(TITLES[column]))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(column is not Column.TITLE)
            action.toggled.connect(partial(self.show_column, column))

    def show_column(self, column: Column, shown: bool) -> None:
        """Show a column behind the others, or hide it."""
        found = self._arrangement
        columns = changed(self.columns(), column, shown=shown)
        self.arrange(Arrangement(sort=found.sort, backwards=found.backwards, density=found.density, columns=columns))
        self._move()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose columns."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _mark(self) -> None:
        column = next((one for one, sort in SORTS.items() if sort is self._arrangement.sort), None)
        way = Qt.SortOrder.DescendingOrder if descends(self._arrangement) else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(EVERY.index(column) if column else -1, way)

    def _move(self) -> None:
        if not self._filling:
            self.laid_out.emit()
            self._resting.start()

    def _sort(self, number: int) -> None:
        """Sort by the column; once more turns the order round. Qt has turned its own mark already."""
        sort = SORTS.get(EVERY[number])
        if sort is not None:
            now = self._arrangement
            self.sorted_by.emit(sort, sort is now.sort and not now.backwards)
        self._mark()

    def _set_up(self) -> None:
        self.setFixedHeight(HIGH)
        self.setFont(interface_font(11.5, QFont.Weight.Medium))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(NARROWEST)
        self.setSectionsMovable(True)
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def _headings(parent: QWidget) -> QStandardItemModel:
    model = QStandardItemModel(0, len(EVERY), parent)
    for number, column in enumerate(EVERY):
        item = QStandardItem(_(TITLES[column]))
        side = Qt.AlignmentFlag.AlignRight if column in NUMBERS else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        model.setHorizontalHeaderItem(number, item)
    return model
