"""Ranges that a person chose in an article's current words, and the passages made of them."""

from core.anchoring import VERSION, describe
from core.errors import UsageError
from core.model.annotation import Color, Style
from core.model.place import Place, Selectors, Status
from core.store import articles, passages, places, revisions
from core.store.entry import Entry
from core.translate import _

Range = tuple[int, int]
"""`[start, end)` in code points."""


def checked(start: int | None, end: int | None) -> Range | None:
    """Both ends, or None for neither; raises UsageError for what is no range."""
    return None if start is None and end is None else whole(start, end)


def whole(start: int | None, end: int | None) -> Range:
    """Both ends; raises UsageError for what is no range."""
    if start is None or end is None or not 0 <= start < end:
        raise UsageError(_("A passage needs a start and an end behind it. Correct the positions."))
    return start, end


def described(entry: Entry, article: int, place: Range) -> Selectors:
    """What finds a range of an article's current text again in later ones."""
    value = revisions.read_value(entry.db, articles.current_revision(entry.db, article))
    check(value, place)
    return describe(value, *place)


def check(value: str, place: Range) -> None:
    """Raises UsageError for a range that does not lie in the text."""
    if not 0 <= place[0] < place[1] <= len(value):
        raise UsageError(_("The article ends at {length}. Choose positions before that."), length=len(value))


def insert(entry: Entry, article: int, selectors: Selectors | None, *, color: Color, style: Style, note: str) -> int:
    """A new annotation on the current text, with its place there; gives its id."""
    revision = articles.current_revision(entry.db, article)
    annotation = passages.insert(entry, article, revision, selectors, color=color, style=style, note=note)
    if selectors is not None:
        own = Place(start=selectors.start, end=selectors.end, score=1.0, status=Status.ANCHORED)
        places.keep(entry.db, annotation, revision, own, exact=None, algorithm=VERSION)
    return annotation


def reshape(entry: Entry, annotation: int, article: int, place: Range) -> None:
    """Give a passage other words of the current text: it is as if it had been made on them.

    Where it stood in other revisions is forgotten, and found again from its new words should they be read.
    """
    revision = articles.current_revision(entry.db, article)
    selectors = described(entry, article, place)
    for elsewhere in places.elsewhere(entry.db, annotation, revision):
        entry.delete("annotation_place", {"annotation": annotation, "revision": elsewhere})
    fields = {"revision": revision, **passages.selector_fields(selectors)}
    entry.update("annotation", {"id": annotation}, fields)
    own = Place(start=place[0], end=place[1], score=1.0, status=Status.ANCHORED)
    key = {"annotation": annotation, "revision": revision}
    entry.update("annotation_place", key, places.decided(own, exact=None, by="auto"))
