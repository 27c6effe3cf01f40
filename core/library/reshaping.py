"""Passages take other words: their ends are moved, several become one, one becomes two."""

from collections.abc import Iterable, Sequence

from core.errors import Conflict, UsageError
from core.library import ranges, wording
from core.library.desk import Desk
from core.library.ranges import Range
from core.model.annotation import Annotation
from core.store import articles as article_rows
from core.store import links, passages, revisions, tags, trash
from core.store.entry import Entry
from core.store.identity import Kind
from core.translate import _


def move(desk: Desk, seen: Annotation, place: Range) -> Entry:
    """Give a passage other ends; `seen` is the record whose ends the person took hold of."""
    with desk.recording(_("Change the ends of a passage")) as entry:
        now = _passages(desk, [seen.id])[0]
        if _standing(now) not in (_standing(seen), place):
            raise Conflict(_("This passage has other ends by now. Look at it again, then move them."))
        if _standing(now) != place:
            ranges.reshape(entry, now.id, now.article, place)
    return entry


def merge(desk: Desk, ids: Iterable[int]) -> tuple[int, Entry]:
    """Make one passage of several, from the first word of any to the last; the others go to the trash."""
    with desk.recording(_("Merge passages")) as entry:
        found = sorted(_passages(desk, tuple(dict.fromkeys(ids))), key=lambda one: (_standing(one) or (), one.id))
        _check_mergeable(found)
        first, others = found[0], found[1:]
        hull = min(_start(one) for one in found), max(_end(one) for one in found)
        if _standing(first) != hull:
            ranges.reshape(entry, first.id, first.article, hull)
        note = wording.note("\n\n".join(one.note for one in found if one.note.strip()))
        entry.update("annotation", {"id": first.id}, {"note": note})
        tags.put(entry, Kind.ANNOTATION, [first.id], [path for one in others for path in one.tags])
        links.hand_over(entry, [one.id for one in others], first.id)
        for one in others:
            trash.put(entry, Kind.ANNOTATION, one.id)
    return first.id, entry


def split(desk: Desk, seen: Annotation, at: int) -> tuple[int, int, Entry]:
    """Cut a passage before the code point `at`; blanks at the cut belong to neither half."""
    with desk.recording(_("Split a passage")) as entry:
        now = _passages(desk, [seen.id])[0]
        if _standing(now) != _standing(seen):
            raise Conflict(_("This passage has other ends by now. Look at it again, then split it."))
        before, after = _halves(_words(entry, now.article), (_start(now), _end(now)), at)
        ranges.reshape(entry, now.id, now.article, before)
        selectors = ranges.described(entry, now.article, after)
        second = ranges.insert(entry, now.article, selectors, color=now.color, style=now.style, note="")
        tags.put(entry, Kind.ANNOTATION, [second], now.tags)
    return now.id, second, entry


def _passages(desk: Desk, ids: Sequence[int]) -> tuple[Annotation, ...]:
    """Those whose ends can be moved: highlighted words that were found in the current text."""
    found = passages.read(desk.db, ids)
    if len(found) < len(ids) or any(one.trashed for one in found):
        raise UsageError(_("This passage is in the trash by now. Take it out first."))
    if any(one.selectors is None or one.selectors.region is not None or _standing(one) is None for one in found):
        raise UsageError(_("Only highlighted words can be given other ends. Choose a passage that stands in the text."))
    return found


def _check_mergeable(found: Sequence[Annotation]) -> None:
    if len(found) < 2:
        raise UsageError(_("It takes two passages to merge. Choose the others too."))
    if len({one.article for one in found}) > 1:
        raise UsageError(_("Only passages of one article can be merged. Link them instead."))


def _halves(value: str, whole: Range, at: int) -> tuple[Range, Range]:
    start, end = whole
    before, after = value[start : max(start, at)], value[at:end]
    halves = (start, start + len(before.rstrip())), (end - len(after.lstrip()), end)
    if not start < at < end or any(first >= last for first, last in halves):
        raise UsageError(_("A passage is split between two of its words. Choose a place inside it."))
    return halves


def _words(entry: Entry, article: int) -> str:
    return revisions.read_value(entry.db, article_rows.current_revision(entry.db, article))


def _standing(annotation: Annotation) -> Range | None:
    place = annotation.place
    return None if place is None or place.start is None or place.end is None else (place.start, place.end)


def _start(annotation: Annotation) -> int:
    return (_standing(annotation) or (0, 0))[0]


def _end(annotation: Annotation) -> int:
    return (_standing(annotation) or (0, 0))[1]
