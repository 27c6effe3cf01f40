"""What mouse and keys mean in the reader: clicks on passages and links, the small bar, the keys of a passage."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QKeyEvent
from PySide6.QtWidgets import QMenu

from core.model.annotation import Style
from core.translate import _
from ui.annotations.colors import ORDER
from ui.reader.choosing import Choosing
from ui.reader.ends import Ends
from ui.reader.menu import reader_menu
from ui.reader.nib import nib
from ui.reader.reshaping import Reshaping
from ui.reader.selection_bar import SelectionBar
from ui.reader.sign import Sign
from ui.reader.strides import Strides

if TYPE_CHECKING:
    from ui.reader.reader import Reader
    from ui.reader.views import View
    from ui.theme import Theme

BAR_DELAY = 250
"""From a selection by keys until the bar shows, ms."""
_STRIDING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Hands(QObject):
    """Turns what the person does on a view of the article into what the reader does."""

    def __init__(self, reader: Reader, view: View) -> None:
        super().__init__(reader)
        self._reader = reader
        self._view = view
        self._page = view.area
        self._pressed = False
        self.bar = SelectionBar(view.area)
        self.sign = Sign(view.area)
        self.choosing = Choosing(reader, view, self._show_bar)
        self.ends = Ends(reader, view)
        self.reshaping = Reshaping(reader)
        self.strides = Strides(reader)
        self._timer = QTimer(self, singleShot=True, interval=BAR_DELAY)
        self._timer.timeout.connect(self._show_bar)
        self._page.installEventFilter(self)
        self._connect()

    def _connect(self) -> None:
        page, bar, wishes = self._page, self.bar, self._reader.wishes
        page.clicked.connect(self._click)
        page.hovered.connect(self._hover)
        page.selecting.connect(self._press)
        page.typed.connect(self._type)
        page.menu_requested.connect(self._menu)
        page.selectionChanged.connect(self._selection_moved)
        bar.color_chosen.connect(wishes.highlight)
        bar.underline_chosen.connect(wishes.underline)
        bar.note_chosen.connect(wishes.note)
        bar.tag_chosen.connect(wishes.tag)
        bar.copy_chosen.connect(wishes.copy)
        bar.remove_chosen.connect(wishes.remove)
        for done in bar.done:
            done.connect(bar.hide)
        wishes.pen.changed.connect(self.tell)
        self.ends.changed.connect(self._ends_changed)

    def set_theme(self, theme: Theme) -> None:
        """Take another theme's colours."""
        for part in (self.bar, self.sign, self.choosing.chooser):
            part.set_theme(theme)
        self.tell()

    def tell(self) -> None:
        """Say what mouse and keys do for now, if that is something else than usual."""
        pen, room = self._reader.wishes.pen, QRectF(self._page.viewport().geometry())
        if self.ends.by_keys:
            self.sign.say(
                _("← → move the end by words, with Shift by letters · Tab: other end · Enter keeps · Esc cancels"),
                None,
                room,
            )
        elif pen.drawn:
            words = _("What you select is underlined · Esc ends")
            if pen.style is Style.HIGHLIGHT:
                words = _("What you select is highlighted · Esc ends")
            self.sign.say(words, pen.color, room)
        else:
            self.sign.say("", None, room)
        self._page.viewport().setCursor(self._cursor(QPointF(-1, -1)))

    def follow(self) -> None:
        """The page was scrolled: the bar stays with its words."""
        self.choosing.stop()
        if self.bar.isVisible():
            self._show_bar()

    def let_bar_go(self) -> None:
        """The current passage is gone: so is its bar, unless it stands over a selection."""
        self.ends.let_go()
        if self._reader.selection() is None:
            self.bar.hide()

    def rest(self) -> None:
        """The view is left, or shows another article."""
        self.ends.let_go()
        self.choosing.stop()
        self.bar.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With the pen drawn a selection by keys is a highlight once Shift is let go; some arrows are ours."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and self._strides(event) and self.strides.mirrored():
                event.accept()  # else the command's key would go the other way
                return True
            if event.type() == QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Shift and not self._pressed:
                self._reader.wishes.mark_at_once()
        elif event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self.tell)
        return False

    def _strides(self, event: QKeyEvent) -> bool:
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return event.key() in arrows and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == _STRIDING

    def _ends_changed(self) -> None:
        self.bar.hide()
        self.tell()

    def _press(self, down: bool) -> None:
        self._pressed = down
        self.bar.hide()
        if down:
            return
        self._reader.wishes.mark_at_once()
        if self._reader.selection():
            self._show_bar()

    def _selection_moved(self) -> None:
        selected = self._view.selection()
        self.bar.hide()
        self._timer.stop()
        if selected:
            self.choosing.stop()
            self.ends.let_go()
        if selected and not self._pressed and not self._reader.wishes.pen.drawn:
            self._timer.start()
        self._reader.selection_changed.emit(selected is not None)

    def _click(self, point: QPointF) -> None:
        current = self._reader.current_annotation()
        if self._reader.sheet is None:
            return
        link, passages = self._view.link_at(point), self._view.pencil.passages_at(point)
        if len(passages) > 1:
            self.choosing.click(point, passages)
            return
        self.choosing.stop()
        passage = passages[0] if passages else None
        self._reader.choose(passage)
        if link and passage in (None, current):  # on a link inside a passage the first click means the passage
            self._reader.link_activated.emit(link)
        elif passage is not None:
            self._show_bar()

    def _hover(self, point: QPointF) -> None:
        link = self._view.link_at(point)
        over = link or self._view.passage_at(point) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else self._cursor(point)
        self._page.viewport().setCursor(shape)
        self._reader.link_hovered.emit(link)

    def _cursor(self, point: QPointF) -> QCursor | Qt.CursorShape:
        pen = self._reader.wishes.pen
        return nib(self._reader.theme, pen.color, pen.style) if pen.drawn else self._view.cursor_at(point)

    def _type(self, event: QKeyEvent) -> None:
        """A key that neither scrolls nor selects: what it does with the words, if anything."""
        wishes, modifiers = self._reader.wishes, event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        runs = {
            Qt.Key.Key_H: partial(wishes.highlight, style=Style.HIGHLIGHT),
            Qt.Key.Key_N: wishes.note,
            Qt.Key.Key_T: wishes.tag,
            Qt.Key.Key_M: self.ends.take,
            Qt.Key.Key_O: self.choosing.open,
            Qt.Key.Key_Delete: wishes.remove,
            Qt.Key.Key_F7: self._reader.views.toggle_caret,
        }
        digit = event.key() - Qt.Key.Key_1
        if modifiers == _STRIDING and self.strides.step(Qt.Key(event.key())):
            pass
        elif not modifiers and Qt.Key(event.key()) in runs:
            runs[Qt.Key(event.key())]()
        elif not modifiers and 0 <= digit < len(ORDER):
            wishes.highlight(ORDER[digit])
        elif not (event.key() == Qt.Key.Key_Escape and self._let_go()):
            return
        event.accept()

    def _let_go(self) -> bool:
        """Esc: let go of the selection, of the current passage, then of the pen. Whether there was one."""
        if self._reader.selection():
            self._reader.clear_selection()
        elif self._reader.wishes.pen.drawn:
            self._reader.wishes.pen.draw(False)
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
        if not shown or self.ends.held is not None or self.choosing.chooser.isVisible():
            self.bar.hide()
            return
        one = self._reader.marked.annotations.get(self._reader.current_annotation() or -1)
        style = one.style if one is not None and color is not None else None
        area = shown[0].united(shown[-1]) if len(shown) < 3 else shown[0]
        self.bar.show_over(area, view, passage=color, style=style)

    def _menu(self, at: QPoint) -> None:
        if self._reader.sheet is not None:
            self.menu_at(self._page.to_document(QPointF(self._page.viewport().mapFromGlobal(at)))).exec(at)

    def menu_at(self, point: QPointF) -> QMenu:
        """The menu for a point of the document; the passage there becomes current unless words are selected."""
        reader, here = self._reader, self._view.pencil.passages_at(point)
        self.rest()
        if not reader.selection() and reader.sheet is not None and reader.current_annotation() not in here:
            reader.choose(here[0] if here else None)
        at = self._view.pencil.point_at(point) if here and not reader.selection() else None
        return reader_menu(self._page, reader, link=self._view.link_at(point), at=at)
