"""The parts of the sidebar below the tags: what articles have in common, the most frequent first, long parts cut."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem

from core.library import Bearing, Facet
from core.translate import _
from ui.label import plain_tooltip
from ui.library.facet_names import TITLES, name
from ui.library.sidebar_model import COUNT, SHELF, Shelf, SidebarModel, heading, show_count

Numbers = Mapping[Facet, Mapping[str, int]]
FACET = Qt.ItemDataRole.UserRole + 3
"""The Facet that a heading folds, or that a row shows all of."""
FIRST = 12
"""Values of a part that are shown until all are wanted."""


class FacetRows:
    """Headings that fold, below each its values; a last row shows all of them or the first ones only."""

    def __init__(self, model: SidebarModel) -> None:
        self._model = model
        self.headings: dict[Facet, QStandardItem] = {}
        self.known = False
        """Whether the library was asked yet."""
        self._numbers: Numbers = {}
        self._chosen: Bearing | None = None
        self._whole: set[Facet] = set()
        self._rows: dict[Bearing, QStandardItem] = {}
        for facet, title in TITLES:
            item = self.headings[facet] = heading(_(title))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            item.setData(facet, FACET)
            model.appendRow(item)

    def item_of(self, bearing: Bearing) -> QStandardItem | None:
        """The row of a value, None when no article bears it."""
        return self._rows.get(bearing)

    def more(self, facet: Facet) -> QStandardItem | None:
        """The row that shows all of a part, None when it is short."""
        above = self.headings[facet]
        last = above.child(above.rowCount() - 1) if above.rowCount() else None
        return last if last is not None and last.data(FACET) is not None else None

    def show(self, numbers: Numbers, chosen: Bearing | None) -> None:
        """Show how many articles bear each value. The chosen one is shown however rare it is."""
        before, same = self._numbers, chosen == self._chosen
        self.known, self._numbers, self._chosen = True, numbers, chosen
        for facet in self.headings:
            if not same or before.get(facet) != numbers.get(facet):
                self._fill(facet, chosen)

    def turn(self, facet: Facet, chosen: Bearing | None) -> None:
        """Show all values of a part, or its first ones again."""
        self._whole ^= {facet}
        self._fill(facet, chosen)

    def _fill(self, facet: Facet, chosen: Bearing | None) -> None:
        numbers = self._numbers.get(facet, {})
        whole = facet in self._whole
        shown = [
            value
            for place, value in enumerate(numbers)
            if whole or place < FIRST or len(numbers) == FIRST + 1 or (facet, value) == chosen
        ]
        long = len(numbers) > FIRST + 1
        self._resize(facet, len(shown) + long)
        above = self.headings[facet]
        self._model.blockSignals(True)  # one word about all rows below, not several about each
        for place, value in enumerate(shown):
            _write(above.child(place), (facet, value), numbers[value])
            self._rows[facet, value] = above.child(place)
        if long:
            _write_more(above.child(len(shown)), facet, whole=whole)
        self._model.blockSignals(False)
        if above.rowCount():
            self._model.dataChanged.emit(above.child(0).index(), above.child(above.rowCount() - 1).index())

    def _resize(self, facet: Facet, wanted: int) -> None:
        """Rows come and go at the end and are written anew: what is folded, and where one has scrolled to, stays."""
        self._rows = {bearing: item for bearing, item in self._rows.items() if bearing[0] is not facet}
        above = self.headings[facet]
        if above.rowCount() > wanted:
            above.removeRows(wanted, above.rowCount() - wanted)
        elif above.rowCount() < wanted:
            above.appendRows([QStandardItem() for _row in range(wanted - above.rowCount())])


def facet_of(index: QModelIndex) -> Facet | None:
    """The part that a heading folds or a row shows all of; None for any other row."""
    facet = index.data(FACET)
    return None if facet is None else Facet(facet)  # Qt hands it back as a mere string


def _write(item: QStandardItem, bearing: Bearing, count: int) -> None:
    shelf = Shelf(bearing=bearing)
    if (item.data(SHELF), item.data(COUNT)) == (shelf, count):
        return
    item.setText(name(bearing))
    item.setData(shelf, SHELF)
    item.setData(None, FACET)
    item.setToolTip(plain_tooltip(bearing[1]) if bearing[0] in (Facet.SITE, Facet.SOURCE) else "")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    show_count(item, count)


def _write_more(item: QStandardItem, facet: Facet, *, whole: bool) -> None:
    item.setText(_("Show Fewer") if whole else _("Show All…"))
    for role, value in ((SHELF, None), (COUNT, None), (FACET, facet)):
        item.setData(value, role)
    item.setToolTip("")
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    item.setData(f"{_(dict(TITLES)[facet])}, {item.text()}", Qt.ItemDataRole.AccessibleTextRole)
