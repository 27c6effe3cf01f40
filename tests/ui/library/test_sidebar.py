"""A click on a shelf chooses it; a tag that goes leaves the whole library behind."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Section
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
