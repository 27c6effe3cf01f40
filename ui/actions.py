"""Commands as one window's actions: enabled while their context holds, with their keys, ready for menus and buttons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from core.translate import _
from ui.commands import Command, commands
from ui.icons import icon
from ui.keys import Chosen, keys_of, native
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SEPARATOR = ""


class Actions:
    """One QAction a command; the window says which words of context hold."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._actions = {one.id: self._action(one) for one in commands().values()}
        self._keys: dict[str, tuple[str, ...]] = {}
        self.set_keys(window.preferences.settings.keys)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def refresh(self, context: frozenset[str]) -> None:
        """Enable what can be done now."""
        for name, action in self._actions.items():
            when = commands()[name].when
            action.setEnabled(not when or when in context)
        self.tick()

    def tick(self) -> None:
        """Mark what is switched on now."""
        for name, action in self._actions.items():
            if holds := commands()[name].checked:
                action.setChecked(holds(self._window))

    def set_theme(self, theme: Theme) -> None:
        """Have the icons in this theme's ink."""
        for name, action in self._actions.items():
            if drawing := commands()[name].icon:
                action.setIcon(icon(drawing, theme.colors.secondary))
                action.setIconVisibleInMenu(False)

    def set_keys(self, chosen: Chosen) -> None:
        """Have the keys a person chose from now on; tooltips name them."""
        for one in commands().values():
            keys = self._keys[one.id] = keys_of(one, chosen)
            self._actions[one.id].setShortcuts([QKeySequence(key) for key in keys])
            self._actions[one.id].setToolTip(tooltip(one, keys))

    def key(self, name: str) -> str:
        """The key of a command that is shown first, as this system writes it; empty when it has none."""
        return native(self._keys[name][:1])

    def rename(self, name: str, title: str) -> None:
        """Call an action differently for now, as “Undo: Highlight”."""
        self._actions[name].setText(title.replace("&", "&&"))

    def fill(self, menu: QMenu, names: tuple[str, ...]) -> QMenu:
        """Put the commands into a menu, in this order, `SEPARATOR` between groups."""
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        return menu

    def fill_bar(self, bar: QMenuBar, menus: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        """Fill the menu bar from the table of menus."""
        for title, names in menus:
            menu = bar.addMenu(_(title))
            menu.setAccessibleName(_(title).replace("&", ""))
            self.fill(menu, names)
            menu.aboutToShow.connect(self.tick)

    def _action(self, one: Command) -> QAction:
        action = QAction(_(one.title), self._window)
        action.setObjectName(one.id)
        action.setCheckable(one.checked is not None)
        action.triggered.connect(partial(self._run, one))
        self._window.addAction(action)
        return action

    def _run(self, one: Command, checked: bool = False) -> None:
        one.run(self._window)
        self.tick()  # Qt has turned the mark over by itself, before anything was done


def tooltip(one: Command, keys: tuple[str, ...]) -> str:
    """The command's title and its first key."""
    title, key = plain_title(one), native(keys[:1])
    return f"{title} ({key})" if key else title


def plain_title(one: Command) -> str:
    """The command's title in the language in use, for lists: without the dots that announce a dialog."""
    return _(one.title).replace("…", "")
