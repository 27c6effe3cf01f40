"""Where an annotation stands, and what it is found by."""

from dataclasses import dataclass
from enum import StrEnum

CONTEXT = 256
"""Code points of surrounding text kept on each side of a quote (32 is too short to tell places apart)."""


class Status(StrEnum):
    """How sure a place is: the same words here, the same words elsewhere, edited words, no place."""

    ANCHORED = "anchored"
    MOVED = "moved"
    CHANGED = "changed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors:
    """A W3C TextPositionSelector and TextQuoteSelector in one; positions are code points.

    `start` and `end` are None when only the quote is known. `occurrences` counts the exact quote in the text it was
    made on (0 when unknown).
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    occurrences: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an annotation stands in one revision. Positions are code points of that revision's text."""

    start: int | None
    end: int | None
    score: float
    """0 to 1, how sure."""
    status: Status


ORPHAN = Place(start=None, end=None, score=0.0, status=Status.ORPHAN)
