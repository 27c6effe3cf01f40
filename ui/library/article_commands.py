"""The Article menu: how far one is with it, its star, its tags, its details."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.model.annotation import Color
from core.model.article import Article, State
from core.translate import ngettext
from ui.commands import N_, command
from ui.icons import icon
from ui.library.merge_dialog import Merged
from ui.library.row import one_line

if TYPE_CHECKING:
    from ui.main_window import MainWindow

TITLE = 60
"""Code points of a title in a sentence."""


def _shown(window: MainWindow) -> Article | None:
    """The article in the reader, when the commands are about that one alone."""
    article = window.reading.article
    return article if article is not None and window.chosen_articles() == [article.id] else None


def _starred(window: MainWindow) -> bool:
    article, rows = _shown(window), window.pane.view().selected_rows()
    return article.starred if article else bool(rows) and all(row.starred for row in rows)


def _archived(window: MainWindow) -> bool:
    article = _shown(window)
    return article is not None and article.state is State.ARCHIVED


def show_state(window: MainWindow) -> None:
    """Have the toolbar show the read article's star, in the list's own amber, and whether it is put away."""
    article, colors = window.reading.article, window.theme.colors
    starred = article is not None and article.starred
    ink = window.theme.inks[Color.YELLOW].line if starred else colors.secondary
    window.commands["article.star"].setIcon(icon("star-full" if starred else "starred", ink))
    away = article is not None and article.state is State.ARCHIVED
    window.commands["article.archive"].setIcon(icon("archived", colors.accent if away else colors.secondary))


@command("article.star", title=N_("Star"), keys=["S"], when="article", icon="starred", checked=_starred)
def star(window: MainWindow) -> None:
    """Put a star on the article, or take it away."""
    window.shelves.star(window.chosen_articles())


@command("article.archive", title=N_("Archive"), keys=["E"], when="article", icon="archived", checked=_archived)
def archive(window: MainWindow) -> None:
    """Put the article away as read; once more brings it back."""
    window.shelves.archive(window.chosen_articles())


@command("article.unread", title=N_("Mark as Unread"), keys=["U"], when="article")
def unread(window: MainWindow) -> None:
    """Say that the article is still to be read."""
    window.shelves.set_state(window.chosen_articles(), State.UNREAD)


@command("article.tag", title=N_("Tag the Article…"), keys=["Ctrl+T"], when="article", icon="tag")
def tag(window: MainWindow) -> None:
    """Put tags on the selected articles, or take them away."""
    window.shelves.tag(window.chosen_articles())


@command("article.merge", title=N_("Merge…"), when="several")
def merge(window: MainWindow) -> None:
    """Make one of several articles that are the same: what you wrote on them comes together."""
    window.shelves.merge(window.chosen_articles(), then=lambda merged: _show_merged(window, merged))


def _show_merged(window: MainWindow, merged: Merged) -> None:
    count = len(merged.others)
    sentence = ngettext(
        "{count} article was merged into “{title}”.", "{count} articles were merged into “{title}”.", count
    )
    window.messages.say(sentence.format(count=count, title=one_line(merged.kept.meta.title)[:TITLE]))
    window.pane.view().show_key((merged.kept.id, None))
    window.reading.open(merged.kept.id)


@command("article.details", title=N_("Details…"), keys=["Ctrl+I"], when="article")
def details(window: MainWindow) -> None:
    """See and correct title, authors, date, site and language."""
    window.shelves.details(window.chosen_articles()[0])


@command("article.next", title=N_("Next Article"), keys=["J"])
def go_next(window: MainWindow) -> None:
    """Go to the next article of the list."""
    window.pane.view().step(1)


@command("article.previous", title=N_("Previous Article"), keys=["K"])
def go_previous(window: MainWindow) -> None:
    """Go to the article before in the list."""
    window.pane.view().step(-1)
