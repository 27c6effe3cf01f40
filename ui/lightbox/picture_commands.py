"""The View menu: a picture of the article as large as the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("view.picture", title=N_("Enlarge the Picture"), keys=["I"], when="pictured")
def enlarge(window: MainWindow) -> None:
    """See the picture in view as large as the window, and the article's others beside it."""
    window.gallery.open_near()
