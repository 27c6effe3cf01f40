"""A click on a heading sorts; columns come, go, move and widen, and the rows follow."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from core.library import Sort
from tests.ui.driving import opened, settle
from ui.library.column_header import ColumnHeader
from ui.library.columns import AT_FIRST, EVERY, Column
from ui.main_window import MainWindow
from ui.settings.window_state import left_in


def click(header: ColumnHeader, column: Column) -> None:
    number = EVERY.index(column)
    place = QPoint(header.sectionViewportPosition(number) + header.sectionSize(number) // 2, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def titles(window: MainWindow) -> list[str]:
    rows = window.pane.articles.rows
    return [row.title for number in range(rows.total) if (row := rows.row(number))]


def test_a_click_on_a_heading_sorts_and_once_more_turns_round(window: MainWindow) -> None:
    window.commands["list.columns"].trigger()
    header = window.pane.header
    click(header, Column.TITLE)
    settle(window.tasks)
    assert titles(window) == sorted(titles(window))
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    before = titles(window)
    click(header, Column.TITLE)
    settle(window.tasks)
    assert titles(window) == before[::-1]
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    assert window.commands["list.by_title"].isChecked()
    assert window.commands["list.backwards"].isChecked()
    click(header, Column.WORDS)
    assert (window.listing.order.sort, window.listing.order.backwards) == (Sort.WORDS, False)


def test_a_heading_that_sorts_nothing_keeps_the_mark_where_it_is(window: MainWindow) -> None:
    window.commands["list.columns"].trigger()
    before = window.listing.order
    click(window.pane.header, Column.PASSAGES)
    assert window.listing.order == before
    assert window.pane.header.sortIndicatorSection() == EVERY.index(Column.ADDED)


def test_columns_are_chosen_moved_and_widened_and_come_back(shelf: dict[str, int], folder: Path) -> None:
    with opened(folder) as window:
        window.commands["list.columns"].trigger()
        header = window.pane.header
        menu = QMenu(window)
        header.fill(menu)
        assert not menu.actions()[0].isEnabled()  # the title stays
        next(action for action in menu.actions() if action.text() == "Language").trigger()
        header.moveSection(header.visualIndex(EVERY.index(Column.LANGUAGE)), 0)
        header.resizeSection(EVERY.index(Column.TITLE), 401)
        chosen = window.pane.arrangement.columns
        assert chosen[0][0] is Column.LANGUAGE
        assert dict(chosen)[Column.TITLE] == 401
        assert len(chosen) == len(AT_FIRST) + 1
        assert window.pane.articles.columnWidth(0) >= sum(width for _column, width in chosen)
        window.keep()
        settings = window.preferences.settings
        assert left_in(settings.window, folder).arrangement == window.pane.arrangement
    with opened(folder, settings=settings) as again:
        assert again.pane.header.columns() == chosen
        assert again.pane.header.isVisible()
