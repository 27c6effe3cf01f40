"""What is done with a tag as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command
from ui.tags.tag_page import TagPage

if TYPE_CHECKING:
    from ui.main_window import MainWindow


@command("tag.about", title=N_("About the Tag…"), keys=["Ctrl+Alt+T"], when="tagging")
def about(window: MainWindow) -> None:
    """See what the chosen tag is for and what bears it; colour, describe, rename, merge or delete it."""
    show(window, window.listing.shelf.tag)


def show(window: MainWindow, path: str) -> None:
    """Show the page of a tag."""
    page = TagPage(window.tasks, window.shelves, window.theme, window)
    window.conductor.changed.connect(page.refresh)
    window.dialog = page
    page.show_tag(path)
    page.open()
