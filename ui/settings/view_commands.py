"""The View menu: the look, and what stands beside the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command
from ui.settings.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("view.light", title=N_("Light"))
def light(window: MainWindow) -> None:
    """Dark letters on a light page."""
    window.preferences.choose(theme="light")


@command("view.dark", title=N_("Dark"))
def dark(window: MainWindow) -> None:
    """Light letters on a dark page."""
    window.preferences.choose(theme="dark")


@command("view.sepia", title=N_("Sepia"))
def sepia(window: MainWindow) -> None:
    """Brown letters on a warm page."""
    window.preferences.choose(theme="sepia")


@command("view.auto", title=N_("As the System"))
def auto(window: MainWindow) -> None:
    """Light or dark, as the desktop asks for."""
    window.preferences.choose(theme="auto")


@command("view.sidebar", title=N_("Sidebar"), keys=["Ctrl+\\"], icon="sidebar")
def sidebar(window: MainWindow) -> None:
    """Show or hide sections and tags."""
    window.sidebar.setVisible(window.sidebar.isHidden())


@command("view.list", title=N_("List"), keys=["Ctrl+Shift+\\"])
def article_list(window: MainWindow) -> None:
    """Show or hide the list, to read with nothing beside the article."""
    window.pane.setVisible(window.pane.isHidden())


@command("view.full", title=N_("Full Screen"), keys=["F11"])
def full_screen(window: MainWindow) -> None:
    """Use the whole screen, or leave it again."""
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


@command("view.settings", title=N_("Settings…"), keys=["Ctrl+,"])
def settings(window: MainWindow) -> None:
    """Choose language and look."""
    window.dialog = SettingsDialog(window.preferences, window)
    window.dialog.open()
