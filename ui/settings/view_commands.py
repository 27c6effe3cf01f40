"""The View menu: the look, and what stands beside the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, Holds, command
from ui.settings.opening import show_settings

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def _chosen(theme: str) -> Holds:
    return lambda window: window.preferences.settings.theme == theme


@command("view.light", title=N_("Light"), checked=_chosen("light"))
def light(window: MainWindow) -> None:
    """Dark letters on a light page."""
    window.preferences.choose(theme="light")


@command("view.dark", title=N_("Dark"), checked=_chosen("dark"))
def dark(window: MainWindow) -> None:
    """Light letters on a dark page."""
    window.preferences.choose(theme="dark")


@command("view.sepia", title=N_("Sepia"), checked=_chosen("sepia"))
def sepia(window: MainWindow) -> None:
    """Brown letters on a warm page."""
    window.preferences.choose(theme="sepia")


@command("view.contrast", title=N_("High Contrast"), checked=_chosen("contrast"))
def contrast(window: MainWindow) -> None:
    """Black on white, or white on black on a desktop that is dark."""
    window.preferences.choose(theme="contrast")


@command("view.auto", title=N_("As the System"), checked=_chosen("auto"))
def auto(window: MainWindow) -> None:
    """Light or dark, as the desktop asks for."""
    window.preferences.choose(theme="auto")


@command(
    "view.sidebar",
    title=N_("Sidebar"),
    keys=["Ctrl+\\"],
    icon="sidebar",
    checked=lambda window: not window.sidebar.isHidden(),
)
def sidebar(window: MainWindow) -> None:
    """Show or hide sections and tags."""
    window.sidebar.setVisible(window.sidebar.isHidden())


@command("view.list", title=N_("List"), keys=["Ctrl+Shift+\\"], checked=lambda window: not window.pane.isHidden())
def article_list(window: MainWindow) -> None:
    """Show or hide the list, to read with nothing beside the article."""
    window.pane.setVisible(window.pane.isHidden())


@command("view.full", title=N_("Full Screen"), keys=["F11"], checked=lambda window: window.isFullScreen())
def full_screen(window: MainWindow) -> None:
    """Use the whole screen, or leave it again."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


@command("view.settings", title=N_("Settings…"), keys=["Ctrl+,"])
def settings(window: MainWindow) -> None:
    """Choose how articles are set, colours, keys, language; see the library's snapshots."""
    show_settings(window)
