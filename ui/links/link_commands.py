"""The way back from a footnote, or from wherever a link of the article led."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("article.back", title=N_("Back to Where You Were"), keys=["Alt+Left"], when="jumped")
def back(window: MainWindow) -> None:
    """Go back to the place in the article that a link led away from."""
    window.links.go_back()
