"""Turning to the real pages of a PDF, coming nearer to them and going away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow

STRIDE = 1.2
"""By how much a key comes nearer."""


@command(
    "view.pages",
    title=N_("Pages of the PDF"),
    keys=["P"],
    when="paged",
    checked=lambda window: window.reader.views.on_pages(),
)
def pages(window: MainWindow) -> None:
    """Turn from the text of a PDF to its real pages, or back, and stay at the same words."""
    window.reader.want_pages(not window.reader.views.on_pages())


@command("view.nearer", title=N_("Enlarge the Pages"), keys=["Ctrl++", "Ctrl+="], when="paging")
def nearer(window: MainWindow) -> None:
    """Show the pages larger."""
    if window.reader.views.pages is not None:
        window.reader.views.pages.zoom_by(STRIDE)


@command("view.farther", title=N_("Reduce the Pages"), keys=["Ctrl+-"], when="paging")
def farther(window: MainWindow) -> None:
    """Show the pages smaller."""
    if window.reader.views.pages is not None:
        window.reader.views.pages.zoom_by(1 / STRIDE)


@command("view.fit", title=N_("Fit the Pages to the Width"), keys=["Ctrl+0"], when="paging")
def fit(window: MainWindow) -> None:
    """Show the pages as wide as there is room."""
    if window.reader.views.pages is not None:
        window.reader.views.pages.set_zoom(None)
