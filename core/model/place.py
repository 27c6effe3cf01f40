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
class Region:
    """A rectangle on a picture, or on a page that is only one: what an annotation is about where there are no words.

    Its range in the text is the U+FFFC that stands for the picture. Sides are fractions, 0 to 1, of the picture or of
    the page as it is shown, from its top left corner: they hold at every size and resolution.
    """

    left: float
    top: float
    width: float
    height: float
    page: int = 0
    """Number of the page it was drawn on, from 1; 0 for a picture that is no page."""

    def fits(self) -> bool:
        """Whether it has an extent and lies on its picture."""
        within = self.left + self.width <= 1 + 1e-9 and self.top + self.height <= 1 + 1e-9
        return min(self.left, self.top) >= 0 and min(self.width, self.height) > 0 and within and self.page >= 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors:
    """A W3C TextPositionSelector and TextQuoteSelector in one; positions are code points.

    `start` and `end` are None when only the quote is known. `occurrences` counts the exact quote in the text it was
    made on (0 when unknown). `region` is set when the quote is a picture's U+FFFC and a part of it is meant.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    occurrences: int = 0
    region: Region | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an annotation stands in one revision. Positions are code points of that revision's text."""

    start: int | None
    end: int | None
    score: float
    """0 to 1, how sure."""
    status: Status


ORPHAN = Place(start=None, end=None, score=0.0, status=Status.ORPHAN)
