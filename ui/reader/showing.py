"""What of a document shows in the page of words, and where its lines stand: heights of the document, px."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QTextBlock
from PySide6.QtWidgets import QTextEdit

from ui.reader.document import MARGIN
from ui.reader.overlay import Shown
from ui.reader.rectangles import lines_of
from ui.reader.scrolling import STEP

BACK = 16
"""Blocks looked at above the first visible one: a row of a table may hold as many cells."""


class Showing:
    """Looks at one page; it changes nothing."""

    def __init__(self, page: QTextEdit) -> None:
        self._page = page

    @property
    def _layout(self) -> QAbstractTextDocumentLayout:
        return self._page.document().documentLayout()

    @property
    def _offset(self) -> int:
        return self._page.verticalScrollBar().value()

    def line_top(self, position: int) -> float:
        """Where the line that holds a position of the document begins."""
        block = self._page.document().findBlock(position)
        top = self._layout.blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return top + (line.y() if line.isValid() else 0)

    def top_position(self) -> int:
        """The document's position at the top of what shows."""
        return self._hit(self._offset + 6) if self._offset else 0

    def positions_around(self, windows: float) -> tuple[int, int]:
        """First and last position of the document within so many windows' heights above and below what shows."""
        height, find = self._page.viewport().height(), self._page.document().findBlock
        first = find(self._hit(self._offset - windows * height))
        last = find(self._hit(self._offset + (1 + windows) * height))
        return first.position(), last.position() + last.length()

    def blocks_in(self, area: QRect) -> list[Shown]:
        """The document's blocks that show in an area of the viewport, with their corners in the document."""
        layout, document = self._layout, self._page.document()
        top, bottom = area.top() + self._offset, area.bottom() + self._offset
        block = document.findBlockByNumber(max(document.findBlock(self._hit(top)).blockNumber() - BACK, 0))
        if layout.blockBoundingRect(block).top() > top:  # Qt errs while it has not laid out everything anew
            block = document.begin()
        shown: list[Shown] = []
        while block.isValid():
            box = layout.blockBoundingRect(block)
            if box.top() > bottom + STEP:
                break
            if box.bottom() > top - STEP:
                shown.append((block, box.topLeft()))
            block = block.next()
        return shown

    def bands(self, *spans: tuple[int, int] | None) -> Iterator[QRect]:
        """The lines, in the viewport and as wide as it, on which ranges of the document show."""
        shown, width = self.blocks_in(self._page.viewport().rect()), self._page.viewport().width()
        for start, end in filter(None, spans):
            lines = [
                lines_of(block, start, end).translated(corner)
                for block, corner in shown
                if start < _end(block) and block.position() <= end
            ]
            if lines:
                top, bottom = min(band.top() for band in lines), max(band.bottom() for band in lines)
                yield QRect(0, round(top) - self._offset, width, round(bottom - top))

    def _hit(self, height: float) -> int:
        return max(self._layout.hitTest(QPointF(MARGIN + 1, height), Qt.HitTestAccuracy.FuzzyHit), 0)


def _end(block: QTextBlock) -> int:
    return block.position() + block.length()
