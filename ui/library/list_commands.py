"""How the list is laid out: by what it is sorted, how much it shows of each article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from core.library import Sort
from ui.commands import N_, command
from ui.library.columns import Density

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SORTS = (
    (Sort.ADDED, N_("By Date Added")),
    (Sort.PUBLISHED, N_("By Date Published")),
    (Sort.OPENED, N_("By Date Opened")),
    (Sort.TITLE, N_("By Title")),
    (Sort.AUTHOR, N_("By Author")),
    (Sort.SITE, N_("By Site")),
    (Sort.LANGUAGE, N_("By Language")),
    (Sort.WORDS, N_("By Length")),
)
DENSITIES = (
    (Density.COMFORTABLE, N_("Comfortable List")),
    (Density.COMPACT, N_("Compact List")),
    (Density.COLUMNS, N_("List in Columns")),
)
BUTTON = N_("in the menu of the button above the list")


def sort_by(window: MainWindow, sort: Sort, backwards: bool = False) -> None:
    """Show the list in another order."""
    window.pane.arrange(replace(window.pane.arrangement, sort=sort, backwards=backwards))
    window.listing.sort_by(sort, backwards)


def _sorting(sort: Sort, title: str) -> None:
    @command(
        f"list.by_{sort.value}",
        title=title,
        checked=lambda window: window.pane.arrangement.sort is sort,
        aside=BUTTON,
    )
    def by(window: MainWindow) -> None:
        """Sort the list so: dates from the newest, lengths from the longest, names from A."""
        sort_by(window, sort)


def _showing(density: Density, title: str) -> None:
    @command(
        f"list.{density.value}",
        title=title,
        checked=lambda window: window.pane.arrangement.density is density,
    )
    def show(window: MainWindow) -> None:
        """Show as much of each article: some of its words, where and when, or one line in columns."""
        window.pane.arrange(replace(window.pane.arrangement, density=density))


for _sort, _title in SORTS:
    _sorting(_sort, _title)
for _density, _title in DENSITIES:
    _showing(_density, _title)


@command(
    "list.backwards",
    title=N_("The Other Way Round"),
    checked=lambda window: window.pane.arrangement.backwards,
    aside=BUTTON,
)
def turn(window: MainWindow) -> None:
    """Turn the order of the list round; what has no date or no name stays at its end."""
    sort_by(window, window.pane.arrangement.sort, not window.pane.arrangement.backwards)
