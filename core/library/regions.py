"""Regions of pictures and of pages without words: whether one may stand where it is asked for, and on which page."""

from dataclasses import replace

from core.errors import UsageError
from core.model.place import Region, Selectors
from core.model.text import OBJECT, Text
from core.store import articles, revisions
from core.store.database import Database
from core.translate import _


def bounded(db: Database, article: int, selectors: Selectors | None, region: Region | None) -> Selectors | None:
    """The selectors with a region of what stands there in the current text; raises UsageError where none can be."""
    if region is None:
        return selectors
    if selectors is None or selectors.start is None or selectors.exact != OBJECT:
        raise UsageError(_("A region needs a picture, or a page without words. Mark the words themselves."))
    if not region.fits():
        raise UsageError(_("A region lies on its picture: left, top, width and height are parts of 1. Correct them."))
    text = revisions.read_text(db, articles.current_revision(db, article))
    return replace(selectors, region=replace(region, page=page_at(text, selectors.start)))


def page_at(text: Text, start: int) -> int:
    """The number of the page that the picture at a code point stands for; 0 for one that is no page."""
    figure = next((block for block in text.blocks if block.start == start), None)
    number = figure.attrs.get("page") if figure else None
    return number if isinstance(number, int) else 0
