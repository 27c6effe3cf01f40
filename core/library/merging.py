"""Several articles that are one: one of them is kept, what was written on the others is carried to it.

The others go to the trash. Where their words differ from those of the one that is kept, it gets theirs as revisions
beside its own: a passage stands in the words it was made on, and is looked for in those that are read.
"""

from collections.abc import Sequence
from dataclasses import fields, replace

from core.errors import KnownError, UsageError
from core.library.desk import Desk
from core.library.places import Carrier, place_all
from core.model.article import Article, Metadata, State
from core.model.change import Change
from core.store import adopting, articles, places, revisions, tags, trash
from core.store.entry import Entry
from core.store.identity import Kind
from core.translate import _

MOST = 100
"""Articles that are merged at once."""
FURTHEST = (State.UNREAD, State.READING, State.ARCHIVED)


def candidates(desk: Desk, ids: Sequence[int]) -> tuple[Article, ...]:
    """Articles that are to be one. First the one that is best kept: with the most annotations, then the oldest."""
    numbers = tuple(dict.fromkeys(ids))
    if len(numbers) < 2:
        raise UsageError(_("It takes two articles to merge. Select the others too."))
    if len(numbers) > MOST:
        raise UsageError(_("At most {most} articles can be merged at once. Select fewer."), most=MOST)
    found = articles.read(desk.db, numbers)
    return tuple(sorted(found, key=lambda one: (-one.annotations, one.added, one.id)))


def merge(desk: Desk, kept: int, others: Sequence[int]) -> Change:
    """Carry everything on the others to `kept` and put them into the trash: one write, one entry, undone at once."""
    others = [one.id for one in candidates(desk, [kept, *others]) if one.id != kept]
    carrier = Carrier(desk.db)
    _carry_ahead(desk, kept, others, carrier)
    with desk.recording(_("Merge articles")) as entry:
        records = articles.read(desk.db, [kept, *others])
        if any(record.trashed for record in records):
            raise KnownError(_("One of these articles is in the trash by now. Take it out first, or select the rest."))
        _enrich(entry, records[0], records[1:])
        for other in records[1:]:
            _take_in(entry, kept, other, carrier)
    return entry.change


def _carry_ahead(desk: Desk, kept: int, others: Sequence[int], carrier: Carrier) -> None:
    """Compute the places before the write begins, so that others wait for it only a moment."""
    revision = revisions.get(desk.db, articles.current_revision(desk.db, kept))
    value = revisions.read_value(desk.db, revision.id)
    for other in others:
        same = {one.id for one in revisions.of(desk.db, other) if one.text_hash == revision.text_hash}
        there = {one.annotation for one in places.known(desk.db, other) if one.revision in same}
        carrier.places(other, value, places.unplaced(desk.db, other, revision.id) - there)


def _take_in(entry: Entry, kept: int, other: Article, carrier: Carrier) -> None:
    adopted = adopting.adopt(entry.db, kept, other.id)
    place_all(entry.db, other.id, articles.current_revision(entry.db, kept), carrier)
    adopting.move_annotations(entry, kept, other.id, adopted)
    adopting.see_sources(entry, kept, other.id)
    tags.put(entry, Kind.ARTICLE, [kept], other.tags)
    trash.put(entry, Kind.ARTICLE, other.id)


def _enrich(entry: Entry, kept: Article, others: Sequence[Article]) -> None:
    """A star on one is a star, what was read as another is read, and what is not known of it is filled in."""
    read = max((one.state for one in others), key=FURTHEST.index)
    state = read if kept.state is State.UNREAD else kept.state
    starred = any(one.starred for one in (kept, *others))
    entry.update("article_state", {"article": kept.id}, {"state": state.value, "starred": int(starred)})
    meta = kept.meta
    for other in others:
        meta = _filled(meta, other.meta)
    if meta != kept.meta:
        entry.update("article", {"id": kept.id}, articles.meta_fields(meta))


def _filled(meta: Metadata, other: Metadata) -> Metadata:
    names = [field.name for field in fields(Metadata) if field.name in articles.FIELDS]
    return replace(meta, **{name: getattr(other, name) for name in names if not getattr(meta, name)})
