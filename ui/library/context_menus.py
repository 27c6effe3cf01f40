"""Menus below the mouse: on a row of a list, on a shelf of the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from core.library import Section
from core.translate import _
from ui import menus
from ui.library.sidebar_model import Shelf
from ui.tags import tag_commands

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class ContextMenus:
    """Builds a menu when it is wanted; it goes when it is closed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        for view in (window.pane.articles, window.pane.hits):
            view.menu_wanted.connect(self._row)
        window.sidebar.menu_wanted.connect(self._shelf)

    def _row(self, place: QPoint) -> None:
        window = self._window
        window.commands.refresh(window.context())
        names = menus.TRASHED_ROW if "trash" in window.context() else menus.ROW
        menu = window.commands.fill(QMenu(window), names)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _shelf(self, shelf: Shelf, place: QPoint) -> None:
        window, menu = self._window, QMenu(self._window)
        if shelf.tag:
            menu.addAction(_("About the Tag…")).triggered.connect(lambda: tag_commands.show(window, shelf.tag))
            menu.addAction(_("Rename Tag…")).triggered.connect(lambda: window.shelves.rename_tag(shelf.tag))
            menu.addAction(_("Delete Tag…")).triggered.connect(lambda: window.shelves.delete_tag(shelf.tag))
        elif shelf.section is Section.TRASH:
            menu.addAction(window.commands["edit.empty_trash"])
        menu.aboutToHide.connect(menu.deleteLater)
        if not menu.isEmpty() and "writable" in window.context():
            menu.popup(place)
