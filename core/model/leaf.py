"""A page as it goes from one process to another: its runs as bytes, which cost next to nothing until they are read."""

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from core.model.pages import Page, Run, boxed

_HEAD = 8
"""Numbers before the edges of a run: start, end, angle, the box, and how many edges follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One page, packed. Sizes are points."""

    number: int
    """Counting from 1."""
    label: str
    width: float
    height: float
    runs: bytes = b""
    """Single precision, which holds every code point of an article exactly and a place to a hundredth of a point."""

    def page(self) -> Page:
        """The page with its runs."""
        runs = tuple(_runs(self.runs))
        return Page(number=self.number, label=self.label, width=self.width, height=self.height, runs=runs)


def leaf_of(page: Page) -> Leaf:
    """A page, packed."""
    numbers = array("f")
    for run in page.runs:
        box = run.box
        numbers.extend((run.start, run.end, run.angle, box.left, box.top, box.right, box.bottom, len(run.edges)))
        numbers.extend(run.edges)
    return Leaf(number=page.number, label=page.label, width=page.width, height=page.height, runs=numbers.tobytes())


def _runs(packed: bytes) -> Iterable[Run]:
    numbers = array("f")
    numbers.frombytes(packed)
    place = 0
    while place < len(numbers):
        start, end, angle, left, top, right, bottom, count = numbers[place : place + _HEAD]
        place += _HEAD + int(count)
        edges = tuple(numbers[place - int(count) : place])
        box = boxed(left, top, right, bottom)
        yield Run(start=int(start), end=int(end), box=box, edges=edges, angle=int(angle))
