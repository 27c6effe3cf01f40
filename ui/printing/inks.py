"""Highlights on paper. Printers and PDFs know no felt pen: where two overlap, the mixed colour is painted itself."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextBlock

from ui.reader.marks import Mark, Marks
from ui.reader.overlay import LINE, PAD, ROUND
from ui.reader.rectangles import Rectangles
from ui.theme import Theme


class Inks:
    """Paints the marks of one set text, block by block."""

    def __init__(self, theme: Theme, marks: Marks) -> None:
        self._theme, self._marks = theme, marks
        self._rectangles = Rectangles()

    def paint(self, painter: QPainter, blocks: Sequence[tuple[QTextBlock, QPointF]], slice_: QRectF) -> None:
        """Paint what lies over these blocks, each with its corner on the page, as far as it stands in `slice_`."""
        painter.setPen(Qt.PenStyle.NoPen)
        found = [
            (mark, block, corner) for block, corner in blocks for mark in self._marks.in_block(block.blockNumber())
        ]
        for mark, block, corner in found:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.WindingFill)
            for box in self._boxes(block, mark.start, mark.end, corner, slice_):
                path.addRoundedRect(box.adjusted(-PAD, 0, PAD, 0), ROUND, ROUND)
            painter.fillPath(path, self._theme.inks[mark.color].fill)
        for block, corner in blocks:
            for start, end, color in mixed(self._marks.in_block(block.blockNumber()), self._theme):
                for box in self._boxes(block, start, end, corner, slice_):
                    painter.fillRect(box, color)
        for mark, block, corner in found:
            for box in self._boxes(block, mark.start, mark.end, corner, slice_):
                self._underline(painter, mark, box)

    def first(self, mark: Mark, block: QTextBlock) -> QRectF | None:
        """Where a mark begins in a block, relative to the block's corner; None where nothing of it can be seen."""
        boxes = self._rectangles.of(block, mark.start, mark.end)
        return boxes[0] if boxes else None

    def _boxes(self, block: QTextBlock, start: int, end: int, corner: QPointF, slice_: QRectF) -> Iterator[QRectF]:
        for box in self._rectangles.of(block, start, end):
            placed = box.translated(corner)
            if slice_.top() <= placed.center().y() <= slice_.bottom():
                yield placed

    def _underline(self, painter: QPainter, mark: Mark, box: QRectF) -> None:
        """A line below, broken where the words were edited since."""
        pen = QPen(self._theme.inks[mark.color].line, LINE * 0.7)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not mark.sure:
            pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        y = box.bottom() - pen.widthF() / 2
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
        painter.setPen(Qt.PenStyle.NoPen)


def mixed(marks: Sequence[Mark], theme: Theme) -> Iterator[tuple[int, int, QColor]]:
    """The stretches that several marks lie over, with the colour felt pens would give."""
    edges = sorted({edge for mark in marks for edge in (mark.start, mark.end)})
    for start, end in pairwise(edges):
        colors = [theme.inks[mark.color].fill for mark in marks if mark.start <= start and end <= mark.end]
        if len(colors) > 1:
            red = green = blue = 1.0
            for color in colors:
                red, green, blue = red * color.redF(), green * color.greenF(), blue * color.blueF()
            yield start, end, QColor.fromRgbF(red, green, blue)
