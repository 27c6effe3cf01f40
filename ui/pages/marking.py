"""What is marked on the pages: highlights, matches, the selection, what shines; and what a click on them means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from core.model.annotation import Annotation, Color, Style
from core.model.place import Region, Status
from core.model.spoken import region_of
from ui.pages.inks import PAD, Layers, Lying
from ui.reader.sheet import LINKS, address_of

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Highlight:
    """An annotation that stands somewhere in the text, code points."""

    id: int
    span: Range
    color: Color
    style: Style
    sure: bool
    """False where the words under it were edited since."""
    region: Region | None = None
    """What of a page without words it is about."""


class Marking:
    """Keeps the marks of one view of pages, by code points; where they lie is asked of the view each time."""

    def __init__(self, view: PageView) -> None:
        self.flash: tuple[int, int, float] | None = None
        """A range to show off, and how strongly, 0 to 1."""
        self._view = view
        self._highlights: dict[int, Highlight] = {}
        self.current: int | None = None
        """The annotation that is current."""
        self._matches: Sequence[Range] = ()
        self._match = -1
        self._extents: dict[int, Range] = {}

    @property
    def ranges(self) -> dict[int, Range]:
        """Where each annotation stands."""
        return {one.id: one.span for one in self._highlights.values()}

    def color(self, passage: int) -> Color | None:
        """The colour of an annotation."""
        return self._highlights[passage].color if passage in self._highlights else None

    def forget(self) -> None:
        """Mark nothing."""
        self._highlights, self.current, self.flash = {}, None, None
        self._matches, self._match = (), -1
        self.forget_places()

    def forget_places(self) -> None:
        """The pages are others."""
        self._extents.clear()

    def set_annotations(self, annotations: Iterable[Annotation], current: int | None) -> None:
        """Lay these over the pages."""
        made = (_highlight(one) for one in annotations)
        self._highlights = {one.id: one for one in made if one is not None}
        self.current = current
        self._repaint()

    def set_current(self, passage: int | None) -> None:
        """Another annotation is current."""
        self.current = passage
        self._repaint()

    def set_matches(self, ranges: Sequence[Range], current: int) -> None:
        """Mark where a search matched."""
        self._matches, self._match = tuple(ranges), current
        self._repaint()

    def show_selection(self) -> None:
        """The selection is another."""
        self._repaint()

    def shine(self, strength: float) -> None:
        """What was jumped to shines so strongly now."""
        if self.flash is not None:
            self.flash = (self.flash[0], self.flash[1], strength) if strength else None
            self._repaint()

    def layers(self, index: int) -> Layers:
        """What is marked on a page, px of the column."""
        extent = self._extent(index)
        if extent is None:
            return self._on_picture(index)
        shown = [one for one in self._highlights.values() if _meets(one.span, extent)]
        shown.sort(key=lambda one: (one.span[0], -one.span[1], one.id))
        matches = [span for number, span in enumerate(self._matches) if number != self._match and _meets(span, extent)]
        match = self._matches[self._match] if 0 <= self._match < len(self._matches) else None
        start, end, glow = self.flash or (0, 0, 0.0)
        return Layers(
            highlights=[
                Lying(
                    id=one.id,
                    color=one.color,
                    style=one.style,
                    sure=one.sure,
                    boxes=tuple(self._boxes(one.span, index)),
                    span=one.span,
                )
                for one in shown
            ],
            current=self.current,
            matches=[self._boxes(span, index) for span in matches],
            match=self._boxes(match, index),
            selection=self._boxes(self._view.selection(), index),
            flash=self._boxes((start, end), index),
            glow=glow,
        )

    def _on_picture(self, index: int) -> Layers:
        """What is marked on a page without words: the larger regions lie under the smaller ones."""
        lying = [
            Lying(
                id=one.id,
                color=one.color,
                style=one.style,
                sure=one.sure,
                boxes=(self._view.framing.box(one.region, index),),
            )
            for one in sorted(self._highlights.values(), key=_area, reverse=True)
            if one.span == self._view.wording.picture(index)
        ]
        return Layers(highlights=lying, current=self.current, selection=self._view.framing.boxes(index))

    def spot(self, passage: int | None) -> QRectF | None:
        """Where an annotation of a page without words lies, px of the column; None for one of words."""
        one = self._highlights.get(passage) if passage is not None else None
        index = self._view.wording.index_of(one.span[0]) if one is not None else -1
        if one is None or index < 0 or one.span != self._view.wording.picture(index):
            return None
        return self._view.framing.box(one.region, index)

    def standing(self, passage: int | None, pages: Sequence[int]) -> list[QRectF]:
        """The rectangles on some pages of the selection, else of an annotation, px of the column."""
        framed = [box for index in pages for box in self._view.framing.boxes(index)]
        span, spot = self._view.selection(), self.spot(passage)
        if framed:
            return framed
        if span is None and spot is not None:
            return [spot]
        span = self.ranges.get(passage) if span is None and passage is not None else span
        return list(self._view.boxes(span, pages)) if span is not None else []

    def passages_at(self, point: QPointF) -> list[int]:
        """The annotations at a point of the column, the shortest or smallest first."""
        index = self._view.stack.nearest(point.y())
        if index >= 0 and self._view.wording.picture(index) is not None:
            lying = reversed(self._on_picture(index).highlights)
            return [one.id for one in lying if one.boxes[0].adjusted(-2, -2, 2, 2).contains(point)]
        extent = self._extent(index) if index >= 0 else None
        near = [one for one in self._highlights.values() if extent and _meets(one.span, extent)]
        near.sort(key=lambda one: one.span[1] - one.span[0])
        return [one.id for one in near if self._holds(one.span, index, point)]

    def preview(self, passage: int, span: Range) -> None:
        """Show an annotation as if its passage were another."""
        if passage in self._highlights:
            self._highlights[passage] = replace(self._highlights[passage], span=span)
            self._repaint()

    def link_at(self, point: QPointF) -> str:
        """The address of the link at a point of the column; empty for none."""
        index = self._view.stack.nearest(point.y())
        extent = self._extent(index) if index >= 0 else None
        for span in self._view.wording.text.spans if extent else ():
            reach = (span.start, span.end)
            if span.kind in LINKS and _meets(reach, extent) and self._holds(reach, index, point):
                return address_of(span)
        return ""

    def _holds(self, span: Range, index: int, point: QPointF) -> bool:
        return any(box.adjusted(-PAD, -1, PAD, 1).contains(point) for box in self._boxes(span, index))

    def _boxes(self, span: Range | None, index: int) -> list[QRectF]:
        return list(self._view.boxes(span, (index,))) if span is not None and span[0] < span[1] else []

    def _extent(self, index: int) -> Range | None:
        """From the first to the last code point on a page."""
        if index not in self._extents:
            runs = self._view.wording.page(index).runs
            if not runs:
                return None
            self._extents[index] = (min(run.start for run in runs), max(run.end for run in runs))
        return self._extents[index]

    def _repaint(self) -> None:
        self._view.area.viewport().update()


def _highlight(one: Annotation) -> Highlight | None:
    place = one.place
    if place is None or place.start is None or place.end is None or place.status is Status.ORPHAN:
        return None
    sure, region = place.status is not Status.CHANGED, region_of(one)
    return Highlight(
        id=one.id, span=(place.start, place.end), color=one.color, style=one.style, sure=sure, region=region
    )


def _area(one: Highlight) -> float:
    """How much of its page it takes."""
    return one.region.width * one.region.height if one.region else 1.0


def _meets(span: Range, extent: Range | None) -> bool:
    return extent is not None and span[0] < extent[1] and extent[0] < span[1]
