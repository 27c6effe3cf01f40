"""Where an annotation from elsewhere lands in an article: on the revision it was made on when that is here, else by its
words on the current one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core.anchoring import anchor, describe, transfer
from core.library.mending import stands
from core.model.article import Revision
from core.model.place import Place, Selectors
from core.model.portable import Portable
from core.store import articles, revisions
from core.store.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """What is written of an annotation that arrives."""

    revision: int
    """Id of the revision it is on from now on."""
    number: int
    selectors: Selectors | None
    places: Mapping[int, tuple[Place, str | None]]
    """By revision: the place, and the words there when they are not the annotation's own."""


def land(db: Database, article: int, one: Portable) -> Landing:
    """Compute it; reads only."""
    current = revisions.get(db, articles.current_revision(db, article))
    base = _made_on(db, article, current, one)
    if one.selectors is None:
        return Landing(revision=base.id, number=base.number, selectors=None, places={})
    value = revisions.read_value(db, base.id)
    place = stands(value, one.selectors) or anchor(value, one.selectors)
    selectors = _settled(value, place, one)
    found = {base.id: _worded(value, place, selectors)}
    if base.id != current.id:
        found[current.id] = _carried(value, place, revisions.read_value(db, current.id), selectors)
    return Landing(revision=base.id, number=base.number, selectors=selectors, places=found)


def _made_on(db: Database, article: int, current: Revision, one: Portable) -> Revision:
    if one.text_hash in ("", current.text_hash):
        return current
    return next((known for known in revisions.of(db, article) if known.text_hash == one.text_hash), current)


def _settled(value: str, place: Place, one: Portable) -> Selectors:
    """Another program's quote with little around it is described anew where it stands; ours stays as it was made."""
    kept = one.selectors or Selectors(exact="")
    if one.text_hash or place.start is None or place.end is None or value[place.start : place.end] != kept.exact:
        return kept
    return replace(describe(value, place.start, place.end), region=kept.region)


def _worded(value: str, place: Place, selectors: Selectors) -> tuple[Place, str | None]:
    words = None if place.start is None else value[place.start : place.end]
    return place, None if words == selectors.exact else words


def _carried(old: str, place: Place, new: str, selectors: Selectors) -> tuple[Place, str | None]:
    if place.start is None or place.end is None:
        return _worded(new, anchor(new, selectors), selectors)
    return _worded(new, transfer(old, new, [(place.start, place.end)])[0], selectors)
