"""The article as real pages: what the reader asks of a view of it, in code points, put to the column of pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from core.library import Found
from core.model.annotation import Annotation, Color
from core.model.article import Article
from core.model.pages import Part
from core.model.place import Region
from core.model.text import Text
from ui.annotations.margin import AROUND, Margin
from ui.pages.area import PageArea
from ui.pages.beside import shared, space
from ui.pages.framing import Framing
from ui.pages.indicator import Indicator
from ui.pages.marking import Marking, Range
from ui.pages.page_pencil import PagePencil
from ui.pages.painting import Painting
from ui.pages.selecting import NOTHING, Selecting
from ui.pages.stack import stacked
from ui.pages.tabs import Tabs
from ui.pages.wording import Wording
from ui.reader.page import SHINE
from ui.theme import Theme

NEAREST, FARTHEST = 0.25, 8.0
"""Px a point."""
ABOVE = 10
"""From the top of the window to a line that was scrolled to, px."""


class PageView(QObject):
    """Offers what `ui.reader.word_view` does. Pages are asked for by `stirred`, and come by `take` and `find`."""

    stirred = Signal()
    """Other parts of pages are wanted than a moment ago."""
    moved = Signal(str, str)
    """Another page shows: its number as it is shown, and in words."""

    def __init__(self, parent: QWidget, margin: Margin, theme: Theme) -> None:
        super().__init__(parent)
        self.area = PageArea(parent)
        self.area.hide()
        self.wording = Wording(NOTHING)
        self.zoom: float | None = None
        """Px a point; None: the widest page fills the width."""
        self._margin = margin
        self._room = shared(800, 595.0, None)
        self.stack = stacked((), 1.0, 0.0)
        self.marking = Marking(self)
        self.tabs = Tabs(self, margin)
        self.painting = Painting(self, theme)
        self.take = self.painting.take
        self.framing = Framing(self)
        self.selecting = Selecting(self.area, self.place_at, self.caret, self.top_position, self.framing)
        self.pencil = PagePencil(self)
        self.indicator = Indicator(self)
        self._wish: tuple[int, int | None, int] | None = None
        self._shining = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=SHINE)
        self._shining.valueChanged.connect(self.marking.shine)
        self._connect()
        self.set_theme(theme)

    def _connect(self) -> None:
        self.area.paint = self.painting.paint
        self.area.copy = self.selecting.copy
        self.area.resized.connect(self.lay)
        self.area.scrolled.connect(self.stirred)
        self.area.zoomed.connect(self.zoom_by)
        self.area.selectionChanged.connect(self.marking.show_selection)

    # What is shown

    def show(self, article: Article, text: Text, matches: Sequence[Range], match: int) -> None:
        """Show the pages of an article; where its words stand on them is told later."""
        if text is not self.wording.text:
            self.wording = Wording(text)
            self.painting.forget()
            self.indicator.wait()
        self.selecting.text = text
        self.marking.set_matches(matches, match)
        self.area.setAccessibleName(article.meta.title)
        self.lay()

    def clear(self) -> None:
        """Show nothing."""
        self.selecting.put(0, 0)
        self.wording, self._wish, self.selecting.text = Wording(NOTHING), None, NOTHING
        self.painting.forget()
        self.marking.forget()
        self.lay()

    def find(self, found: Found) -> None:
        """Here is where the words stand, or why that is not known."""
        self.painting.untold = found.sentence
        if found.leaves is not None:
            place, wish = self.top_position(), self._wish
            self.wording = Wording(self.wording.text, found.leaves.leaves)
            self.painting.fits = found.leaves.fits
            self.lay()
            if wish is not None and wish[2] == self.area.offset:
                self.scroll_to(wish[0]) if wish[1] is None else self.go_to(wish[0], wish[1])
            else:
                self.scroll_to(place)
        self.indicator.tell()
        self.area.viewport().update()

    def wanted(self) -> list[Part]:
        """The parts that are to be drawn, the most wanted first."""
        return list(self.painting.wanted())

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        self.painting.set_theme(theme)
        self.indicator.set_theme(theme)
        self.area.set_ground(theme.colors.code if not theme.dark else theme.colors.sidebar)

    def set_annotations(self, annotations: Sequence[Annotation], current: int | None) -> None:
        """Lay these over the pages."""
        self.marking.set_annotations(annotations, current)
        self.arrange()

    def set_current(self, passage: int | None) -> None:
        """Another annotation is current."""
        self.marking.set_current(passage)

    def set_matches(self, ranges: Sequence[Range], current: int) -> None:
        """Mark where a search matched; `current` counts from 0, -1 for none."""
        self.marking.set_matches(ranges, current)

    # How large

    def lay(self) -> None:
        """Put the pages where they belong: the room or the scale is another."""
        sizes = self.wording.sizes
        widest = max((width for width, _ in sizes), default=0.0)
        self._room = shared(self.area.viewport().width(), widest, self.zoom)
        self.stack = stacked(sizes, self._room.scale, self._room.left, dense=self.area.devicePixelRatioF())
        self.area.set_extent(self._room.width, self.stack.height)
        self.marking.forget_places()
        self.area.viewport().update()
        self.arrange()
        self.stirred.emit()

    def set_zoom(self, zoom: float | None, at: QPointF | None = None) -> None:
        """Show pages so large, px a point (None: fill the width); what is at `at` in the viewport stays there."""
        view = self.area.viewport().rect()
        at = at or QPointF(view.width() / 2, view.height() / 3)
        point, index = self.area.to_document(at), self.stack.nearest(self.area.to_document(at).y())
        x, y = self.stack.on_page(index, point) if index >= 0 else (0.0, 0.0)
        self.zoom = None if zoom is None else min(max(zoom, NEAREST), FARTHEST)
        self.lay()
        if index >= 0:
            box, scale = self.stack.boxes[index], self.stack.scale
            self.area.horizontalScrollBar().setValue(round(box.left() + x * scale - at.x()))
            self.area.verticalScrollBar().setValue(round(box.top() + y * scale - at.y()))

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Come nearer by a factor."""
        self.set_zoom(self._room.scale * factor, at)

    # Cards

    def arrange(self) -> None:
        """Put the cards where they belong at this scrolling."""
        if self._margin.stands_on(self.area):
            self._margin.arrange(space(self._room, height=self.area.viewport().height(), offset=self.area.offset))
            self.tabs.show(narrow=self._room.narrow)
        self.indicator.tell()

    def span_of(self, passage: int) -> tuple[float, float] | None:
        """Top and bottom of a passage, px of the column; None when none is near, or when that is not known."""
        span = self.marking.ranges.get(passage)
        if span is None or not self.wording.known:
            return None
        height = self.area.viewport().height()
        near = self.stack.around(self.area.offset - AROUND * height, self.area.offset + (1 + AROUND) * height)
        index = self.wording.index_of(span[0])
        if index not in near and not self._margin.is_open(passage):
            return None
        spot = self.marking.spot(passage)
        boxes = [spot] if spot is not None else list(self.boxes(span, (index, index + 1)))
        return (min(box.top() for box in boxes), max(box.bottom() for box in boxes)) if boxes else None

    # Places

    def boxes(self, span: Range, pages: Sequence[int]) -> Iterator[QRectF]:
        """The rectangles of a range on some pages, px of the column."""
        scale = self.stack.scale
        for index in pages:
            if 0 <= index < len(self.stack.boxes):
                corner = self.stack.boxes[index].topLeft()
                for box in self.wording.boxes(index, *span):
                    yield QRectF(
                        corner.x() + box.left * scale, corner.y() + box.top * scale, box.width * scale,
                        box.height * scale,
                    )  # fmt: skip

    def place_at(self, point: QPointF) -> int | None:
        """The code point nearest to a point of the column; None on a page without words."""
        index = self.stack.nearest(point.y())
        return self.wording.place_at(index, *self.stack.on_page(index, point)) if index >= 0 else None

    def caret(self, place: int) -> QPointF | None:
        """The middle of the line before a code point, px of the column."""
        index = self.wording.index_of(place)
        boxes = list(self.boxes((place, place + 1), (index,))) or list(self.boxes((place - 1, place), (index,)))
        return QPointF(boxes[0].left(), boxes[0].center().y()) if boxes else None

    def _top(self, point: int) -> float:
        """Where the line of a code point begins, px of the column."""
        index = self.wording.index_of(point)
        if index < 0:
            return 0.0
        return self.stack.boxes[index].top() + self.wording.top_of(index, point) * self.stack.scale

    def scroll_to(self, point: int) -> None:
        """Put the line of a code point at the top."""
        self.area.verticalScrollBar().setValue(round(self._top(point)) - ABOVE if point > 0 else 0)
        self._wish = None if self.wording.known else (point, None, self.area.offset)
        self.arrange()

    def go_to(self, start: int, end: int | None = None, flash: bool = True) -> None:
        """Bring a passage into view, unless it stands well in view already, and let it shine for a moment."""
        view = self.area.viewport().rect()
        top = self._top(start) - self.area.offset
        if not view.height() * 0.1 <= top <= view.height() * 0.7:
            self.area.verticalScrollBar().setValue(round(self._top(start) - view.height() / 3))
        caret, across = self.caret(start), self.area.horizontalScrollBar()
        if caret is not None and not 0 <= caret.x() - across.value() <= view.width() - 40:
            across.setValue(round(caret.x() - view.width() / 3))
        self._wish = None if self.wording.known else (start, end if flash else None, self.area.offset)
        if flash and end is not None and end > start:
            self.marking.flash = (start, end, 1.0)
            self._shining.start()

    def bring(self, passage: int) -> None:
        """Scroll to an annotation's passage unless it is in view."""
        span, spot = self.marking.ranges.get(passage), self.marking.spot(passage)
        if spot is not None:
            self.area.reveal(spot)
        elif span is not None and not 0 <= self._top(span[0]) - self.area.offset <= self.area.viewport().height() - 40:
            self.go_to(*span)

    def top_position(self) -> int:
        """The code point at the top of the window; 0 without an article."""
        index = self.stack.index_at(self.area.offset + ABOVE)
        if index < 0 or self.area.offset == 0:
            return 0
        return self.wording.first_under(index, self.stack.on_page(index, self.area.corner + QPointF(0, ABOVE - 2))[1])

    # Selection

    def selection(self) -> Range | None:
        """The selected range; None when nothing is selected."""
        return self.selecting.range()

    def region(self) -> Region | None:
        """What of a page without words is selected."""
        return self.framing.region

    def cursor_at(self, point: QPointF) -> Qt.CursorShape:
        """What the mouse looks like where nothing is to be clicked: words are selected, a frame is drawn."""
        return Qt.CursorShape.CrossCursor if self.framing.can_begin(point) else Qt.CursorShape.IBeamCursor

    def select(self, start: int, end: int) -> None:
        """Select a range, without scrolling."""
        self.selecting.put(start, end)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.selecting.clear()

    def walk(self, on: bool) -> None:
        """Let the arrows move a caret instead of the pages, or the pages again."""
        self.selecting.walking = on
        self.area.viewport().update()

    def passage_at(self, point: QPointF) -> int | None:
        """The annotation at a point of the column, the shortest where several lie; or whose tab is there."""
        return next(iter(self.pencil.passages_at(point)), None)

    def link_at(self, point: QPointF) -> str:
        """The address of the link at a point of the column; empty for none."""
        return self.marking.link_at(point)

    def standing(self, passage: int | None) -> tuple[Color | None, list[QRectF]]:
        """The rectangles, in the area, of the selection, else of an annotation, then with its colour."""
        color = self.marking.color(passage) if self.selection() is None and passage is not None else None
        pages = self.stack.around(self.area.offset, self.area.offset + self.area.viewport().height())
        corner = self.area.corner - QPointF(self.area.viewport().pos())
        return color, [box.translated(-corner) for box in self.marking.standing(passage, pages)]
