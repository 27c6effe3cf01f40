"""The View menu: how large, how wide and how loose articles are set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.settings import Reading
from ui.commands import N_, command
from ui.reading.steps import larger, looser, wider

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("view.larger", title=N_("Larger Text"), keys=["Ctrl++", "Ctrl+="], when="flowing")
def larger_text(window: MainWindow) -> None:
    """Set articles in larger letters; the line at the top stays."""
    window.preferences.choose(reading=larger(window.preferences.settings.reading, 1))


@command("view.smaller", title=N_("Smaller Text"), keys=["Ctrl+-"], when="flowing")
def smaller_text(window: MainWindow) -> None:
    """Set articles in smaller letters; the line at the top stays."""
    window.preferences.choose(reading=larger(window.preferences.settings.reading, -1))


@command("view.usual", title=N_("Usual Size"), keys=["Ctrl+0"], when="flowing")
def usual_size(window: MainWindow) -> None:
    """Set articles in letters of the usual size."""
    window.preferences.choose(reading=replace(window.preferences.settings.reading, size=Reading().size))


@command("view.wider", title=N_("Wider Column"), when="flowing")
def wider_column(window: MainWindow) -> None:
    """Give the lines of articles more room."""
    window.preferences.choose(reading=wider(window.preferences.settings.reading, 1))


@command("view.narrower", title=N_("Narrower Column"), when="flowing")
def narrower_column(window: MainWindow) -> None:
    """Give the lines of articles less room."""
    window.preferences.choose(reading=wider(window.preferences.settings.reading, -1))


@command("view.looser", title=N_("More Leading"), when="flowing")
def more_leading(window: MainWindow) -> None:
    """Move the lines of articles farther apart."""
    window.preferences.choose(reading=looser(window.preferences.settings.reading, 1))


@command("view.tighter", title=N_("Less Leading"), when="flowing")
def less_leading(window: MainWindow) -> None:
    """Move the lines of articles closer together."""
    window.preferences.choose(reading=looser(window.preferences.settings.reading, -1))


@command("view.text", title=N_("Text and Page…"), icon="text")
def text(window: MainWindow) -> None:
    """Choose size, column, leading, typeface and look."""
    window.typesetting.offer(window.header.button("view.text"), window.theme)
