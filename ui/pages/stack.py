"""Where the pages of a document stand when they are stacked in a column. Lengths are px; a page's own are points."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

TOP = 20
"""Air above the first page."""
GAP = 16
"""Between two pages."""
BOTTOM = 56
"""Air under the last one, where the number of the page stands."""
PAD = 22
"""Air beside the widest page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stack:
    """Pages in a column, each centred in it."""

    boxes: tuple[QRectF, ...]
    tops: tuple[float, ...]
    scale: float
    """Px a point."""
    height: float

    def around(self, top: float, bottom: float) -> range:
        """The indices of the pages that stand between two heights; empty between two pages."""
        first = max(bisect_right(self.tops, top) - 1, 0)
        last = bisect_right(self.tops, bottom)
        if first < last and self.boxes[first].bottom() < top:
            first += 1
        return range(first, last)

    def index_at(self, height: float) -> int:
        """The page at a height, or the one above it; -1 when there are none."""
        return max(bisect_right(self.tops, height) - 1, 0) if self.tops else -1

    def nearest(self, height: float) -> int:
        """The page nearest to a height; -1 when there are none."""
        index = self.index_at(height)
        if 0 <= index < len(self.boxes) - 1:
            here, there = height - self.boxes[index].bottom(), self.tops[index + 1] - height
            return index + 1 if here > there else index
        return index

    def on_page(self, index: int, point: QPointF) -> tuple[float, float]:
        """A point of the column in points of a page."""
        box = self.boxes[index]
        return (point.x() - box.left()) / self.scale, (point.y() - box.top()) / self.scale


def stacked(sizes: Sequence[tuple[float, float]], scale: float, left: float, *, dense: float = 1.0) -> Stack:
    """Pages of these sizes (points), the column of the widest beginning at `left`; `dense`: dots of the screen a px."""
    widest = max((width for width, _ in sizes), default=0.0) * scale
    boxes: list[QRectF] = []
    top = float(TOP)
    for width, height in sizes:
        across, down = dots(width, scale * dense) / dense, dots(height, scale * dense) / dense
        begin = round((left + (widest - across) / 2) * dense) / dense  # on a dot, else the picture would be smeared
        boxes.append(QRectF(begin, top, across, down))
        top = round((top + down + GAP) * dense) / dense
    return Stack(boxes=tuple(boxes), tops=tuple(box.top() for box in boxes), scale=scale, height=top - GAP + BOTTOM)


def dots(points: float, scale: float) -> int:
    """How many dots so many points are at a scale: one at least."""
    return max(1, round(points * scale))
