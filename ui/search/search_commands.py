"""Search by keys: into the box, from match to match, and back to where one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.translate import _
from ui.commands import N_, command
from ui.library.edit_commands import editing

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("search.find", title=N_("Search"), keys=["Ctrl+K", "/", "Ctrl+Shift+F"], when="ready", icon="search")
def find(window: MainWindow) -> None:
    """Go to the search box."""
    window.pane.search.setFocus()
    window.pane.search.selectAll()


@command("search.next", title=N_("Next Match"), keys=["F3", "Ctrl+G"], when="searching", icon="next")
def find_next(window: MainWindow) -> None:
    """Go to the next match, behind the last one to the next hit."""
    if window.search.next():
        window.messages.say(_("That was the last match: here is the first one again."))


@command(
    "search.previous", title=N_("Previous Match"), keys=["Shift+F3", "Ctrl+Shift+G"], when="searching", icon="previous"
)
def find_previous(window: MainWindow) -> None:
    """Go to the match before, from the first one to the hit before."""
    if window.search.previous():
        window.messages.say(_("That was the first match: here is the last one again."))


@command("search.leave", title=N_("End the Search"), keys=["Esc"], when="searching")
def leave(window: MainWindow) -> None:
    """Return to the article, the place and the list before the search."""
    editor = editing()
    if editor is not None and editor is not window.pane.search:
        window.reader.setFocus()
        return
    window.search.leave()
    window.reader.setFocus()
