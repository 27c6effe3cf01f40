"""What marking asks of the page of words: where ends stand, what lies where. `ui.pages.page_pencil` is the other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from ui.reader.handles import Edges
from ui.reader.pointing import position_at

if TYPE_CHECKING:
    from ui.reader.word_view import WordView

Range = tuple[int, int]


class WordPencil:
    """One view's. Points are the document's, places code points."""

    def __init__(self, view: WordView) -> None:
        self._view = view

    def ends(self) -> Range:
        """Where the selection began and where its moving end is now; without one, twice where the caret is."""
        cursor = self._view.area.textCursor()
        if self._view.sheet is None:
            return 0, 0
        places = self._view.sheet.setting.map
        return places.point(cursor.anchor()), places.point(cursor.position())

    def begin(self) -> int:
        """Where a selection by keys begins: at the caret, or at the first line that shows."""
        return self._view.sheet.setting.map.point(self._view.area.walk.begin()) if self._view.sheet else 0

    def draw_on(self, anchor: int, head: int) -> None:
        """Select from one code point to another, and let the second be seen."""
        if self._view.sheet is not None:
            places = self._view.sheet.setting.map
            self._view.area.caret(places.position(head), places.position(anchor))
            self._view.area.ensureCursorVisible()

    def passages_at(self, point: QPointF) -> list[int]:
        """All annotations at a point of the document, the shortest first."""
        if self._view.sheet is None:
            return []
        overlay, document = self._view.sheet.overlay, self._view.area.document()
        block = document.findBlock(position_at(document, point))
        lying = sorted(overlay.highlights.in_block(block.blockNumber()), key=lambda mark: mark.end - mark.start)
        found = [mark.id for mark in lying if overlay.holds(mark, block, point)]
        tab = self._view.sheet.passage_at(point) if not found else None
        return found if tab is None else [tab]

    def reveal(self, point: int) -> None:
        """Scroll to a code point unless its line shows."""
        if self._view.sheet is not None:
            at = self._view.sheet.setting.map.position(point)
            if (
                not 0
                <= self._view.area.line_top(at) - self._view.area.offset
                <= self._view.area.viewport().height() - 60
            ):
                self._view.area.scroll_to(at, self._view.area.viewport().height() / 3)

    def point_at(self, point: QPointF) -> int | None:
        """The code point nearest to a point of the document."""
        return (
            self._view.sheet.setting.map.point(position_at(self._view.area.document(), point))
            if self._view.sheet
            else None
        )

    def edges(self, passage: int | None) -> Edges | None:
        """Both ends of an annotation's passage in the document; None when it has none."""
        mark = self._view.sheet.overlay.highlights.get(passage) if self._view.sheet and passage is not None else None
        return self._view.sheet.overlay.edges(mark.start, mark.end) if self._view.sheet and mark is not None else None

    def preview(self, passage: int, span: Range, held: int | None) -> None:
        """Show an annotation as if its passage were another; `held`: which of its ends is being moved."""
        before = self._view.sheet.overlay.highlights.get(passage) if self._view.sheet else None
        if self._view.sheet is None or before is None:
            return
        now = self._view.sheet.marker.mark(passage, *span)
        now = replace(before, start=now.start, end=now.end, blocks=now.blocks)
        self._view.sheet.overlay.highlights.put(now)
        self._view.sheet.overlay.held = held
        self._view.area.touch((before.start, before.end), (now.start, now.end))
