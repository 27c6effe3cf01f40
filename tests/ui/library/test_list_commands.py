"""Order and density are commands; the list keeps its place, and what is read stays marked."""

from PySide6.QtWidgets import QMenu

from core.library import Sort
from tests.ui.driving import read, settle
from ui.library.columns import Density
from ui.library.row_delegate import SPACINGS
from ui.main_window import MainWindow


def test_every_density_has_its_height_and_the_article_stays_marked(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    view = window.pane.articles
    for density in (Density.COMPACT, Density.COLUMNS, Density.COMFORTABLE):
        window.commands[f"list.{density.value}"].trigger()
        assert view.rowHeight(0) == SPACINGS[density].height
        assert [row.article for row in view.selected_rows()] == [shelf["flood.txt"]]
        assert [window.commands[f"list.{one.value}"].isChecked() for one in Density] == [
            one is density for one in Density
        ]


def test_the_order_is_chosen_below_the_button(window: MainWindow) -> None:
    menu = window.pane.sort.menu()
    assert isinstance(menu, QMenu)
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert {f"list.by_{sort.value}" for sort in Sort if sort is not Sort.RELEVANCE} <= set(names)
    next(action for action in menu.actions() if action.objectName() == "list.by_author").trigger()
    settle(window.tasks)
    assert window.listing.order.sort is Sort.AUTHOR
    assert window.commands["list.by_author"].isChecked()
    assert not window.commands["list.by_added"].isChecked()


def test_the_list_turns_round(window: MainWindow) -> None:
    rows = window.pane.articles.rows
    before = [rows.row(number) for number in range(3)]
    window.commands["list.backwards"].trigger()
    settle(window.tasks)
    assert [rows.row(number) for number in range(3)] == before[::-1]
