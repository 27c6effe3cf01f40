"""Menus below the mouse hold what can be done there."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QMenu

from core.library import Section
from tests.ui.driving import settle, until
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow


def popped() -> list[str]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    titles = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return titles


def test_a_row_has_the_article_s_commands(window: MainWindow) -> None:
    window.pane.articles.step(1)
    window.pane.articles.menu_wanted.emit(QPoint(300, 300))
    assert "Put into the Trash" in popped()


def test_in_the_trash_a_row_can_be_taken_out(shelf: dict[str, int], window: MainWindow) -> None:
    window.removal.trash([shelf["maps.txt"]])
    window.sidebar.choose(Shelf(section=Section.TRASH))
    until(lambda: window.pane.articles.rows.total == 1)
    window.pane.articles.menu_wanted.emit(QPoint(300, 300))
    assert popped() == ["Take out of the Trash", "Empty the Trash…"]


def test_a_tag_can_be_renamed_and_deleted(shelf: dict[str, int], window: MainWindow) -> None:
    window.sidebar.menu_wanted.emit(Shelf(tag="eau"), QPoint(30, 300))
    assert popped() == ["About the Tag…", "Rename Tag…", "Delete Tag…"]
    window.sidebar.menu_wanted.emit(Shelf(), QPoint(30, 300))
    settle(window.tasks)
    assert QApplication.activePopupWidget() is None
