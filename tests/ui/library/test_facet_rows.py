"""The most frequent values stand first; the others come when they are wanted, or when one of them is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.library import Facet
from ui.library.facet_rows import FIRST, FacetRows
from ui.library.sidebar_model import COUNT, SHELF, Shelf, SidebarModel

SITES = {f"site {number:02}": 100 - number for number in range(30)}


def texts(rows: FacetRows, facet: Facet) -> list[str]:
    above = rows.headings[facet]
    return [above.child(row).text() for row in range(above.rowCount())]


def test_the_first_ones_are_shown_and_then_all(qapp: QApplication) -> None:
    rows = FacetRows(SidebarModel())
    rows.show({Facet.SITE: SITES}, None)
    assert texts(rows, Facet.SITE) == [*list(SITES)[:FIRST], "Show All…"]
    rows.turn(Facet.SITE, None)
    assert texts(rows, Facet.SITE) == [*SITES, "Show Fewer"]
    rows.turn(Facet.SITE, None)
    assert len(texts(rows, Facet.SITE)) == FIRST + 1


def test_what_would_take_the_place_of_one_row_is_shown(qapp: QApplication) -> None:
    rows = FacetRows(SidebarModel())
    rows.show({Facet.YEAR: {str(year): 1 for year in range(2000, 2000 + FIRST + 1)}}, None)
    assert len(texts(rows, Facet.YEAR)) == FIRST + 1
    assert rows.more(Facet.YEAR) is None


def test_a_rare_value_that_is_chosen_is_shown(qapp: QApplication) -> None:
    rows = FacetRows(SidebarModel())
    rows.show({Facet.SITE: SITES}, (Facet.SITE, "site 29"))
    assert texts(rows, Facet.SITE)[-2:] == ["site 29", "Show All…"]
    assert rows.item_of((Facet.SITE, "site 29")) is not None
    assert rows.item_of((Facet.SITE, "site 28")) is None


def test_rows_are_written_anew_in_their_places(qapp: QApplication) -> None:
    rows = FacetRows(SidebarModel())
    rows.show({Facet.SITE: {"a": 2, "b": 1}}, None)
    first = rows.item_of((Facet.SITE, "a"))
    rows.show({Facet.SITE: {"b": 3, "a": 2, "c": 1}}, None)
    assert texts(rows, Facet.SITE) == ["b", "a", "c"]
    assert rows.item_of((Facet.SITE, "b")) is first
    rows.show({Facet.SITE: {"c": 1}}, None)
    item = rows.item_of((Facet.SITE, "c"))
    assert item is not None
    assert (item.text(), item.data(SHELF), item.data(COUNT)) == ("c", Shelf(bearing=(Facet.SITE, "c")), 1)
    assert rows.item_of((Facet.SITE, "a")) is None


def test_a_source_says_its_whole_path_letter_by_letter(qapp: QApplication) -> None:
    rows = FacetRows(SidebarModel())
    rows.show({Facet.SOURCE: {"/home/ada/<b>Articles": 4}}, None)
    item = rows.item_of((Facet.SOURCE, "/home/ada/<b>Articles"))
    assert item is not None
    assert item.toolTip() == "<span>/home/ada/&lt;b&gt;Articles</span>"
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "<b>Articles, 4"


def test_what_shows_all_says_what_of(qapp: QApplication) -> None:
    rows = FacetRows(SidebarModel())
    rows.show({Facet.SITE: SITES}, None)
    more = rows.more(Facet.SITE)
    assert more is not None
    assert more.data(Qt.ItemDataRole.AccessibleTextRole) == "Sites, Show All…"
