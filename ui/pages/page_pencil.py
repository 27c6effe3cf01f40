"""What marking asks of the pages: where ends stand, what lies at a point; `ui.reader.word_pencil` offers the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from core.model.text import Text
from core.model.units import Unit, block_at, moved
from ui.reader.formats import is_right_to_left
from ui.reader.handles import Edges, edges, paint_handles, runs_leftward
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

Range = tuple[int, int]


class PagePencil:
    """One view's. Points are px of the column, places code points."""

    def __init__(self, view: PageView) -> None:
        self.held: int | None = None
        """Which end of the current passage is being moved: 0, 1."""
        self._view = view

    def ends(self) -> Range:
        """Where the selection began and where its moving end is now; without one, twice where the caret is."""
        return self._view.selecting.ends()

    def begin(self) -> int:
        """Where a selection by keys begins: at the caret, or at the first line that shows."""
        return self._view.selecting.begin()

    def draw_on(self, anchor: int, head: int) -> None:
        """Select from one code point to another, and let the second be seen."""
        self._view.selecting.put(anchor, head)
        self.reveal(head)

    def passages_at(self, point: QPointF) -> list[int]:
        """All annotations at a point, the shortest first; or the one whose tab is there."""
        tab = self._view.tabs.at(point)
        return self._view.marking.passages_at(point) if tab is None else [tab]

    def reveal(self, point: int) -> None:
        """Scroll to a code point unless its line shows."""
        caret = self._view.caret(point)
        if caret is not None:
            self._view.area.reveal(QRectF(caret.x() - 1, caret.y() - 12, 2, 24))

    def point_at(self, point: QPointF) -> int | None:
        """The code point nearest to a point; None on a page without words."""
        return self._view.place_at(point)

    def edges(self, passage: int | None) -> Edges | None:
        """Both ends of an annotation's passage; None when it has none, or when it is not known where."""
        span = self._view.marking.ranges.get(passage) if passage is not None else None
        if span is None or self._view.marking.spot(passage) is not None:
            return None
        text = self._view.wording.text
        first = self._letter(text, span[0], moved(text, span[0], Unit.LETTER, on=True))
        last = self._letter(text, moved(text, span[1], Unit.LETTER, on=False), span[1])
        return edges(first[0], last[0], mirrored=(first[1], last[1])) if first and last else None

    def preview(self, passage: int, span: Range, held: int | None) -> None:
        """Show an annotation as if its passage were another; `held`: which of its ends is being moved."""
        self.held = held
        self._view.marking.preview(passage, span)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Paint the handles of the current passage, and the caret one walks with."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        current = self._view.marking.current
        color = self._view.marking.color(current) if current is not None else None
        both = self.edges(current)
        if both is not None and color is not None:
            paint_handles(painter, both, theme.inks[color].line, theme.colors.page, held=self.held)
        if self._view.selecting.walking:
            painter.setPen(QPen(theme.colors.text, 1.6))
            painter.drawLine(self._caret_line())

    def _caret_line(self) -> QLineF:
        text, head = self._view.wording.text, self.ends()[1]
        letter = self._letter(text, head, moved(text, head, Unit.LETTER, on=True))
        if letter is not None:
            box, leftward = letter
            return QLineF(box.topRight(), box.bottomRight()) if leftward else QLineF(box.topLeft(), box.bottomLeft())
        letter = self._letter(text, moved(text, head, Unit.LETTER, on=False), head)
        if letter is None:
            return QLineF()
        box, leftward = letter
        return QLineF(box.topLeft(), box.bottomLeft()) if leftward else QLineF(box.topRight(), box.bottomRight())

    def _letter(self, text: Text, start: int, end: int) -> tuple[QRectF, bool] | None:
        """The box of a letter, and whether it is written from the right."""
        index = self._view.wording.index_of(start)
        boxes = list(self._view.boxes((start, end), (index,))) if index >= 0 else []
        block = block_at(text, start)
        line = block is not None and is_right_to_left(block)
        return (boxes[0], runs_leftward(text.value[start:end][:1], line)) if boxes else None
