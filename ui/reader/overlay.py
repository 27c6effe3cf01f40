"""Paints highlights, matches and the selection under the words, without touching the document.

Highlights so blend where they overlap, and adding one to thousands costs a repaint of what shows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTextBlock, QTextCursor, QTextDocument

from core.model.annotation import Color, Style
from ui.reader.document import MARGIN
from ui.reader.handles import Edges, edges, paint_handles, runs_leftward
from ui.reader.lanes import HEIGHT, lane_top, lanes
from ui.reader.marks import Mark, Marks
from ui.reader.rectangles import Rectangles, range_between
from ui.theme import Theme

PAD = 2.0
"""How far a highlight reaches beyond its words, px."""
ROUND = 3.0
LINE = 2.0
"""Height of the line under a highlight, px."""

RING = 2.0
"""Width of the ring around the link that has the keyboard, px."""

Shown = tuple[QTextBlock, QPointF]
"""A block that shows, and its top left corner in the document."""
Part = tuple[QTextBlock, QPointF, tuple[int, int]]
"""The same with the range of the document in it that lies within what is painted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """A small mark beside a passage that bears a note; `top` in the document."""

    id: int
    top: float
    color: Color


class Overlay:
    """What lies under the words of one document. Change its attributes, then repaint."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        self.theme = theme
        self.document = document
        self.rectangles = Rectangles()
        self.highlights = Marks()
        self.current: int | None = None  # id of the annotation that is current
        self.held: int | None = None  # which of its ends is being moved: 0, 1
        self.matches = Marks()
        self.match = -1  # number of the current match
        self.selection: tuple[int, int] | None = None
        self.flash: tuple[int, int, float] | None = None  # a range to show off, and how strongly, 0 to 1
        self.focus: tuple[int, int] | None = None  # the link that has the keyboard
        self.tabs: list[Tab] = []  # in the margin of a narrow page, where cards find no room

    def paint(self, painter: QPainter, blocks: list[Shown]) -> None:
        """Paint all layers; the painter's origin is the document's top left."""
        parts = _parts(painter, blocks)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_highlights(painter, parts)
        self._paint_matches(painter, parts)
        self._paint_range(painter, parts, self.selection, self.theme.colors.selection)
        if self.flash is not None:
            start, end, strength = self.flash
            glow = QColor(self.theme.colors.match_current)
            glow.setAlphaF(0.55 * strength)
            self._paint_range(painter, parts, (start, end), glow, PAD + 2)
        self._paint_focus(painter, parts)
        self._paint_handles(painter)
        self._paint_tabs(painter)

    def _paint_focus(self, painter: QPainter, parts: list[Part]) -> None:
        """A ring around a link, one a line."""
        if self.focus is None:
            return
        mark = Mark(id=-1, start=self.focus[0], end=self.focus[1])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.theme.colors.accent, RING))
        for block, corner, near in parts:
            for box in self._boxes(mark, block, corner, PAD + 1) if _meets(mark, near) else ():
                painter.drawRoundedRect(box, ROUND, ROUND)
        painter.setPen(Qt.PenStyle.NoPen)

    def _paint_handles(self, painter: QPainter) -> None:
        mark = self.highlights.get(self.current) if self.current is not None else None
        both = self.edges(mark.start, mark.end) if mark is not None else None
        if mark is not None and both is not None:
            paint_handles(painter, both, self.theme.inks[mark.color].line, self.theme.colors.page, held=self.held)

    def _paint_tabs(self, painter: QPainter) -> None:
        left = self.document.textWidth() - MARGIN + 10
        for tab in self.tabs:
            wide = 4 if tab.id == self.current else 0
            painter.setBrush(self.theme.inks[tab.color].line)
            painter.drawRoundedRect(QRectF(left, tab.top, 8 + wide, 14), 2.5, 2.5)

    def _paint_highlights(self, painter: QPainter, parts: list[Part]) -> None:
        shown = [
            (mark, list(self._boxes(mark, block, corner)))
            for block, corner, span in parts
            for mark in self.highlights.in_block(block.blockNumber())
            if _meets(mark, span)
        ]
        self._blend(painter)
        for mark, boxes in shown:
            if mark.style is Style.HIGHLIGHT:
                painter.setBrush(self.theme.inks[mark.color].fill)
                painter.drawPath(_joined(boxes))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        lined = lanes((mark.id, mark.start, mark.end) for mark, _boxes in shown if mark.style is Style.UNDERLINE)
        for mark, boxes in shown:
            self._underline(painter, mark, boxes, lined.get(mark.id))

    def _underline(self, painter: QPainter, mark: Mark, boxes: Iterable[QRectF], lane: int | None) -> None:
        """The line at the foot of a highlight; `lane`: of words that are underlined and nothing else."""
        line = self.theme.inks[mark.color].line
        height = (LINE if lane is None else HEIGHT) + (1 if mark.id == self.current else 0)
        brush = QBrush(line) if mark.sure else QBrush(line, Qt.BrushStyle.Dense4Pattern)
        for box in boxes:
            foot = box.bottom() - height if lane is None else lane_top(box, lane)
            painter.fillRect(QRectF(box.left() + 1, foot, box.width() - 2, height), brush)
            if mark.id == self.current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(line, 1.2))
                painter.drawRoundedRect(box, ROUND, ROUND)
                painter.setPen(Qt.PenStyle.NoPen)

    def _paint_matches(self, painter: QPainter, parts: list[Part]) -> None:
        colors = self.theme.colors
        for block, corner, span in parts:
            for mark in (mark for mark in self.matches.in_block(block.blockNumber()) if _meets(mark, span)):
                is_current = mark.id == self.match
                self._blend(painter)
                painter.setBrush(colors.match_current if is_current else colors.match)
                boxes = list(self._boxes(mark, block, corner, 1.5))
                for box in boxes:
                    painter.drawRoundedRect(box, ROUND, ROUND)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colors.match_current.darker(150) if is_current else colors.match_line, 1.0))
                for box in boxes:
                    painter.drawRoundedRect(box, ROUND, ROUND)
                painter.setPen(Qt.PenStyle.NoPen)

    def _paint_range(
        self, painter: QPainter, parts: list[Part], span: tuple[int, int] | None, color: QColor, pad: float = 0.5
    ) -> None:
        if span is None:
            return
        mark = Mark(id=-1, start=span[0], end=span[1])
        painter.setCompositionMode(
            QPainter.CompositionMode.CompositionMode_SourceOver
            if self.theme.dark
            else QPainter.CompositionMode.CompositionMode_Multiply
        )
        painter.setBrush(color)
        for block, corner, near in parts:
            for box in self._boxes(mark, block, corner, pad) if _meets(mark, near) else ():
                painter.drawRoundedRect(box, ROUND, ROUND)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def _blend(self, painter: QPainter) -> None:
        modes = QPainter.CompositionMode
        painter.setCompositionMode(
            modes.CompositionMode_SourceOver if self.theme.dark else modes.CompositionMode_Multiply
        )

    def _boxes(self, mark: Mark, block: QTextBlock, corner: QPointF, pad: float = PAD) -> Iterator[QRectF]:
        for box in self.rectangles.of(block, mark.start, mark.end):
            placed = box.translated(corner)
            top, bottom = round(placed.top()), round(placed.bottom())  # whole pixels: the line under it stays sharp
            yield QRectF(placed.left() - pad, top, placed.width() + 2 * pad, bottom - top)

    def holds(self, mark: Mark, block: QTextBlock, point: QPointF) -> bool:
        """Whether a point of the document lies on the part of a passage that stands in `block`."""
        corner = self.document.documentLayout().blockBoundingRect(block).topLeft()
        return any(box.contains(point) for box in self._boxes(mark, block, corner))

    def edges(self, start: int, end: int) -> Edges | None:
        """Both ends of a range, in the document's coordinates; None for one without letters."""
        begin, stop = self._letter(start, end, 0), self._letter(start, end, 1)
        if begin is None or stop is None:
            return None
        return edges(begin[0], stop[0], mirrored=(begin[1], stop[1]))

    def _letter(self, start: int, end: int, which: int) -> tuple[QRectF, bool] | None:
        """The box of the first or the last letter of a range, and whether it is written from the right."""
        cursor = QTextCursor(self.document)
        cursor.setPosition(start if which == 0 else end)
        moves = QTextCursor.MoveOperation
        cursor.movePosition(
            moves.NextCharacter if which == 0 else moves.PreviousCharacter, QTextCursor.MoveMode.KeepAnchor
        )
        first, last = max(cursor.selectionStart(), start), min(cursor.selectionEnd(), end)
        boxes = self.boxes(first, last)
        block = self.document.findBlock(first)
        line = block.textDirection() is Qt.LayoutDirection.RightToLeft
        return (boxes[-which], runs_leftward(self.document.characterAt(first), line)) if boxes else None

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Every rectangle of a range, in the document's coordinates."""
        result: list[QRectF] = []
        block = self.document.findBlock(start)
        while block.isValid() and block.position() < end:
            corner = self.document.documentLayout().blockBoundingRect(block).topLeft()
            result += [box.translated(corner) for box in self.rectangles.of(block, start, end)]
            block = block.next()
        return result


def _parts(painter: QPainter, blocks: Iterable[Shown]) -> list[Part]:
    """What of the blocks the painter's clip lets through."""
    if not painter.hasClipping():
        return [(block, corner, (block.position(), block.position() + block.length())) for block, corner in blocks]
    clip = painter.clipBoundingRect()
    return [
        (block, corner, range_between(block, clip.top() - corner.y(), clip.bottom() - corner.y()))
        for block, corner in blocks
    ]


def _meets(mark: Mark, span: tuple[int, int]) -> bool:
    return mark.start < span[1] and span[0] < mark.end


def _joined(boxes: Iterable[QRectF]) -> QPainterPath:
    """The boxes as one shape: where lines stand close they overlap, and must not be inked twice."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for box in boxes:
        path.addRoundedRect(box, ROUND, ROUND)
    return path
