"""Which commands make sense now: words like `selection` or `article` that hold, read by `when` of each command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.library import Section

if TYPE_CHECKING:
    from ui.main_window import MainWindow

NOTHING = frozenset[str]()


def context(window: MainWindow) -> frozenset[str]:
    """The words that hold now. Cheap: asked after each selection and each change of focus."""
    if window.library is None:
        return NOTHING
    held = {"ready"}
    if window.reading.article is not None:
        held.add("shown")
    if window.reader.views.paged:
        held.add("paged")
    if window.reader.views.on_pages():
        held.add("paging")
    else:
        held.add("flowing")
    if window.gallery.plates():
        held.add("pictured")
    if window.finding.active:
        held.add("finding")
    elif window.search.active:
        held.add("searching")
    if window.trail.can_go_back:
        held.add("jumped")
    if window.trail.can_go_forward:
        held.add("returned")
    if window.incoming.reports:
        held.add("imported")
    if not window.library.read_only:
        held |= {"writable"} | _writing(window)
    return frozenset(held)


def _writing(window: MainWindow) -> set[str]:
    trash = window.listing.shelf.section is Section.TRASH and not window.listing.shelf.tag and not window.search.active
    selection = window.reader.selection() is not None
    passage = window.reader.current_annotation() is not None
    chosen = window.chosen_articles()
    article = bool(chosen)
    held = {
        "open": window.reading.article is not None,
        "selection": selection,
        "words": selection or passage,
        "article": article and not trash,
        "several": len(chosen) > 1 and not trash,
        "taggable": selection or passage or (article and not trash),
        "removable": (article and not trash) or passage,
        "linking": window.linking.source is not None and (selection or passage),
        "begun": window.linking.source is not None,
        "trash": trash,
        "tagging": bool(window.listing.shelf.tag),
        "trashed": trash and bool(window.pane.articles.selected_rows()),
        "undo": bool(window.past.names.undo),
        "redo": bool(window.past.names.redo),
    }
    return {word for word, holds in held.items() if holds} | window.reader.hands.reshaping.held()
