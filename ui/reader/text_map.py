"""Where a code point of the text stands in Qt's document, and back: Qt counts UTF-16 units and its own separators."""

from bisect import bisect_right
from dataclasses import dataclass

from core.model.utf16 import Utf16


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One block of the text in the document."""

    point: int
    """Code point at which the block starts."""
    position: int
    """Where that is in the document."""
    length: int
    """In code points."""
    units: Utf16


class TextMap:
    """One entry a block, in order. The document may hold more positions than the text: frames of tables take some."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._points: list[int] = []
        self._positions: list[int] = []

    def add(self, point: int, position: int, value: str) -> None:
        """Say that the block `value`, which starts at the code point `point`, was written at `position`."""
        self.entries.append(Entry(point=point, position=position, length=len(value), units=Utf16.of(value)))
        self._points.append(point)
        self._positions.append(position)

    def position(self, point: int) -> int:
        """The document's position of a code point; beyond the text, its nearest end."""
        place = bisect_right(self._points, point) - 1
        if place < 0:
            return self._positions[0] if self.entries else 0
        entry = self.entries[place]
        return entry.position + entry.units.unit(min(point - entry.point, entry.length))

    def point(self, position: int) -> int:
        """The code point at a position of the document; between two blocks, the end of the first."""
        place = bisect_right(self._positions, position) - 1
        if place < 0:
            return self._points[0] if self.entries else 0
        entry = self.entries[place]
        return entry.point + min(entry.units.point(position - entry.position), entry.length)

    def index(self, position: int) -> int:
        """Which block of the text stands at a position of the document; -1 for an empty text."""
        return max(bisect_right(self._positions, position) - 1, 0) if self.entries else -1
