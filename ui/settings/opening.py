"""Opening the settings of a window: one dialog, at the page that was open last, beside the window it changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from core.translate import _
from ui.settings.colors_page import ColorsPage
from ui.settings.keys_form import KeysForm
from ui.settings.language_page import LanguagePage
from ui.settings.library_page import LibraryPage
from ui.settings.reading_page import ReadingPage
from ui.settings.settings_dialog import Page, SettingsDialog

if TYPE_CHECKING:
    from ui.main_window import MainWindow

KEPT = "settings_page"
"""Where the window's own settings keep the name of the page."""


def show_settings(window: MainWindow, name: str = "") -> SettingsDialog:
    """Show the settings at a page, else at the one that was open last."""
    dialog = window.findChild(SettingsDialog) or _dialog(window)
    dialog.turn_to(name or str(window.preferences.settings.window.get(KEPT, "")))
    window.dialog = dialog
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog


def _dialog(window: MainWindow) -> SettingsDialog:
    dialog = SettingsDialog(pages(window), window)
    dialog.turned.connect(partial(_keep, window))
    return dialog


def _keep(window: MainWindow, name: str) -> None:
    window.preferences.remember({KEPT: name})


def pages(window: MainWindow) -> tuple[Page, ...]:
    """Every page, in order."""
    preferences = window.preferences
    colors, keys = ColorsPage(window.tasks, window.theme), KeysForm(preferences)
    keys.renew()
    window.conductor.changed.connect(colors.ask)
    window.dressed.connect(colors.set_theme)
    return (
        Page(name="reading", title=_("Reading"), widget=ReadingPage(preferences)),
        Page(name="colors", title=_("Colours"), widget=colors),
        Page(name="keys", title=_("Keys"), widget=keys),
        Page(name="language", title=_("Language"), widget=LanguagePage(preferences)),
        Page(name="library", title=_("Library"), widget=LibraryPage(window)),
    )
