"""Which passages lie over which block, so that painting asks only for what shows."""

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextDocument

from core.model.annotation import Annotation, Color, Style
from core.model.place import Status
from ui.reader.text_map import TextMap

WIDE = 64
"""Passages over more blocks than this are looked at for each block: listing them by block would cost more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A passage in the document's positions: a highlight by its annotation's id, a match by its number."""

    id: int
    start: int
    end: int
    color: Color = Color.YELLOW
    style: Style = Style.HIGHLIGHT
    sure: bool = True
    """False where the words under it were edited since."""
    blocks: tuple[int, int] = (0, 0)
    """Numbers of the first and the last block of the document it touches."""


class Marks:
    """Passages of one document, found by block or by position."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self.all: list[Mark] = []
        self._by_id: dict[int, Mark] = {}
        self._wide: list[Mark] = []
        self._by_block: defaultdict[int, list[Mark]] = defaultdict(list)
        for mark in sorted(marks, key=_order):
            self.put(mark)

    def put(self, mark: Mark) -> None:
        """One more, or one in the place of that of the same id; painted in the same order as if it had been there."""
        self.drop(mark.id)
        self._by_id[mark.id] = mark
        for marks in self._lists(mark):
            insort(marks, mark, key=_order)

    def drop(self, id: int) -> None:  # noqa: A002 - the word of the record
        """One less."""
        mark = self._by_id.pop(id, None)
        if mark is not None:
            for marks in self._lists(mark):
                marks.remove(mark)

    def in_block(self, number: int) -> list[Mark]:
        """Those that touch the block of this number, the wide ones first."""
        return self._wide + self._by_block.get(number, [])

    def get(self, id: int) -> Mark | None:  # noqa: A002 - the word of the record
        """The one of this id."""
        return self._by_id.get(id)

    def _lists(self, mark: Mark) -> list[list[Mark]]:
        """Where a mark is listed."""
        first, last = mark.blocks
        if last - first > WIDE:
            return [self.all, self._wide]
        return [self.all, *(self._by_block[number] for number in range(first, last + 1))]


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, mark.id


class Marker:
    """Makes marks for one set text."""

    def __init__(self, document: QTextDocument, places: TextMap) -> None:
        self._document = document
        self._places = places

    def mark(self, id: int, start: int, end: int, color: Color = Color.YELLOW, *, sure: bool = True) -> Mark:  # noqa: A002
        """The mark of a range of code points."""
        first, last = self._places.position(start), self._places.position(end)
        blocks = (self._number(first), self._number(max(last - 1, first)))
        return Mark(id=id, start=first, end=last, color=color, sure=sure, blocks=blocks)

    def highlight(self, one: Annotation) -> Mark | None:
        """The mark of an annotation; None when it stands nowhere in the text."""
        place = one.place
        if place is None or place.start is None or place.end is None or place.status is Status.ORPHAN:
            return None
        mark = self.mark(one.id, place.start, place.end, one.color, sure=place.status is not Status.CHANGED)
        return replace(mark, style=one.style)

    def numbered(self, ranges: Iterable[tuple[int, int]]) -> Marks:
        """Marks of ranges, numbered from 0."""
        return Marks(self.mark(number, start, end) for number, (start, end) in enumerate(ranges))

    def _number(self, position: int) -> int:
        return self._document.findBlock(position).blockNumber()
