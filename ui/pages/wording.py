"""Where the words of a text stand on its pages, as far as that is known: between code points, pages and rectangles."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from core.model.leaf import Leaf
from core.model.pages import Box, Page, boxed, place_at, rectangles
from core.model.text import OBJECT, Attrs, SpanKind, Text

READ = 64
"""Pages whose runs are kept unpacked."""
JOINED = 2.0
"""Heights of a line between two stretches of a range on it that are painted as one."""


class Wording:
    """One document. Pages are counted from 0 here, places in points of the page."""

    def __init__(self, text: Text, leaves: Sequence[Leaf] | None = None) -> None:
        spans = [span for span in text.spans if span.kind is SpanKind.PAGE]
        self.text = text
        self.known = leaves is not None
        """Whether it was found out where the words stand."""
        self.leaves = tuple(leaves) if leaves is not None else tuple(_leaf(span.attrs) for span in spans)
        self._starts = [span.start for span in spans] if len(spans) == len(self.leaves) else []
        self.page = lru_cache(READ)(self._page)
        self.boxes = lru_cache(4096)(self._boxes)
        self.picture = lru_cache(4096)(self._picture)

    @property
    def sizes(self) -> list[tuple[float, float]]:
        """Width and height of each page."""
        return [(leaf.width, leaf.height) for leaf in self.leaves]

    def has_words(self, index: int) -> bool:
        """Whether anything can be selected on a page."""
        return bool(self.page(index).runs)

    def _picture(self, index: int) -> tuple[int, int] | None:
        """The range in the text of a page that is only a picture; None for others, or when that is not known."""
        known = self.known and 0 <= index < len(self.leaves)
        ranges = [(run.start, run.end) for run in self.leaves[index].page().runs] if known else []
        return ranges[0] if len(ranges) == 1 and self.text.value[slice(*ranges[0])] == OBJECT else None

    def start(self, index: int) -> int:
        """The code point that a page begins with."""
        return self._starts[index] if index < len(self._starts) else 0

    def index_of(self, point: int) -> int:
        """The page on which a code point stands; -1 when there are no pages."""
        guess = max(bisect_right(self._starts, point) - 1, 0) if self._starts else min(0, len(self.leaves) - 1)
        for near in (guess, guess - 1, guess + 1):  # a paragraph may begin before a note of the page before it
            if 0 <= near < len(self.leaves) and any(run.start <= point < run.end for run in self.page(near).runs):
                return near
        return guess

    def top_of(self, index: int, point: int) -> float:
        """How far down its page a code point's line begins; 0 when that is not known."""
        runs = self.page(index).runs
        here = [run for run in runs if run.start <= point < run.end]
        after = here or [run for run in runs if run.start >= point]
        return after[0].box.top if after else (runs[-1].box.top if runs else 0.0)

    def first_under(self, index: int, height: float) -> int:
        """The first code point, in the order of reading, whose line begins at or under a height of a page."""
        for number in range(index, len(self.leaves)):
            runs = self.page(number).runs
            found = next((run.start for run in runs if number > index or run.box.top >= height), None)
            if found is not None:
                return found
            if not runs and (number > index or height <= 1.0):
                return self.start(number)
        return self.start(len(self.leaves) - 1) if self.leaves else 0

    def place_at(self, index: int, x: float, y: float) -> int | None:
        """The code point before which a caret stands for a click; None on a page without words."""
        return place_at(self.page(index), x, y)

    def _boxes(self, index: int, start: int, end: int) -> tuple[Box, ...]:
        """What a range covers on a page, one rectangle a line."""
        joined: list[Box] = []
        for box in rectangles(self.page(index), start, end):
            if box.right - box.left <= 0 and box.bottom - box.top <= 0:
                continue
            last = joined[-1] if joined else None
            if last is not None and _follows(last, box):
                joined[-1] = boxed(
                    min(last.left, box.left),
                    min(last.top, box.top),
                    max(last.right, box.right),
                    max(last.bottom, box.bottom),
                )
            else:
                joined.append(box)
        return tuple(joined)

    def _page(self, index: int) -> Page:
        """The page with the runs that are words: a picture that stands for a page is none."""
        page = self.leaves[index].page()
        words = tuple(run for run in page.runs if self.text.value[run.start : run.end] != OBJECT)
        return replace(page, runs=words) if len(words) < len(page.runs) else page


def _follows(last: Box, box: Box) -> bool:
    """Whether a stretch stands on the same line as the one before it, close by."""
    shared = min(last.bottom, box.bottom) - max(last.top, box.top)
    height = min(last.height, box.height)
    apart = max(box.left - last.right, last.left - box.right)
    return shared > 0.5 * height and apart < JOINED * max(last.height, box.height)


def _leaf(attrs: Attrs) -> Leaf:
    """A page as the text tells of it."""
    number, width, height = attrs.get("number"), attrs.get("width"), attrs.get("height")
    return Leaf(
        number=number if isinstance(number, int) else 0,
        label=str(attrs.get("label") or ""),
        width=float(width) if isinstance(width, (int, float)) else 0.0,
        height=float(height) if isinstance(height, (int, float)) else 0.0,
    )
