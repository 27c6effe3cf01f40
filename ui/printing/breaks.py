"""Where one page ends and the next begins: no heading at a page's end, no line of a paragraph left alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from ui.printing.bands import Band

LEAST = 0.6
"""A page is filled at least so far, whatever would be nicer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands on one page: bands `[first, end)`, and from where to where that is, px of the document."""

    first: int
    end: int
    top: float
    bottom: float


def sheets(bands: Sequence[Band], height: float) -> list[Sheet]:
    """The pages, each at most `height` px tall; what is taller than a page has one of its own."""
    result: list[Sheet] = []
    first = 0
    while first < len(bands):
        while result and bands[first].parts and first + 1 < len(bands):
            first += 1
        end = _end(bands, first, height)
        result.append(Sheet(first=first, end=end, top=bands[first].top, bottom=bands[end - 1].bottom))
        first = end
    return result


def _end(bands: Sequence[Band], first: int, height: float) -> int:
    """The band before which the page that begins with `first` ends."""
    top = bands[first].top
    most = first + 1
    while most < len(bands) and bands[most].bottom - top <= height:
        most += 1
    end = most
    while end > first + 1 and not may_break(bands, end):
        end -= 1
        if bands[end - 1].bottom - top < LEAST * height:
            return most
    return end


def may_break(bands: Sequence[Band], at: int) -> bool:
    """Whether a page may begin with this band."""
    if at >= len(bands):
        return True
    before, here = bands[at - 1], bands[at]
    if before.holds:
        return False
    alone = before.first or here.last  # one line at the page's end, or one at the next one's beginning
    return before.block != here.block or not alone
