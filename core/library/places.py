"""Carry an article's passages over to its current revision, from the best place known of each."""

from collections.abc import Mapping
from dataclasses import replace

from core.anchoring import VERSION, transfer
from core.model.place import ORPHAN, Place, Status
from core.store import places as store
from core.store import revisions
from core.store.database import Database
from core.store.places import Known

Ranges = tuple[tuple[int, int], ...]
Job = tuple[int, str, Ranges]


class Carrier:
    """Remembers what it computed, so that a write finds ready what was computed before it began."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._done: dict[Job, list[Place]] = {}

    def places(self, article: int, new: str, wanted: frozenset[int]) -> Mapping[int, Place]:
        """The place on `new` of each wanted annotation of an article."""
        found: dict[int, Place] = dict.fromkeys(wanted, ORPHAN)
        for candidates in self._rounds(article, wanted):
            open_ones = [known for known in candidates if found[known.annotation].status is Status.ORPHAN]
            found.update(self._carry(open_ones, new))
        return found

    def _rounds(self, article: int, wanted: frozenset[int]) -> tuple[list[Known], list[Known]]:
        """The best known place of each, then the latest one for those that the best did not help."""
        best: dict[int, Known] = {}
        latest: dict[int, Known] = {}
        for known in store.known(self._db, article):
            if known.annotation in wanted:
                best.setdefault(known.annotation, known)
                latest[known.annotation] = max(known, latest.get(known.annotation, known), key=lambda k: k.revision)
        return list(best.values()), [known for number, known in latest.items() if known != best[number]]

    def _carry(self, candidates: list[Known], new: str) -> dict[int, Place]:
        found: dict[int, Place] = {}
        for revision in sorted({known.revision for known in candidates}):
            there = [known for known in candidates if known.revision == revision]
            ranges = tuple((known.start, known.end) for known in there)
            places = self._transfer(revision, new, ranges)
            found.update({known.annotation: _as_sure(known, at) for known, at in zip(there, places, strict=True)})
        return found

    def _transfer(self, revision: int, new: str, ranges: Ranges) -> list[Place]:
        key = (revision, new, ranges)
        if key not in self._done:
            self._done[key] = transfer(revisions.read_value(self._db, revision), new, ranges)
        return self._done[key]


SURENESS = (Status.ANCHORED, Status.MOVED, Status.CHANGED, Status.ORPHAN)


def _as_sure(known: Known, place: Place) -> Place:
    """What was carried from an unsure place is no surer than that was: edited words are still not its own."""
    status = max(known.status, place.status, key=SURENESS.index)
    return replace(place, status=status, score=place.score * known.score)


def place_all(db: Database, article: int, revision: int, carrier: Carrier) -> frozenset[int]:
    """Inside a write: give every passage that has none its place on this revision; returns those that got one."""
    wanted = store.unplaced(db, article, revision)
    if not wanted:
        return wanted
    new = revisions.read_value(db, revision)
    for annotation, place in carrier.places(article, new, wanted).items():
        words = None if place.start is None else new[place.start : place.end]
        store.keep(db, annotation, revision, place, exact=words, algorithm=VERSION)
    return wanted
