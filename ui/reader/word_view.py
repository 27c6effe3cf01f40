"""The article as words that flow: what the reader asks of a view of it, in code points, put to the page of words."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt

from core.model.annotation import Color
from core.model.article import Article
from ui.reader.page import Page
from ui.reader.placing import Placing
from ui.reader.sheet import Sheet, retold
from ui.reader.word_pencil import WordPencil

Range = tuple[int, int]


class WordView:
    """The page of words as a view; `ui.pages.page_view` is the other one and offers the same."""

    def __init__(self, page: Page, placing: Placing) -> None:
        self.area = page
        self.sheet: Sheet | None = None
        self.pencil = WordPencil(self)
        self._placing = placing
        page.selectionChanged.connect(self._show_selection)

    def tell(self, article: Article) -> None:
        """Say above the words what is known of the article now; nothing moves."""
        if self.sheet is not None and article.meta != self.sheet.article.meta:
            self.sheet = retold(self.sheet, article)
            self.area.decoration = self.sheet.decoration
            self.area.setAccessibleName(article.meta.title)
            self.area.viewport().update()

    def arrange(self) -> None:
        """Put the cards where they belong at this scrolling."""
        self._placing.arrange()

    def span_of(self, passage: int) -> tuple[float, float] | None:
        """Top and bottom of a passage, px of the article; None when none is near."""
        return self._placing.span_of(passage)

    def scroll_to(self, point: int) -> None:
        """Put the line of a code point at the top."""
        if self.sheet is not None:
            self.area.scroll_to(self.sheet.setting.map.position(point))
            self._placing.arrange()

    def go_to(self, start: int, end: int | None = None, flash: bool = True) -> None:
        """Bring a passage into view, unless it stands well in view already, and let it shine for a moment."""
        if self.sheet is None:
            return
        places = self.sheet.setting.map
        first, last = places.position(start), places.position(start if end is None else end)
        top, height = self.area.line_top(first) - self.area.offset, self.area.viewport().height()
        if not height * 0.1 <= top <= height * 0.7:
            self.area.scroll_to(max(first, 1), height / 3)
        if flash and last > first:
            self.area.shine(first, last)

    def bring(self, passage: int) -> None:
        """Scroll to an annotation's passage unless it is in view."""
        mark = self.sheet.overlay.highlights.get(passage) if self.sheet else None
        if mark is not None:
            top = self.area.line_top(mark.start) - self.area.offset
            if not 0 <= top <= self.area.viewport().height() - 40:
                self.area.scroll_to(max(mark.start, 1), self.area.viewport().height() / 3)

    def top_position(self) -> int:
        """The code point at the top of the window; 0 without an article."""
        return self.sheet.setting.map.point(self.area.top_position()) if self.sheet else 0

    def selection(self) -> Range | None:
        """The selected range; None when nothing is selected."""
        span = self.area.selected()
        if self.sheet is None or span is None:
            return None
        start, end = (self.sheet.setting.map.point(position) for position in span)
        return (start, end) if start < end else None

    def region(self) -> None:
        """There are only words here."""

    def cursor_at(self, _point: QPointF) -> Qt.CursorShape:
        """What the mouse looks like where nothing is to be clicked."""
        return Qt.CursorShape.IBeamCursor

    def select(self, start: int, end: int) -> None:
        """Select a range, without scrolling."""
        if self.sheet is not None:
            places = self.sheet.setting.map
            self.area.caret(places.position(end), places.position(start))

    def clear_selection(self) -> None:
        """Select nothing."""
        self.area.caret(self.area.textCursor().position())

    def set_matches(self, ranges: Sequence[Range], current: int) -> None:
        """Mark where a search matched; `current` counts from 0, -1 for none."""
        if self.sheet is not None:
            self.sheet.set_matches(ranges, current)
            self.area.viewport().update()

    def walk(self, on: bool) -> None:
        """Let the arrows move a caret instead of the page, or the page again."""
        self.area.walk.set_walking(on)

    def link_at(self, point: QPointF) -> str:
        """The address of the link at a point of the document; empty for none."""
        return self.sheet.link_at(point) if self.sheet else ""

    def passage_at(self, point: QPointF) -> int | None:
        """The annotation at a point of the document."""
        return self.sheet.passage_at(point) if self.sheet else None

    def standing(self, passage: int | None) -> tuple[Color | None, list[QRectF]]:
        """The rectangles, in the area, of the selection, else of an annotation, then with its colour."""
        if self.sheet is None:
            return None, []
        overlay = self.sheet.overlay
        color, span = None, overlay.selection if self.selection() else None
        mark = overlay.highlights.get(passage) if passage is not None else None
        if span is None and mark is not None:
            color, span = mark.color, (mark.start, mark.end)
        view = QRectF(self.area.viewport().geometry())
        boxes = overlay.boxes(*span) if span else []
        return color, [box.translated(view.left(), -self.area.offset) for box in boxes]

    def _show_selection(self) -> None:
        if self.sheet is not None:
            before, self.sheet.overlay.selection = self.sheet.overlay.selection, self.area.selected()
            self.area.touch(*changed(before, self.sheet.overlay.selection))


def changed(before: Range | None, now: Range | None) -> tuple[Range | None, Range | None]:
    """Where two selections differ: of a long one that is drawn on, only its end is painted anew."""
    if before is None or now is None or before[1] < now[0] or now[1] < before[0]:
        return before, now
    return _between(before[0], now[0]), _between(before[1], now[1])


def _between(one: int, other: int) -> Range | None:
    return None if one == other else (min(one, other), max(one, other))
