"""Turns PDF's coordinates (origin at the foot, pages that are turned when shown) into those a reader sees.

Everywhere else in this package a place is in points of the page as it is shown: x to the right, y down.
"""

from dataclasses import dataclass

from core.model.pages import Box, boxed


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of them; there must be one."""
    return boxed(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How a page's own coordinates become a reader's, who turns the page until some of its text is upright.

    `angle` is how far that text is turned against the page's coordinates, counter-clockwise: 0, 90, 180, 270. The
    reader of a page that PDF says to show turned by 90 has the frame of 90.
    """

    angle: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Points across, as this reader holds the page."""
        return self.top - self.bottom if self.angle % 180 else self.right - self.left

    @property
    def height(self) -> float:
        """Points down, as this reader holds the page."""
        return self.right - self.left if self.angle % 180 else self.top - self.bottom

    def turned(self, angle: int) -> "Frame":
        """The same page held otherwise."""
        return Frame(angle=angle, left=self.left, bottom=self.bottom, right=self.right, top=self.top)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page's own coordinates as this reader sees it."""
        if self.angle == 90:
            return boxed(bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        if self.angle == 180:
            return boxed(self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        if self.angle == 270:
            return boxed(self.top - top, self.right - right, self.top - bottom, self.right - left)
        return boxed(left - self.left, self.top - top, right - self.left, self.top - bottom)

    def columns(
        self, lefts: list[float], bottoms: list[float], rights: list[float], tops: list[float]
    ) -> tuple[list[float], list[float], list[float], list[float]]:
        """Many rectangles of the page's own coordinates at once, as lists of lefts, tops, rights and bottoms."""
        if self.angle == 90:
            return (
                _plus(bottoms, -self.bottom),
                _plus(lefts, -self.left),
                _plus(tops, -self.bottom),
                _plus(rights, -self.left),
            )
        if self.angle == 180:
            return (
                _less(self.right, rights),
                _plus(bottoms, -self.bottom),
                _less(self.right, lefts),
                _plus(tops, -self.bottom),
            )
        if self.angle == 270:
            return _less(self.top, tops), _less(self.right, rights), _less(self.top, bottoms), _less(self.right, lefts)
        return _plus(lefts, -self.left), _less(self.top, tops), _plus(rights, -self.left), _less(self.top, bottoms)

    def seen_from(self, box: Box, other: "Frame") -> Box:
        """A box of this reader as another one sees it, who holds the same page otherwise."""
        angle = (self.angle - other.angle) % 360
        if angle == 90:
            return boxed(box.top, other.height - box.right, box.bottom, other.height - box.left)
        if angle == 180:
            return boxed(
                other.width - box.right, other.height - box.bottom, other.width - box.left, other.height - box.top
            )
        if angle == 270:
            return boxed(other.width - box.bottom, box.left, other.width - box.top, box.right)
        return box


def along(angle: int, length: float, place: float) -> float:
    """Where a place on a line of text, in points from the left of its reader, lies on the page shown.

    `angle` is how far the text is turned there; the place is then an x (0, 180) or a y (90, 270), and `length` is the
    page's width or height, whichever that is.
    """
    return length - place if angle in (90, 180) else place


def _plus(values: list[float], offset: float) -> list[float]:
    return [value + offset for value in values] if offset else values


def _less(whole: float, values: list[float]) -> list[float]:
    return [whole - value for value in values]
