"""Annotations that come from a file: find the article each belongs to, then its place in the words that are here.

An article is recognised by its uid, the hash of its original, its address, then by the quote itself. An annotation that
is here already stays as it is, so that reading a file twice changes nothing.
"""

from collections.abc import Iterator
from pathlib import Path

from core.anchoring import VERSION
from core.errors import KnownError
from core.importing import w3c
from core.importing.w3c import Unreadable
from core.library import wording
from core.library.answers import Item, ItemStatus
from core.library.desk import Desk
from core.library.joining import Joints, join, joints
from core.library.landing import Landing, land
from core.library.places import Carrier, place_all
from core.model.change import Change
from core.model.place import Place, Status
from core.model.portable import Decision, Portable
from core.store import articles, identify, identity, passages, places, revisions, tags, trash, travel
from core.store.entry import Entry
from core.store.identity import Kind
from core.translate import _

LIMIT = 1024**3
"""Bytes of a file of annotations."""
FEW = 2
"""Articles with the same quote that are looked for: two are too many already."""


def arrive(desk: Desk, file: Path) -> Iterator[Item]:
    """Take in every annotation of the file, one a step, each committed by itself."""
    several = w3c.read(_bytes(file))
    links = joints(several)
    for done, one in enumerate(several, 1):
        yield _item(desk, one, links, done, len(several))


def _bytes(file: Path) -> bytes:
    # Not importing.read_source: an export of a whole library is larger than any article.
    if not file.is_file():
        raise KnownError(_("{path} is not a file. Choose a file of annotations."), path=file)
    if file.stat().st_size > LIMIT:
        raise KnownError(_("{path} is larger than 1 GB. Split it and read the parts."), path=file)
    return file.read_bytes()


def _item(desk: Desk, one: Portable | Unreadable, links: Joints, done: int, total: int) -> Item:
    source = one.source if isinstance(one, Unreadable) else f"urn:uuid:{one.uid}"
    try:
        if isinstance(one, Unreadable):
            raise KnownError(one.reason)
        return _known(desk, one, links, done, total) or _new(desk, one, links, done, total)
    except KnownError as error:
        return Item(source=source, status=ItemStatus.FAILED, error=str(error), done=done, total=total)


def _known(desk: Desk, one: Portable, links: Joints, done: int, total: int) -> Item | None:
    """What became of an annotation that is here already: it comes out of the trash, else nothing."""
    found = identity.find(desk.db, one.uid)
    if found is None:
        return None
    if found[1] is not Kind.ANNOTATION:
        raise KnownError(_("Its id belongs to an article of this library. Give it another one."))
    kept = passages.read(desk.db, [found[0]])[0]
    with desk.recording(_("Read annotations")) as entry:
        trash.take(entry, Kind.ANNOTATION, kept.id)
        join(entry, one.uid, links)
    return _said(desk, ItemStatus.UNCHANGED, one, kept.article, entry.change, done, total)


def _new(desk: Desk, one: Portable, links: Joints, done: int, total: int) -> Item:
    article = _article(desk, one)
    landing = land(desk.db, article, one)
    with desk.recording(_("Read annotations")) as entry:
        known = identity.find(desk.db, one.uid) is not None  # somebody else read the same file meanwhile
        if not known:
            _insert(entry, article, one, landing)
            join(entry, one.uid, links)
    status = ItemStatus.UNCHANGED if known else ItemStatus.ADDED
    return _said(desk, status, one, article, entry.change, done, total)


def _article(desk: Desk, one: Portable) -> int:
    """The article an annotation belongs to. Raises KnownError when none or several could be."""
    for found in _candidates(desk, one):
        if found is not None:
            if travel.trashed(desk.db, [found]):
                sentence = _("Its article {id} is in the trash. Restore it with “postil trash --restore {id}” first.")
                raise KnownError(sentence, id=found)
            return found
    raise KnownError(_("Its article is not in this library. Add it first, then read the annotations again."))


def _candidates(desk: Desk, one: Portable) -> Iterator[int | None]:
    db, home = desk.db, one.home
    known = identity.find(db, home.uid) if home.uid else None
    yield known[0] if known and known[1] is Kind.ARTICLE else None
    for name in dict.fromkeys([one.original, *reversed(home.originals)]):
        yield identify.by_bytes(db, name, current=False) if name else None
    for address in home.addresses:
        yield identify.by_source(db, address) or travel.by_url(db, address)
    yield _by_quote(desk, one)


def _by_quote(desk: Desk, one: Portable) -> int | None:
    if one.selectors is None:
        return None
    quote = one.selectors
    for words in dict.fromkeys([quote.prefix + quote.exact + quote.suffix, quote.exact]):
        found = travel.holding(desk.db, words, limit=FEW)
        if len(found) == 1:
            return found[0]
        if found:
            sentence = _(
                "Its quote stands in several articles of this library, {ids} among them. Name one by an address."
            )
            raise KnownError(sentence, ids=", ".join(map(str, found)))
    return None


def _insert(entry: Entry, article: int, one: Portable, landing: Landing) -> None:
    number = passages.insert(
        entry,
        article,
        landing.revision,
        landing.selectors,
        color=one.color,
        style=one.style,
        note=wording.note(one.note),
        uid=one.uid,
        created=one.created,
        modified=one.modified,
    )
    for revision, (place, exact) in landing.places.items():
        places.keep(entry.db, number, revision, place, exact=exact, algorithm=VERSION)
    # Whoever revised the article since it was looked at did not know of this passage.
    place_all(entry.db, article, articles.current_revision(entry.db, article), Carrier(entry.db))
    for decision in one.decisions:
        _decide(entry, article, number, decision)
    tags.put(entry, Kind.ANNOTATION, [number], [wording.tag(tag) for tag in one.tags])


def _decide(entry: Entry, article: int, annotation: int, decision: Decision) -> None:
    """Put a passage where a person placed it, on every revision with the words that the person saw."""
    for revision in revisions.of(entry.db, article):
        if revision.text_hash != decision.text_hash:
            continue
        value = revisions.read_value(entry.db, revision.id)
        if value[decision.start : decision.end] == decision.exact:
            place = Place(start=decision.start, end=decision.end, score=1.0, status=Status.ANCHORED)
            places.keep(entry.db, annotation, revision.id, place, exact=decision.exact, algorithm=VERSION)
            key = {"annotation": annotation, "revision": revision.id}
            entry.update("annotation_place", key, places.decided(place, exact=decision.exact, by=decision.by))


def _said(desk: Desk, status: ItemStatus, one: Portable, article: int, change: Change, done: int, total: int) -> Item:
    record = articles.read(desk.db, [article])[0]
    return Item(
        source=f"urn:uuid:{one.uid}",
        status=status,
        article=article,
        revision=revisions.get(desk.db, record.revision).number,
        title=record.meta.title,
        change=change,
        done=done,
        total=total,
    )
