"""Finding in the open article by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command
from ui.library.edit_commands import editing
from ui.search.search_commands import find as search

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("find.open", title=N_("Find in the Article"), keys=["Ctrl+F"], when="ready")
def find(window: MainWindow) -> None:
    """Find words in the open article, those that are selected first; with no article open, in the library."""
    if window.reading.article is None:
        search(window)
    else:
        window.finding.open()


@command("find.next", title=N_("Next Match in the Article"), keys=["F3", "Ctrl+G"], when="finding")
def find_next(window: MainWindow) -> None:
    """Go to the next match in the article, behind the last one to the first."""
    window.finding.step(1)


@command("find.previous", title=N_("Previous Match in the Article"), keys=["Shift+F3", "Ctrl+Shift+G"], when="finding")
def find_previous(window: MainWindow) -> None:
    """Go to the match before in the article, from the first one to the last."""
    window.finding.step(-1)


@command("find.close", title=N_("End Finding"), keys=["Esc"], when="finding")
def close(window: MainWindow) -> None:
    """Close the bar; the match one is at stays selected."""
    editor = editing()
    if editor is not None and editor is not window.finding.bar.field:
        window.reader.setFocus()
    else:
        window.finding.close()
