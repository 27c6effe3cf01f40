"""The reading pane: one article with its highlights and cards. It asks by signals; it never touches the library."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import Annotation, Color
from core.model.article import Article
from core.model.text import Text
from ui import theme as themes
from ui.reader.formats import BASE
from ui.reader.hands import Hands
from ui.reader.marked import Marked
from ui.reader.page import Page
from ui.reader.placing import Placing
from ui.reader.sheet import Sheet, lay
from ui.theme import Theme

PLACE_DELAY = 400
"""From the last scrolling until the place is told, ms."""


class Reader(QWidget):
    """Shows an article and says what the person wants with it. All positions are code points of the article's text."""

    highlight_requested = Signal(int, int, Color)  # start, end
    note_requested = Signal(int, int)
    tag_requested = Signal(int, int)
    annotation_activated = Signal(int)  # id
    note_edited = Signal(int, str, str)  # id, text, editing session
    color_changed = Signal(int, Color)
    tags_requested = Signal(int)  # id; answer with edit_tags
    tags_changed = Signal(int, tuple, tuple)  # id, added, removed
    remove_requested = Signal(int)
    article_note_requested = Signal()
    place_changed = Signal(int)
    link_activated = Signal(str)  # the address as the article gives it: check it before opening
    link_hovered = Signal(str)  # empty when it ends
    selection_changed = Signal(bool)  # whether words are selected; also when another annotation, or none, is current

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme or themes.load("light")
        self._px = BASE
        self.sheet: Sheet | None = None
        self._color = Color.YELLOW
        self._asked: tuple[int, int] | None = None  # a range whose annotation becomes current when it comes
        self.page = Page(self)
        self.placing = Placing(self.page, self._theme)
        self.margin = self.placing.margin
        self.marked = Marked(self.page, self.placing)
        self._place_timer = QTimer(self, singleShot=True, interval=PLACE_DELAY)
        self.setFocusProxy(self.page)
        self.hands = Hands(self)
        self._connect()
        self.set_theme(self._theme)

    def _connect(self) -> None:
        self.page.scrolled.connect(self._scrolled)
        for name in ("note_edited", "tags_requested", "tags_changed", "color_changed", "remove_requested"):
            getattr(self.margin, name).connect(getattr(self, name))
        self.margin.activated.connect(self.choose)
        self.margin.left.connect(self._card_left)
        self._place_timer.timeout.connect(lambda: self.place_changed.emit(self.top_position()))

    def show_article(
        self, article: Article, text: Text, annotations: Sequence[Annotation], *, at: int | None = None
    ) -> None:
        """Show an article from the code point `at` on; from where it was left when None."""
        self.clear()
        self._lay(article, text)
        self.set_annotations(annotations)
        self.placing.lay_out(self._px)
        self.scroll_to(article.place if at is None else at)

    def clear(self) -> None:
        """Show nothing; what is typed is handed on first."""
        self.marked.forget()
        self._place_timer.stop()
        self._asked, self.sheet = None, None
        self.placing.show(None)
        self.hands.bar.hide()
        self.page.show_nothing()

    def _lay(self, article: Article, text: Text) -> None:
        sheet = lay(article, text, self._theme, self._px, self.page)
        self.sheet = sheet
        self.marked.lie_on(sheet)
        self.placing.show(sheet)
        self.page.show_setting(sheet.setting, sheet.overlay, sheet.decoration)
        self.page.setAccessibleName(article.meta.title)

    def _lay_again(self) -> None:
        """Set the same article in other colours or another size, without moving it."""
        if self.sheet is None:
            return
        before, place, selected = self.sheet, self.top_position(), self.selection()
        self._lay(before.article, before.text)
        self.set_matches(before.matches(), before.overlay.match)
        self.placing.lay_out(self._px)
        self.scroll_to(place)
        if selected:
            self.select(*selected)

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these as they are now. Scrolling, selection and open editors stay as they are."""
        self._find_asked(self.marked.show(annotations))
        if self.marked.current not in self.marked.annotations:
            self._set_current(None)
            self.hands.let_bar_go()

    def _find_asked(self, fresh: Sequence[int]) -> None:
        for one in filter(None, map(self.marked.annotations.get, fresh)):
            if one.place and self._asked == (one.place.start, one.place.end):
                self._asked = None
                self._set_current(one.id)
                return

    def set_matches(self, ranges: Sequence[tuple[int, int]], current: int = -1) -> None:
        """Mark where a search matched; `current` counts from 0, -1 for none."""
        if self.sheet is not None:
            self.sheet.set_matches(ranges, current)
            self.page.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        changed = theme is not self._theme
        self._theme = theme
        self.page.set_colors(theme)
        self.hands.bar.set_theme(theme)
        self.margin.set_theme(theme)
        if changed:
            self._lay_again()

    def set_type_size(self, px: int) -> None:
        """Set the words this tall, px."""
        if px != self._px:
            self._px = px
            self._lay_again()

    def scroll_to(self, point: int) -> None:
        """Put the line of a code point at the top."""
        if self.sheet is not None:
            self.page.scroll_to(self.sheet.setting.map.position(point))
            self.placing.arrange()

    def go_to(self, start: int, end: int | None = None, flash: bool = True) -> None:
        """Bring a passage into view, unless it stands well in view already, and let it shine for a moment."""
        if self.sheet is None:
            return
        places = self.sheet.setting.map
        first, last = places.position(start), places.position(start if end is None else end)
        top, height = self.page.line_top(first) - self.page.offset, self.page.viewport().height()
        if not height * 0.1 <= top <= height * 0.7:
            self.page.scroll_to(max(first, 1), height / 3)
        if flash and last > first:
            self.page.shine(first, last)

    def top_position(self) -> int:
        """The code point at the top of the window; 0 without an article."""
        return self.sheet.setting.map.point(self.page.top_position()) if self.sheet else 0

    def selection(self) -> tuple[int, int] | None:
        """The selected range; None when nothing is selected."""
        span = self.page.selected()
        if self.sheet is None or span is None:
            return None
        start, end = (self.sheet.setting.map.point(position) for position in span)
        return (start, end) if start < end else None

    def select(self, start: int, end: int) -> None:
        """Select a range, without scrolling."""
        if self.sheet is not None:
            places = self.sheet.setting.map
            self.page.caret(places.position(end), places.position(start))

    def clear_selection(self) -> None:
        """Select nothing."""
        self.page.caret(self.page.textCursor().position())

    def current_annotation(self) -> int | None:
        """The id of the annotation that was clicked, or just made."""
        return self.marked.current

    def choose(self, id: int | None) -> None:  # noqa: A002 - the word of the record
        """Make an annotation current, and its passage visible."""
        mark = self.marked.mark(id)
        if mark is not None:
            self.clear_selection()
            top = self.page.line_top(mark.start) - self.page.offset
            if not 0 <= top <= self.page.viewport().height() - 40:
                self.page.scroll_to(max(mark.start, 1), self.page.viewport().height() / 3)
        self._set_current(id)
        if id is not None:
            self.annotation_activated.emit(id)

    def _set_current(self, id: int | None) -> None:  # noqa: A002
        if self.marked.choose(id):
            self.selection_changed.emit(self.selection() is not None)

    def highlight(self, color: Color | None = None) -> None:
        """Ask to highlight the selection, or to give the current passage another colour."""
        self._color = color or self._color
        selected = self.selection()
        if selected:
            self.highlight_requested.emit(*self._ask(selected), self._color)
        elif self.marked.current is not None and color is not None:
            self.color_changed.emit(self.marked.current, color)

    def note(self) -> None:
        """Ask for a note on the selection, open the current passage's, or ask for one on the article."""
        selected = self.selection()
        if selected:
            self.note_requested.emit(*self._ask(selected))
        elif self.marked.current is not None:
            self.edit_note(self.marked.current)
        elif self.sheet is not None:
            self.article_note_requested.emit()

    def tag(self) -> None:
        """Ask to tag the selection or the current passage."""
        selected = self.selection()
        if selected:
            self.tag_requested.emit(*self._ask(selected))
        elif self.marked.current is not None:
            self.tags_requested.emit(self.marked.current)

    def remove(self) -> None:
        """Ask to remove the current annotation."""
        if self.marked.current is not None:
            self.remove_requested.emit(self.marked.current)

    def copy(self) -> None:
        """Copy the selected words, or those of the current passage, as the article has them."""
        current = self.marked.annotations.get(self.marked.current if self.marked.current is not None else -1)
        if self.selection():
            self.page.copy()
        elif current is not None:
            QGuiApplication.clipboard().setText(current.exact)

    def edit_note(self, id: int) -> None:  # noqa: A002
        """Open the note of an annotation for typing."""
        self.choose(id)
        self.margin.edit_note(id)

    def edit_tags(self, id: int, every: Sequence[str]) -> None:  # noqa: A002
        """Open the tags of an annotation, completed from `every`."""
        self.choose(id)
        self.margin.edit_tags(id, every)

    def flush(self) -> None:
        """Hand on what was typed within the last moment: call it before closing."""
        self.margin.flush()

    def _ask(self, selected: tuple[int, int]) -> tuple[int, int]:
        """The selected range without line ends at its edges; its annotation becomes current once it is there."""
        words = self.sheet.text.value[slice(*selected)] if self.sheet else ""
        start = selected[0] + len(words) - len(words.lstrip("\n"))
        end = selected[1] - (len(words) - len(words.rstrip("\n")))
        self._asked = (start, end)
        self.clear_selection()
        return self._asked

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew; the line at the top stays there."""
        super().resizeEvent(event)
        place, before = self.top_position(), self.page.viewport().width()
        self.page.setGeometry(self.rect())
        self.placing.lay_out(self._px)
        if self.page.viewport().width() != before:
            self.scroll_to(place)

    def _scrolled(self) -> None:
        self.placing.arrange()
        self.hands.follow()
        if self.sheet is not None:
            self._place_timer.start()

    def _card_left(self, id: int) -> None:  # noqa: A002
        if QApplication.focusWidget() is None:
            self.page.setFocus()
