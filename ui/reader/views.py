"""The two views of the open article, words that flow and real pages: which one shows, and turning between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.reader.hands import Hands
from ui.reader.word_view import WordView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from core.model.annotation import Annotation
    from core.settings import Reading
    from ui.pages.page_view import PageView
    from ui.reader.reader import Reader
    from ui.theme import Theme

    View = WordView | PageView


class Views:
    """Both views of one reader, each with its own hands; the cards stand beside the one that shows."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.words = WordView(reader.page, reader.placing)
        self.pages: PageView | None = None
        """Once somebody has turned to them."""
        self.view: View = self.words
        self.paged = False
        """The article has pages."""
        self.wanted = False
        """The person wants to see pages where there are some."""
        self.walking = False
        """The arrows move a caret through the text, not the text."""
        self.hands = Hands(reader, self.words)
        self._hands = {id(self.words): self.hands}

    def on_pages(self) -> bool:
        """Whether pages show."""
        return self.view is self.pages

    def stand(self, reading: Reading) -> bool:
        """Show the view that is wanted, set as is chosen, with all that is marked; False when it shows already."""
        pages = self._page_view() if self.wanted and self.paged else None
        view = pages or self.words
        turned, self.view, self.hands = view is not self.view, view, self._hands[id(view)]
        sheet, marked = self.words.sheet, self._reader.marked
        if pages is not None and sheet is not None:
            pages.show(sheet.article, sheet.text, sheet.matches(), sheet.overlay.match)
            pages.set_annotations(tuple(marked.annotations.values()), marked.current)
        if turned:
            for one in filter(None, (self.words, self.pages)):
                one.area.setVisible(one is view)
            view.area.setGeometry(self._reader.rect())
            self._reader.setFocusProxy(view.area)
            self._reader.margin.stand_on(view.area, view.span_of)
        if pages is None:  # what is hidden is not broken into lines
            self._reader.placing.lay_out(reading)
        return turned

    def walk(self, on: bool) -> None:
        """Let the arrows move a caret through the text, in both views, or the text again."""
        self.walking = on
        for view in filter(None, (self.words, self.pages)):
            view.walk(on)

    def toggle_caret(self) -> None:
        """Turn that over."""
        self.walk(not self.walking)

    def clear(self) -> None:
        """Show no article."""
        self.hands.rest()
        self.words.sheet, self.paged = None, False
        if self.pages is not None:
            self.pages.clear()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for hands in self._hands.values():
            hands.set_theme(theme)
        if self.pages is not None:
            self.pages.set_theme(theme)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these on the pages, if these show; the words are marked by `Marked`."""
        if self.pages is not None and self.on_pages():
            self.pages.set_annotations(annotations, self._reader.marked.current)

    def set_current(self, passage: int | None) -> None:
        """Another annotation is current."""
        if self.pages is not None and self.on_pages():
            self.pages.set_current(passage)

    def set_matches(self, ranges: Sequence[tuple[int, int]], current: int) -> None:
        """Mark where a search matched."""
        self.words.set_matches(ranges, current)
        if self.pages is not None and self.on_pages():
            self.pages.set_matches(ranges, current)

    def _page_view(self) -> PageView:
        if self.pages is None:
            from ui.pages.page_view import PageView  # only who reads a PDF needs it

            reader = self._reader
            self.pages = PageView(reader, reader.margin, reader.theme)
            self._hands[id(self.pages)] = Hands(reader, self.pages)
            self._hands[id(self.pages)].set_theme(reader.theme)
            self.pages.walk(self.walking)
            self.pages.area.scrolled.connect(reader.on_scrolled)
            self.pages.moved.connect(reader.page_changed)
        return self.pages
