"""The reading pane: one article with its highlights and cards. It asks by signals; it never touches the library."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import Annotation, Color, Style
from core.model.article import Article
from core.model.text import Text
from core.settings import Reading
from ui import theme as themes
from ui.reader.hands import Hands
from ui.reader.marked import Marked
from ui.reader.page import Page
from ui.reader.placing import Placing
from ui.reader.sheet import Sheet, lay
from ui.reader.views import Views
from ui.reader.wishes import Wishes
from ui.tags.suggesting import Vocabulary
from ui.theme import Theme

PLACE_DELAY = 400
"""From the last scrolling until the place is told, ms."""


class Reader(QWidget):
    """Shows an article and says what the person wants with it. All positions are code points of the article's text."""

    highlight_requested = Signal(int, int, object, Color, Style)  # start, end, what of the page: a Region or None
    note_requested, tag_requested = Signal(int, int, object), Signal(int, int, object)
    annotation_activated = Signal(int)  # id
    note_edited = Signal(int, str, str)  # id, text, editing session
    color_changed = Signal(int, Color)
    tags_requested = Signal(int)  # id; answer with edit_tags
    tags_changed = Signal(int, tuple, tuple)  # id, added, removed
    remove_requested = Signal(int)
    article_note_requested = Signal()
    place_changed = Signal(int)
    scrolled = Signal()  # the view that shows: called often, answer within a fraction of a millisecond
    link_activated = Signal(str)  # the address as the article gives it: check before opening
    link_hovered = Signal(str)  # empty when it ends
    page_changed = Signal(str, str)  # the number of the page that shows, and in words; empty without pages
    turned = Signal()  # to the pages or to the words, or an article with other views came
    selection_changed = Signal(bool)  # whether words are selected; also when another annotation, or none, is current

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme or themes.load("light")
        self.reading = Reading()
        self._kept = (-1, 0)  # how far it was scrolled when it was last set anew, and the code point at the top then
        self.page = Page(self)
        self.placing = Placing(self.page, self.theme)
        self.margin = self.placing.margin
        self.marked = Marked(self.page, self.placing)
        self.wishes = Wishes(self)
        self.views = Views(self)
        self._place_timer = QTimer(self, singleShot=True, interval=PLACE_DELAY)
        self.setFocusProxy(self.page)
        self._connect()
        self.set_theme(self.theme)

    def _connect(self) -> None:
        self.page.scrolled.connect(self.on_scrolled)
        for name in ("note_edited", "tags_requested", "tags_changed", "color_changed", "remove_requested"):
            getattr(self.margin, name).connect(getattr(self, name))
        self.margin.activated.connect(self.choose)
        self.margin.left.connect(self._card_left)
        self._place_timer.timeout.connect(lambda: self.place_changed.emit(self.top_position()))

    @property
    def sheet(self) -> Sheet | None:
        """The article as it is set in words; None when none is shown."""
        return self.views.words.sheet

    @property
    def hands(self) -> Hands:
        """What mouse and keys do in the view that shows."""
        return self.views.hands

    def show_article(
        self, article: Article, text: Text, annotations: Sequence[Annotation], *, at: int | None = None,
        paged: bool = False,
    ) -> None:  # fmt: skip
        """Show an article from the code point `at` on; from where it was left when None. `paged`: it has pages."""
        self.clear()
        self.views.paged = paged
        self._lay(article, text)
        self.set_annotations(annotations)
        self.views.stand(self.reading)
        self.scroll_to(article.place if at is None else at)
        self.turned.emit()

    def want_pages(self, wanted: bool) -> None:
        """Show the real pages of articles that have some, or the words of all; the place stays, and the selection."""
        selected = None if self.views.view.region() else self.selection()
        place, focused = self.top_position(), self.views.view.area.hasFocus()
        self.hands.rest()
        self.views.wanted = wanted
        if self.views.stand(self.reading):
            self.scroll_to(place)
            if selected:
                self.select(*selected)
            if focused:
                self.setFocus()
        self.turned.emit()

    def clear(self) -> None:
        """Show nothing; what is typed is handed on first."""
        self.marked.forget()
        self._place_timer.stop()
        self.wishes.forget()
        self.placing.show(None)
        self._kept = (-1, 0)
        self.views.clear()
        self.page.show_nothing()

    def _lay(self, article: Article, text: Text) -> None:
        sheet = lay(article, text, self.theme, self.reading, self.page, self.page.illustrations)
        self.views.words.sheet = sheet
        self.marked.lie_on(sheet)
        self.placing.show(sheet)
        self.page.show_setting(sheet.setting, sheet.overlay, sheet.decoration)
        self.page.setAccessibleName(article.meta.title)

    def _lay_again(self) -> None:
        """Set the same article in other colours or another size, without moving it."""
        if self.sheet is None:
            return
        before, place, selected = self.sheet, self._place_to_keep(), self.selection()
        self._lay(before.article, before.text)
        self.set_matches(before.matches(), before.overlay.match)
        self.placing.lay_out(self.reading)
        self.scroll_to(place)
        self._kept = (self.page.offset, place)
        if selected:
            self.select(*selected)

    def _place_to_keep(self) -> int:
        """The place at the top; unless it was scrolled since, that of the last time: step by step it would drift."""
        offset, place = self._kept
        return place if offset == self.page.offset and not self.views.on_pages() else self.top_position()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these as they are now. Scrolling, selection and open editors stay as they are."""
        fresh = self.marked.show(annotations)
        self.views.set_annotations(annotations)
        self._find_asked(fresh)
        if self.marked.current not in self.marked.annotations:
            self._set_current(None)
            self.hands.let_bar_go()

    def _find_asked(self, fresh: Sequence[int]) -> None:
        for one in filter(None, map(self.marked.annotations.get, fresh)):
            if self.wishes.granted(one):
                self._set_current(one.id)
                return

    def set_matches(self, ranges: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Mark where a search matched; `current` counts from 0, -1 for none."""
        self.views.set_matches(ranges, current)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        changed = theme is not self.theme
        self.theme = theme
        self.page.set_colors(theme)
        self.views.set_theme(theme)
        self.margin.set_theme(theme)
        if changed:
            self._lay_again()

    def set_reading(self, reading: Reading) -> None:
        """Set the words as is chosen: size, column, leading, typeface. Place, selection and open editors stay."""
        if reading != self.reading:
            self.reading = reading
            self._lay_again()

    def scroll_to(self, point: int) -> None:
        """Put the line of a code point at the top."""
        self.views.view.scroll_to(point)

    def go_to(self, start: int, end: int | None = None, flash: bool = True) -> None:
        """Bring a passage into view, unless it stands well in view already, and let it shine for a moment."""
        self.views.view.go_to(start, end, flash)

    def top_position(self) -> int:
        """The code point at the top of the window; 0 without an article."""
        return self.views.view.top_position()

    def selection(self) -> tuple[int, int] | None:
        """The selected range; None when nothing is selected."""
        return self.views.view.selection()

    def select(self, start: int, end: int) -> None:
        """Select a range, without scrolling."""
        self.views.view.select(start, end)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.views.view.clear_selection()

    def current_annotation(self) -> int | None:
        """The id of the annotation that was clicked, or just made."""
        return self.marked.current

    def choose(self, id: int | None) -> None:  # noqa: A002 - the word of the record
        """Make an annotation current, and its passage visible."""
        if id is not None and self.marked.mark(id) is not None:
            self.clear_selection()
            self.views.view.bring(id)
        self._set_current(id)
        if id is not None:
            self.annotation_activated.emit(id)

    def _set_current(self, id: int | None) -> None:  # noqa: A002
        if self.marked.choose(id):
            self.views.set_current(id)
            self.selection_changed.emit(self.selection() is not None)

    def edit_note(self, id: int) -> None:  # noqa: A002
        """Open the note of an annotation for typing."""
        self.choose(id)
        self.margin.edit_note(id)

    def edit_tags(self, id: int, known: Vocabulary) -> None:  # noqa: A002
        """Open the tags of an annotation, completed from those that are known."""
        self.choose(id)
        self.margin.edit_tags(id, known)

    def flush(self) -> None:
        """Hand on what was typed within the last moment: call it before closing."""
        self.margin.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; the line at the top stays there."""
        super().resizeEvent(event)
        place, before = self.top_position(), self.views.view.area.viewport().width()
        self.views.view.area.setGeometry(self.rect())
        if not self.views.on_pages():
            self.placing.lay_out(self.reading)
        if self.views.view.area.viewport().width() != before:
            self.scroll_to(place)

    def on_scrolled(self) -> None:
        """The view that shows was scrolled."""
        self.views.view.arrange()
        self.hands.follow()
        self.scrolled.emit()
        if self.sheet is not None:
            self._place_timer.start()

    def _card_left(self, id: int) -> None:  # noqa: A002
        if QApplication.focusWidget() is None:
            self.views.view.area.setFocus()
