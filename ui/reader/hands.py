"""What mouse and keys mean in the reader: clicks on passages and links, the small bar, the keys of a passage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ui.annotations.colors import ORDER
from ui.reader.menu import reader_menu
from ui.reader.selection_bar import SelectionBar

if TYPE_CHECKING:
    from ui.reader.reader import Reader

Span = tuple[int, int]
BAR_DELAY = 250
"""From a selection by keys until the bar shows, ms."""


class Hands(QObject):
    """Turns what the person does on the page into what the reader does."""

    def __init__(self, reader: Reader) -> None:
        super().__init__(reader)
        self._reader = reader
        self._page = reader.page
        self._pressed = False
        self.bar = SelectionBar(reader.page)
        self._timer = QTimer(self, singleShot=True, interval=BAR_DELAY)
        self._timer.timeout.connect(self._show_bar)
        self._connect()

    def _connect(self) -> None:
        page, bar, reader = self._page, self.bar, self._reader
        page.clicked.connect(self._click)
        page.hovered.connect(self._hover)
        page.selecting.connect(self._press)
        page.typed.connect(self._type)
        page.menu_requested.connect(self._menu)
        page.selectionChanged.connect(self._selection_moved)
        bar.color_chosen.connect(reader.highlight)
        bar.note_chosen.connect(reader.note)
        bar.tag_chosen.connect(reader.tag)
        bar.copy_chosen.connect(reader.copy)
        bar.remove_chosen.connect(reader.remove)
        for done in (bar.color_chosen, bar.note_chosen, bar.tag_chosen, bar.copy_chosen, bar.remove_chosen):
            done.connect(self.bar.hide)

    def follow(self) -> None:
        """The page was scrolled: the bar stays with its words."""
        if self.bar.isVisible():
            self._show_bar()

    def let_bar_go(self) -> None:
        """The current passage is gone: so is its bar, unless it stands over a selection."""
        if self._reader.selection() is None:
            self.bar.hide()

    def _press(self, down: bool) -> None:
        self._pressed = down
        self.bar.hide()
        if not down and self._reader.selection():
            self._show_bar()

    def _selection_moved(self) -> None:
        selected, sheet = self._reader.selection(), self._reader.sheet
        if sheet is not None:
            before, sheet.overlay.selection = sheet.overlay.selection, self._page.selected()
            self._page.touch(*changed(before, sheet.overlay.selection))
        self.bar.hide()
        self._timer.stop()
        if selected and not self._pressed:
            self._timer.start()
        self._reader.selection_changed.emit(selected is not None)

    def _click(self, point: QPointF) -> None:
        sheet = self._reader.sheet
        if sheet is None:
            return
        link, passage, current = sheet.link_at(point), sheet.passage_at(point), self._reader.current_annotation()
        self._reader.choose(passage)
        if link and passage in (None, current):  # on a link inside a passage the first click means the passage
            self._reader.link_activated.emit(link)
        elif passage is not None:
            self._show_bar()

    def _hover(self, point: QPointF) -> None:
        sheet = self._reader.sheet
        link = sheet.link_at(point) if sheet else ""
        passage = sheet.passage_at(point) if sheet and not link else None
        shape = Qt.CursorShape.PointingHandCursor if link or passage is not None else Qt.CursorShape.IBeamCursor
        self._page.viewport().setCursor(shape)
        self._reader.link_hovered.emit(link)

    def _type(self, event: QKeyEvent) -> None:
        """A key that neither scrolls nor selects: what it does with the words, if anything."""
        reader, plain = self._reader, not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        runs = {
            Qt.Key.Key_H: reader.highlight,
            Qt.Key.Key_N: reader.note,
            Qt.Key.Key_T: reader.tag,
            Qt.Key.Key_Delete: reader.remove,
            Qt.Key.Key_F7: self._toggle_caret,
        }
        digit = event.key() - Qt.Key.Key_1
        if plain and Qt.Key(event.key()) in runs:
            runs[Qt.Key(event.key())]()
        elif plain and 0 <= digit < len(ORDER):
            reader.highlight(ORDER[digit])
        elif not (event.key() == Qt.Key.Key_Escape and self._let_go()):
            return
        event.accept()

    def _let_go(self) -> bool:
        """Esc: let go of the selection, then of the current passage. Whether there was one."""
        if self._reader.selection():
            self._reader.clear_selection()
        elif self._reader.current_annotation() is not None:
            self._reader.choose(None)
        else:
            return False
        self.bar.hide()
        return True

    def _toggle_caret(self) -> None:
        """Arrows move a caret instead of the page, and back."""
        self._page.walk.set_walking(not self._page.walk.walking)

    def _show_bar(self) -> None:
        """Put the bar over the selection, else over the current passage."""
        sheet, selected = self._reader.sheet, self._reader.selection()
        if sheet is None:
            return
        color, span = None, sheet.overlay.selection if selected else None
        mark = sheet.overlay.highlights.get(self._reader.current_annotation() or -1)
        if span is None and mark is not None:
            color, span = mark.color, (mark.start, mark.end)
        view = QRectF(self._page.viewport().geometry())
        shown = [box.translated(view.left(), -self._page.offset) for box in sheet.overlay.boxes(*span)] if span else []
        shown = [box for box in shown if box.intersects(view)]
        if not shown:
            self.bar.hide()
            return
        self.bar.show_over(shown[0].united(shown[-1]) if len(shown) < 3 else shown[0], view, passage=color)

    def _menu(self, at: QPoint) -> None:
        if self._reader.sheet is not None:
            self.menu_at(self._page.to_document(QPointF(self._page.viewport().mapFromGlobal(at)))).exec(at)

    def menu_at(self, point: QPointF) -> QMenu:
        """The menu for a point of the document; the passage there becomes current unless words are selected."""
        reader = self._reader
        link = reader.sheet.link_at(point) if reader.sheet else ""
        if not reader.selection() and reader.sheet is not None:
            reader.choose(reader.sheet.passage_at(point))
        return reader_menu(
            self._page,
            selected=reader.selection() is not None,
            current=reader.current_annotation() is not None,
            follow=partial(reader.link_activated.emit, link) if link else None,
            copy=reader.copy,
            highlight=reader.highlight,
            note=reader.note,
            tag=reader.tag,
            remove=reader.remove,
        )


def changed(before: Span | None, now: Span | None) -> tuple[Span | None, Span | None]:
    """Where two selections differ: of a long one that is drawn on, only its end is painted anew."""
    if before is None or now is None or before[1] < now[0] or now[1] < before[0]:
        return before, now
    return _between(before[0], now[0]), _between(before[1], now[1])


def _between(one: int, other: int) -> Span | None:
    return None if one == other else (min(one, other), max(one, other))
