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
    from ui.reader.views import View

BAR_DELAY = 250
"""From a selection by keys until the bar shows, ms."""


class Hands(QObject):
    """Turns what the person does on a view of the article into what the reader does."""

    def __init__(self, reader: Reader, view: View) -> None:
        super().__init__(reader)
        self._reader = reader
        self._view = view
        self._page = view.area
        self._pressed = False
        self.bar = SelectionBar(view.area)
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
        bar.color_chosen.connect(reader.wishes.highlight)
        bar.note_chosen.connect(reader.wishes.note)
        bar.tag_chosen.connect(reader.wishes.tag)
        bar.copy_chosen.connect(reader.wishes.copy)
        bar.remove_chosen.connect(reader.wishes.remove)
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
        selected = self._view.selection()
        self.bar.hide()
        self._timer.stop()
        if selected and not self._pressed:
            self._timer.start()
        self._reader.selection_changed.emit(selected is not None)

    def _click(self, point: QPointF) -> None:
        view, current = self._view, self._reader.current_annotation()
        if self._reader.sheet is None:
            return
        link, passage = view.link_at(point), view.passage_at(point)
        self._reader.choose(passage)
        if link and passage in (None, current):  # on a link inside a passage the first click means the passage
            self._reader.link_activated.emit(link)
        elif passage is not None:
            self._show_bar()

    def _hover(self, point: QPointF) -> None:
        link = self._view.link_at(point)
        passage = self._view.passage_at(point) if not link else None
        shape = Qt.CursorShape.PointingHandCursor if link or passage is not None else self._view.cursor_at(point)
        self._page.viewport().setCursor(shape)
        self._reader.link_hovered.emit(link)

    def _type(self, event: QKeyEvent) -> None:
        """A key that neither scrolls nor selects: what it does with the words, if anything."""
        reader, plain = self._reader, not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        runs = {
            Qt.Key.Key_H: reader.wishes.highlight,
            Qt.Key.Key_N: reader.wishes.note,
            Qt.Key.Key_T: reader.wishes.tag,
            Qt.Key.Key_Delete: reader.wishes.remove,
            Qt.Key.Key_F7: self._view.toggle_caret,
        }
        digit = event.key() - Qt.Key.Key_1
        if plain and Qt.Key(event.key()) in runs:
            runs[Qt.Key(event.key())]()
        elif plain and 0 <= digit < len(ORDER):
            reader.wishes.highlight(ORDER[digit])
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

    def _show_bar(self) -> None:
        """Put the bar over the selection, else over the current passage."""
        view = QRectF(self._page.viewport().geometry())
        color, shown = self._view.standing(self._reader.current_annotation())
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
        link = self._view.link_at(point)
        if not reader.selection() and reader.sheet is not None:
            reader.choose(self._view.passage_at(point))
        return reader_menu(
            self._page,
            selected=reader.selection() is not None,
            current=reader.current_annotation() is not None,
            follow=partial(reader.link_activated.emit, link) if link else None,
            copy=reader.wishes.copy,
            highlight=reader.wishes.highlight,
            note=reader.wishes.note,
            tag=reader.wishes.tag,
            remove=reader.wishes.remove,
        )
