"""The palette over a window: opened by its key, it runs what is chosen where the keyboard was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer

from ui.commands import N_, command
from ui.palette.entries import entries
from ui.palette.palette import Palette

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NAME = "help.palette"
KEPT = "palette"
"""Where the window's own settings keep which commands were used last."""
RECENT = 12
"""How many of them."""


@command(NAME, title=N_("Command Palette…"), keys=["Ctrl+Shift+P"])
def palette(window: MainWindow) -> None:
    """Find any command by a few letters of its name, and run it."""
    shown = window.findChild(Palette)
    if shown is not None and shown.isVisible():
        shown.shut(back=True)
        return
    shown = shown or _made(window)
    window.commands.refresh(window.context())
    shown.open(entries(window, without=NAME), _recent(window))


def _made(window: MainWindow) -> Palette:
    made = Palette(window.theme, window, window.reader)
    made.chosen.connect(partial(_run, window))
    window.dressed.connect(made.set_theme)
    return made


def _run(window: MainWindow, name: str) -> None:
    used = [name, *(one for one in _recent(window) if one != name)]
    window.preferences.remember({KEPT: used[:RECENT]})
    window.commands.refresh(window.context())
    QTimer.singleShot(0, window.commands[name], window.commands[name].trigger)


def _recent(window: MainWindow) -> list[str]:
    kept = window.preferences.settings.window.get(KEPT)
    return [name for name in cast(list[object], kept) if isinstance(name, str)] if isinstance(kept, list) else []
