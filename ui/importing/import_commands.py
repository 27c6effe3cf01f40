"""The File menu's commands about pages by their address, and about what became of an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("file.address", title=N_("Add an Address…"), keys=["Ctrl+Shift+L"], when="writable")
def add_address(window: MainWindow) -> None:
    """Fetch one page from the network and add it."""
    window.incoming.ask_address()


@command("file.report", title=N_("Import Report…"), when="imported")
def show_report(window: MainWindow) -> None:
    """See what became of each file of the last import."""
    window.incoming.show_report()
