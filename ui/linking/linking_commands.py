"""Linking passages by keys and from the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("passage.link_from", title=N_("Link from Here"), keys=["L"], when="words")
def link_from(window: MainWindow) -> None:
    """Begin a link at the selected words or the passage one is at."""
    window.linking.begin()


@command("passage.link_to", title=N_("Link to Here…"), keys=["Shift+L"], when="linking")
def link_to(window: MainWindow) -> None:
    """End the link at the selected words or the passage one is at, and say what the first says of this one."""
    window.linking.finish()


@command("passage.link_cancel", title=N_("Cancel the Link"), when="begun")
def link_cancel(window: MainWindow) -> None:
    """Forget the passage a link was to begin at."""
    window.linking.cancel()
