"""Marks that other programs left in a file become annotations of its article, each once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.library import wording
from core.model.annotation import Color
from core.model.place import Place, Selectors, Status
from core.store import passages, places
from core.store.entry import Entry

if TYPE_CHECKING:
    from core.importing.extraction import Marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark ready to be written. Positions are code points of the text it was read with."""

    start: int | None
    """None: its note is about the whole article."""
    end: int | None
    selectors: Selectors | None
    color: Color
    note: str
    created: str
    """UTC, or empty."""


def described(value: str, found: Iterable["Marked"]) -> tuple[Mark, ...]:
    """The marks of a file with what finds them again in later texts; a note's author stands before it."""
    several = tuple(found)
    if not several:
        return ()
    from core.anchoring import describe  # seldom needed

    return tuple(
        Mark(
            start=one.start,
            end=one.end,
            selectors=None
            if one.start is None or one.end is None
            else replace(describe(value, one.start, one.end), region=one.region),
            color=one.color,
            note=wording.note(f"{one.author}: {one.note}" if one.author and one.note else one.note),
            created=one.created,
        )
        for one in several
    )


def keep(entry: Entry, article: int, revision: int, marks: Sequence[Mark]) -> None:
    """Write those whose place bears no annotation yet, nor one in the trash: reading a file again repeats none."""
    if not marks:
        return
    from core.anchoring import VERSION  # seldom needed

    taken, noted = places.taken(entry.db, revision), passages.notes_made(entry.db, article)
    for mark in marks:
        region = mark.selectors.region if mark.selectors else None
        if (mark.start, mark.end, region) in taken or (mark.start is None and mark.created in noted):
            continue
        number = passages.insert(
            entry, article, revision, mark.selectors, color=mark.color, note=mark.note, created=mark.created
        )
        if mark.start is not None:
            place = Place(start=mark.start, end=mark.end, score=1.0, status=Status.ANCHORED)
            places.keep(entry.db, number, revision, place, exact=None, algorithm=VERSION)
