"""The pages of a document on paper, and where each word of its text stands on them: for painting and selecting there.

A place on a page is in points from its top left corner as it is shown: x to the right, y down.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from core.model.place import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle in points: left, top, right, bottom of the page as it is shown, y counted down."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Points across."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Points down."""
        return self.bottom - self.top

    def clipped(self, width: float, height: float) -> "Box":
        """What of it lies on a page so wide and high, to a hundredth of a point."""
        return boxed(
            round(min(max(self.left, 0.0), width), 2),
            round(min(max(self.top, 0.0), height), 2),
            round(min(max(self.right, 0.0), width), 2),
            round(min(max(self.bottom, 0.0), height), 2),
        )


def boxed(left: float, top: float, right: float, bottom: float) -> Box:
    """A box by its four sides in this order, which is said so often that naming them would hide it."""
    return Box(left=left, top=top, right=right, bottom=bottom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters `start` to `end` (code points of the text) that stand side by side on one line of a page."""

    start: int
    end: int
    box: Box
    edges: tuple[float, ...]
    """Where a caret stands before each character, and after the last: points along the line, x when `angle` is 0 or
    180, else y. They fall where the text is read leftward."""
    angle: int = 0
    """How far the line is turned on the page as it is shown, counter-clockwise: 0, 90, 180, 270."""

    def part(self, start: int, end: int) -> Box:
        """The rectangle of the characters from `start` to `end`, as far as they are in it."""
        one = self.edges[max(start, self.start) - self.start]
        other = self.edges[min(end, self.end) - self.start]
        low, high = min(one, other), max(one, other)
        if self.angle % 180:
            return boxed(self.box.left, low, self.box.right, high)
        return boxed(low, self.box.top, high, self.box.bottom)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as it is shown: points across and down, and its runs in the order of the text."""

    number: int
    """Counting from 1."""
    label: str
    """What the document calls it (`xiv`), else its number."""
    width: float
    height: float
    runs: tuple[Run, ...]


def rectangles(page: Page, start: int, end: int) -> Iterator[Box]:
    """What the code points from `start` to `end` cover on a page, one rectangle a run."""
    for run in page.runs:
        if run.start < end and run.end > start:
            yield run.part(start, end)


def place_at(page: Page, x: float, y: float) -> int | None:
    """The code point before which a caret stands for a click at (x, y), points; None on a page without words."""
    if not page.runs:
        return None
    run = min(page.runs, key=lambda run: (_distance(run.box, x, y), run.start))
    along = y if run.angle % 180 else x
    rising = run.edges[0] <= run.edges[-1]
    edges = run.edges if rising else tuple(-edge for edge in run.edges)
    along = along if rising else -along
    after = min(max(bisect_right(edges, along), 1), len(edges) - 1)
    nearer = after if edges[after] - along < along - edges[after - 1] else after - 1
    return run.start + nearer


def _distance(box: Box, x: float, y: float) -> float:
    """How far a point is from a box; a line above or below counts more than the same line farther on."""
    across = max(box.left - x, 0.0, x - box.right)
    down = max(box.top - y, 0.0, y - box.bottom)
    return across + 4 * down


def region_on(page: Page, box: Box) -> Region | None:
    """What of a page a rectangle covers; None for nothing. To a ten-thousandth, which no eye tells apart."""
    inside = box.clipped(page.width, page.height)
    if inside.width <= 0 or inside.height <= 0:
        return None
    left, top = round(inside.left / page.width, 4), round(inside.top / page.height, 4)
    right, bottom = round(inside.right / page.width, 4), round(inside.bottom / page.height, 4)
    width, height = round(right - left, 4), round(bottom - top, 4)
    region = Region(left=left, top=top, width=width, height=height, page=page.number)
    return region if region.fits() else None


def box_of(region: Region, width: float, height: float) -> Box:
    """A region as a rectangle of a page so wide and high, points."""
    left, top = region.left * width, region.top * height
    return boxed(left, top, left + region.width * width, top + region.height * height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What of a page is wanted as a picture: a rectangle in pixels of the whole page drawn at this scale."""

    number: int
    """Of the page, from 1."""
    scale: float
    """Pixels a point."""
    left: int
    top: int
    width: int
    height: int

    @property
    def size(self) -> int:
        """Bytes of its pixels, four each."""
        return 4 * self.width * self.height
