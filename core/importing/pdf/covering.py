"""From rectangles on a page to the words they cover: for marks and links that other programs made."""

import re
from collections.abc import Iterable, Sequence

from core.importing.pdf.geometry import Box
from core.model.pages import Page, Run, place_at

_COVERED = 0.5
"""Share of a line's height that a rectangle must cover to mean it."""
_HOLE = 200
"""Code points between covered ones, not covered themselves, from which there are two places, not one."""
_WORD = re.compile(r"\w[\w’'-]*")


def covered(page: Page, boxes: Iterable[Box]) -> list[tuple[int, int]]:
    """The ranges that rectangles cover on a page, in order of the text: one, as a rule, and more when words that were
    not meant stand between."""
    places = sorted({place for box in boxes for run in page.runs for place in _of_run(run, box)})
    ranges: list[tuple[int, int]] = []
    for place in places:
        if ranges and place - ranges[-1][1] < _HOLE:
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
    return ranges


def _of_run(run: Run, box: Box) -> Sequence[int]:
    """The characters of a run whose middles lie in a box."""
    own = run.box
    if run.angle % 180:
        across = min(own.right, box.right) - max(own.left, box.left)
        thick, low, high = own.width, box.top, box.bottom
    else:
        across = min(own.bottom, box.bottom) - max(own.top, box.top)
        thick, low, high = own.height, box.left, box.right
    if across < _COVERED * min(thick, max(1.0, box.width if run.angle % 180 else box.height)):
        return ()
    middles = [(one + other) / 2 for one, other in zip(run.edges, run.edges[1:], strict=False)]
    return [run.start + number for number, middle in enumerate(middles) if low <= middle <= high]


def beside(page: Page, box: Box, value: str) -> tuple[int, int] | None:
    """The word nearest to a rectangle that covers none; None on a page without words. `value` is the text."""
    place = place_at(page, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
    if place is None:
        return None
    run = min(page.runs, key=lambda run: (not run.start <= place <= run.end, run.start))
    words = list(_WORD.finditer(value, run.start, run.end))
    nearest = min(words, key=lambda word: max(word.start() - place, place - word.end(), 0), default=None)
    return nearest.span() if nearest else (run.start, run.end)
