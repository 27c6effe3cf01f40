"""Drawing a frame around a part of a page without words: what is marked there instead of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from core.model.pages import box_of, boxed, region_on
from core.model.place import Region

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

Range = tuple[int, int]
LEAST = 5
"""Px across and down from which on a frame is meant and not a click."""
WHOLE = Region(left=0.0, top=0.0, width=1.0, height=1.0)


class Framing:
    """The frame that is being drawn on one view of pages, or was."""

    def __init__(self, view: PageView) -> None:
        self.region: Region | None = None
        """What is framed, in fractions of its page; None for nothing."""
        self.drawing = False
        """The mouse went down on a page without words."""
        self._view = view
        self._index = -1
        self._from = QPointF()

    @property
    def span(self) -> Range | None:
        """The range in the text of the page on which something is framed."""
        return self._view.wording.picture(self._index) if self.region is not None else None

    def press(self, point: QPointF) -> bool:
        """Begin at a point of the column; False where there are words, or nothing."""
        self.clear()
        index = self._view.stack.nearest(point.y())
        self.drawing = self.can_begin(point)
        if self.drawing:
            self._index, self._from = index, point
        return self.drawing

    def can_begin(self, point: QPointF) -> bool:
        """Whether a frame may begin at a point: on a page that is only a picture."""
        index = self._view.stack.nearest(point.y())
        inside = index >= 0 and self._view.stack.boxes[index].contains(point)
        return inside and self._view.wording.picture(index) is not None

    def drag(self, point: QPointF) -> None:
        """Reach to a point of the column; beyond the page the frame ends at its edge."""
        drawn = QRectF(self._from, point).normalized()
        if self._index >= len(self._view.stack.boxes):
            return
        before, stack = self.region, self._view.stack
        left, top = stack.on_page(self._index, drawn.topLeft())
        right, bottom = stack.on_page(self._index, drawn.bottomRight())
        wide = min(drawn.width(), drawn.height()) >= LEAST
        page = self._view.wording.page(self._index)
        self.region = region_on(page, boxed(left, top, right, bottom)) if wide else None
        if self.region != before:
            self._view.area.selectionChanged.emit()

    def release(self) -> bool:
        """The mouse went up: whether something was framed."""
        framed, self.drawing = self.drawing and self.region is not None, False
        return framed

    def clear(self) -> None:
        """Frame nothing."""
        self.drawing = False
        if self.region is not None:
            self.region = None
            self._view.area.selectionChanged.emit()

    def boxes(self, index: int) -> list[QRectF]:
        """The frame on a page, px of the column."""
        return [self.box(self.region, index)] if self.region is not None and index == self._index else []

    def box(self, region: Region | None, index: int) -> QRectF:
        """A region (None: all of it) of a page, px of the column."""
        page = self._view.stack.boxes[index]
        box = box_of(region or WHOLE, page.width(), page.height())
        return QRectF(page.left() + box.left, page.top() + box.top, box.width, box.height)

    def picture(self) -> QImage | None:
        """What is framed as a picture, as sharp as it shows; None for nothing."""
        boxes = self.boxes(self._index)
        return self._view.painting.copied(self._index, boxes[0]) if boxes else None
