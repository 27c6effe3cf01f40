"""Back and forward by keys and from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("article.back", title=N_("Back to Where You Were"), keys=["Alt+Left", "Back"], when="jumped")
def back(window: MainWindow) -> None:
    """Go back to where you were before a link, a heading, a match or another article."""
    window.trail.back()


@command("article.forward", title=N_("Forward Again"), keys=["Alt+Right", "Forward"], when="returned")
def forward(window: MainWindow) -> None:
    """Go forward again to where you came back from."""
    window.trail.forward()
