"""A click on a shelf chooses it; a tag that goes leaves the whole library behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Facet, Section
from ui import theme as themes
from ui.library.sidebar import Sidebar
from ui.library.sidebar_model import Shelf

EAU = {"eau": 1, "eau/nappe": 1}


def test_a_click_chooses_a_shelf(sidebar: Sidebar) -> None:
    chosen: list[Shelf] = []
    sidebar.chosen.connect(chosen.append)
    item = sidebar.shelves.item_of(Shelf(section=Section.STARRED))
    assert item is not None
    place = sidebar.visualRect(item.index()).center()
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert chosen == [Shelf(section=Section.STARRED)]


def test_keys_go_from_shelf_to_shelf_over_headings(sidebar: Sidebar) -> None:
    chosen: list[Shelf] = []
    sidebar.chosen.connect(chosen.append)
    sidebar.show_shelf(Shelf(section=Section.TRASH))
    QTest.keyClick(sidebar, Qt.Key.Key_Down)
    assert chosen[-1] == Shelf(tag="eau")


def test_marking_a_shelf_does_not_choose_it(sidebar: Sidebar) -> None:
    chosen: list[Shelf] = []
    sidebar.chosen.connect(chosen.append)
    sidebar.show_shelf(Shelf(section=Section.UNREAD))
    assert chosen == []


def test_when_the_chosen_tag_goes_the_whole_library_is_shown(sidebar: Sidebar) -> None:
    sidebar.choose(Shelf(tag="eau/nappe"))
    chosen: list[Shelf] = []
    sidebar.chosen.connect(chosen.append)
    sidebar.set_tags({})
    assert chosen == [Shelf()]
    assert sidebar.isRowHidden(1, sidebar.rootIndex())


def test_headings_can_neither_be_clicked_nor_reached_by_keys(sidebar: Sidebar) -> None:
    sidebar.show_shelf(Shelf(section=Section.TRASH))
    place = sidebar.visualRect(sidebar.shelves.tags.index()).center()
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    trash = sidebar.shelves.item_of(Shelf(section=Section.TRASH))
    assert trash is not None
    assert [index.row() for index in sidebar.selectedIndexes()] == [trash.row()]
    QTest.keyClick(sidebar, Qt.Key.Key_Down)
    assert sidebar.shelf == Shelf(tag="eau")
    QTest.keyClick(sidebar, Qt.Key.Key_Up)
    assert sidebar.shelf == Shelf(section=Section.TRASH)


@pytest.fixture
def sidebar(qapp: QApplication) -> Iterator[Sidebar]:
    sidebar = Sidebar(themes.load("light"))
    sidebar.set_tags(EAU)
    sidebar.resize(220, 600)
    sidebar.show()
    yield sidebar
    sidebar.close()


SITES = {Facet.SITE: {f"site {number:02}": 100 - number for number in range(30)}, Facet.YEAR: {"2024": 7}}


def click(sidebar: Sidebar, item: QStandardItem | None) -> None:
    assert item is not None
    sidebar.scrollTo(item.index())
    place = sidebar.visualRect(item.index()).center()
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_a_click_chooses_what_articles_have_in_common(sidebar: Sidebar) -> None:
    sidebar.set_facets(SITES)
    chosen: list[Shelf] = []
    sidebar.chosen.connect(chosen.append)
    click(sidebar, sidebar.facets.item_of((Facet.YEAR, "2024")))
    assert chosen == [Shelf(bearing=(Facet.YEAR, "2024"))]
    hidden = [sidebar.isRowHidden(item.row(), QModelIndex()) for item in sidebar.facets.headings.values()]
    assert hidden == [False, True, False, True]


def test_a_heading_folds_by_mouse_and_by_keys_and_what_is_chosen_stays(sidebar: Sidebar) -> None:
    sidebar.set_facets(SITES)
    heading = sidebar.facets.headings[Facet.YEAR]
    click(sidebar, heading)
    assert not sidebar.isExpanded(heading.index())
    assert sidebar.shelf == Shelf()
    assert [index.data() for index in sidebar.selectedIndexes()] == ["All"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Space):
        was = sidebar.isExpanded(heading.index())
        QTest.keyClick(sidebar, key)
        assert sidebar.isExpanded(heading.index()) is not was
    QTest.keyClick(sidebar, Qt.Key.Key_Down)
    assert sidebar.shelf == Shelf(bearing=(Facet.YEAR, "2024"))


def test_what_is_folded_stays_so_and_the_keyboard_stays_at_its_heading(sidebar: Sidebar) -> None:
    sidebar.set_facets(SITES)
    heading = sidebar.facets.headings[Facet.SITE]
    click(sidebar, heading)
    sidebar.set_facets({**SITES, Facet.SITE: {"other": 3}})
    sidebar.set_tags({})
    assert not sidebar.isExpanded(heading.index())
    assert sidebar.currentIndex() == heading.index()
    assert [index.data() for index in sidebar.selectedIndexes()] == ["All"]


def test_all_of_a_part_is_shown_by_a_click_and_hidden_by_a_key(sidebar: Sidebar) -> None:
    sidebar.set_facets(SITES)
    heading = sidebar.facets.headings[Facet.SITE]
    click(sidebar, sidebar.facets.more(Facet.SITE))
    assert heading.rowCount() == 31
    assert sidebar.currentIndex().data() == "Show Fewer"
    QTest.keyClick(sidebar, Qt.Key.Key_Return)
    assert heading.rowCount() == 13
    assert sidebar.currentIndex().data() == "Show All…"


def test_the_chosen_value_stays_chosen_when_it_moves_and_leaves_for_the_whole_library(sidebar: Sidebar) -> None:
    wanted = Shelf(bearing=(Facet.SITE, "b"))
    sidebar.show_shelf(wanted)  # before anything was counted: as the window was left
    sidebar.set_tags({})
    assert sidebar.selectedIndexes() == []
    chosen: list[Shelf] = []
    sidebar.chosen.connect(chosen.append)
    for sites in ({"a": 2, "b": 1}, {"b": 3, "a": 2}):
        sidebar.set_facets({Facet.SITE: sites})
        assert [index.data() for index in sidebar.selectedIndexes()] == ["b"]
    assert chosen == []
    sidebar.set_facets({Facet.SITE: {"a": 2}})
    assert chosen == [Shelf()]


def test_counting_anew_does_not_scroll(sidebar: Sidebar) -> None:
    sidebar.set_facets(SITES)
    sidebar.resize(220, 200)
    QApplication.processEvents()
    sidebar.choose(Shelf(bearing=(Facet.SITE, "site 05")))
    sidebar.verticalScrollBar().setValue(0)
    sidebar.set_facets({**SITES, Facet.SITE: {"site 05": 200, **SITES[Facet.SITE]}})
    QApplication.processEvents()
    assert sidebar.verticalScrollBar().value() == 0
