"""Shares the pane between words and cards, and knows where each passage stands for the cards beside it."""

from PySide6.QtCore import QTimer

from core.settings import Reading
from ui.annotations.margin import AROUND, Margin, Space
from ui.reader.columns import CARD, columns
from ui.reader.document import TOP
from ui.reader.formats import BASE
from ui.reader.overlay import Tab
from ui.reader.page import Page
from ui.reader.sheet import Sheet
from ui.theme import Theme

LIFT = 3
"""From the top of a line to the top of a highlight on it, px."""
TAB_STEP = 20


class Placing:
    """Puts the margin's cards beside the page's passages. Heights and tops are px of the article."""

    def __init__(self, page: Page, theme: Theme) -> None:
        self._page = page
        self._sheet: Sheet | None = None
        self.margin = Margin(page, theme, self.span_of)
        page.margins_for = self.margins
        self._reading = Reading()
        self._columns = columns(0, self._reading)
        self._spans: dict[tuple[int, int], tuple[float, float]] = {}
        self._soon = QTimer(page, singleShot=True, interval=0)
        self._soon.timeout.connect(self.arrange)
        self._near = (0, -1)  # positions of the document around what shows

    def show(self, sheet: Sheet | None) -> None:
        """Stand beside another article, or the same one set anew."""
        self._sheet = sheet
        self._spans.clear()
        if sheet is not None:
            sheet.setting.document.documentLayout().documentSizeChanged.connect(self._break_anew)

    def _break_anew(self) -> None:
        """Lines broke elsewhere: a page that was hidden learns its width only when it shows."""
        self._spans.clear()
        self._soon.start()
        self._near = (0, -1)

    def margins(self, width: int) -> tuple[int, int]:
        """Share this width between words and cards: the words' margins."""
        self._columns = columns(width - self._page.verticalScrollBar().sizeHint().width(), self._reading)
        return self._columns.left, self._columns.right

    def lay_out(self, reading: Reading) -> None:
        """Share the page anew for words set as is chosen."""
        self._reading = reading
        self._page.set_margins(*self.margins(self._page.width()))
        self._spans.clear()
        self.arrange()

    def arrange(self) -> None:
        """Put the cards where they belong at this scrolling, unless they are beside another view."""
        if not self.margin.stands_on(self._page):
            return
        self._near = self._page.positions_around(AROUND)
        space = Space(
            left=self._columns.card,
            width=CARD,
            height=self._page.viewport().height(),
            offset=self._page.offset,
            floor=round(TOP * self._reading.size / BASE),
            narrow=self._columns.narrow,
        )
        self.margin.arrange(space)
        self.show_tabs()

    def show_tabs(self) -> None:
        """Small marks stand for the cards where there is no room for them."""
        if self._sheet is None or not self.margin.stands_on(self._page):
            return
        tabs: list[Tab] = []
        if self._columns.narrow:
            tabs = [
                Tab(id=one.id, top=TOP + TAB_STEP * row, color=one.color)
                for row, one in enumerate(self.margin.adrift())
            ]
            tabs += [Tab(id=one.id, top=top, color=one.color) for top, one in self.margin.beside()]
        if tabs or self._sheet.overlay.tabs:
            self._sheet.overlay.tabs = tabs
            self._page.touch_margin()

    def span_of(self, id: int) -> tuple[float, float] | None:  # noqa: A002 - the word of the record
        """Top and bottom of a passage; None when none is near: asking lays out all words before it."""
        mark = self._sheet.overlay.highlights.get(id) if self._sheet else None
        near = mark is not None and self._near[0] <= mark.start <= self._near[1]
        if mark is None or not (near or self.margin.is_open(id)):
            return None
        key = (mark.start, mark.end)
        if key not in self._spans:
            last = self._page.line_top(max(mark.end - 1, mark.start))
            leading = self._page.document().findBlock(mark.end).blockFormat().lineHeight()
            self._spans[key] = (self._page.line_top(mark.start) + LIFT, last + leading)
        return self._spans[key]
