"""The Help menu: the keys, the log, a report of what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import log_file
from core.translate import _
from ui.cli.version import version
from ui.commands import N_, command
from ui.messages import plain_box
from ui.settings.keys_dialog import KeysDialog
from ui.settings.opening import show_settings
from ui.settings.report import report

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("help.keys", title=N_("Keyboard Shortcuts"), keys=["F1", "?"])
def keys(window: MainWindow) -> None:
    """See every command with its keys."""
    window.dialog = KeysDialog(window.preferences.settings.keys, window)
    window.dialog.change_wanted.connect(lambda: _change_keys(window))
    window.dialog.open()


def _change_keys(window: MainWindow) -> None:
    if window.dialog is not None:
        window.dialog.close()
    show_settings(window, "keys")


@command("help.log", title=N_("Where the Log Is"))
def log(window: MainWindow) -> None:
    """See and copy the place of the log."""
    place = str(log_file())
    window.messages.copy(place, _("The log is {place} (copied to the clipboard).").format(place=place))


@command("help.report", title=N_("Report a Problem"))
def problem(window: MainWindow) -> None:
    """Copy a report with versions and the end of the log; nothing is sent."""
    window.messages.copy(
        report(),
        _("A report with versions and the end of the log is on the clipboard. Read it, then paste it into a message."),
    )


@command("help.about", title=N_("About Postil"))
def about(window: MainWindow) -> None:
    """See which version this is and which library is open."""
    box = plain_box(window, _("Postil {version}").format(version=version()))
    box.setInformativeText(_("Library: {folder}").format(folder=window.folder))
    box.open()
