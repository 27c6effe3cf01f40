"""Selecting words on pages, by mouse and by keys: the selection is a range of the article's code points."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QKeySequence

from core.model.text import Text
from core.model.units import Unit, block_at, moved, unit_at
from ui.pages.area import PageArea
from ui.pages.framing import Framing
from ui.reader.formats import is_right_to_left

Range = tuple[int, int]
PACE = 40
"""Milliseconds between two steps of scrolling while the mouse is held beyond the edge."""
NOTHING = Text(value="", blocks=())
_EXTEND, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


class Selecting(QObject):
    """Keeps what is selected. `place` gives the code point at a point of the column, `caret` the point of one."""

    def __init__(
        self,
        area: PageArea,
        place: Callable[[QPointF], int | None],
        caret: Callable[[int], QPointF | None],
        first: Callable[[], int],
        framing: Framing,
    ) -> None:
        super().__init__(area)
        self.text = NOTHING
        """The article's."""
        self.walking = False
        """The arrows move a caret, not the pages."""
        self._area, self._place, self._caret, self._first = area, place, caret, first
        self._framing = framing
        self._anchor = self._head = 0
        self._unit, self._taken = Unit.LETTER, (0, 0)
        """What a double click took: what is dragged from there takes as much at a time."""
        self._since = QElapsedTimer()  # the double click that a third one makes a paragraph
        self._going = QTimer(self, interval=PACE)
        self._going.timeout.connect(self._go_on)
        area.pressed.connect(self._press)
        area.dragged.connect(self._drag)
        area.doubled.connect(partial(self._take, Unit.WORD))
        area.snapped.connect(partial(self._take, Unit.SENTENCE))
        area.released.connect(self._release)
        area.take = self.take

    def range(self) -> Range | None:
        """What is selected, of a page without words all; None for nothing."""
        return self._framing.span or self._words()

    def _words(self) -> Range | None:
        start, end = sorted((self._anchor, self._head))
        return (start, end) if start < end else None

    def put(self, anchor: int, head: int) -> None:
        """Select from one code point to another."""
        self._framing.clear()
        if (anchor, head) != (self._anchor, self._head):
            before, self._anchor, self._head = self._words(), anchor, head
            if before != self._words():
                self._area.selectionChanged.emit()
            elif self.walking:
                self._area.viewport().update()

    def ends(self) -> Range:
        """Where the selection began and where its moving end is now."""
        return self._anchor, self._head

    def begin(self) -> int:
        """Where one looks: the caret if it shows, else the first line that does."""
        caret = self._caret(self._head)
        view = self._area.viewport().rect()
        shows = caret is not None and view.contains((caret - self._area.corner).toPoint())
        return self._head if shows and self._head else self._first()

    def clear(self) -> None:
        """Select nothing."""
        self.put(self._head, self._head)

    def _press(self, point: QPointF, extends: bool) -> None:
        third = (
            self._since.isValid() and self._since.elapsed() < QGuiApplication.styleHints().mouseDoubleClickInterval()
        )
        self._since.invalidate()
        place = None if self._framing.press(point) else self._place(point)
        if third and not extends and place is not None and self._taken[0] <= place <= self._taken[1]:
            self._take(Unit.PARAGRAPH, point)
            return
        self._unit = Unit.LETTER
        if self._framing.drawing:
            self._anchor = self._head  # `clear` would let go of the frame
            self._area.selectionChanged.emit()
        elif place is None:
            self.clear()
        else:
            self.put(self._anchor if extends else place, place)

    def _take(self, unit: Unit, point: QPointF) -> None:
        place = self._place(point)
        if place is not None:
            self._unit, self._taken = unit, unit_at(self.text, place, unit)
            self.put(*self._taken)
            if unit is not Unit.PARAGRAPH:
                self._since.start()

    def _drag(self, point: QPointF) -> None:
        if self._framing.drawing:
            self._framing.drag(point)
            return
        place = self._place(point)
        if place is not None:
            self._reach(place)
        inside = self._area.viewport().rect().contains((point - self._area.corner).toPoint())
        if inside:
            self._going.stop()
        elif not self._going.isActive():
            self._going.start()

    def _reach(self, place: int) -> None:
        if self._unit is Unit.LETTER:
            self.put(self._anchor, place)
            return
        start, end = unit_at(self.text, place, self._unit)
        before = start < self._taken[0]
        self.put(self._taken[1] if before else self._taken[0], start if before else max(end, self._taken[1]))

    def _release(self, point: QPointF) -> None:
        self._going.stop()
        if not self._framing.release() and self.range() is None:
            self._area.clicked.emit(point)

    def _go_on(self) -> None:
        """The mouse is held above or under what shows."""
        at = QPointF(self._area.viewport().mapFromGlobal(QCursor.pos()))
        height, bar = self._area.viewport().height(), self._area.verticalScrollBar()
        beyond = min(at.y(), 0.0) + max(at.y() - height, 0.0)
        bar.setValue(bar.value() + round(max(-90.0, min(90.0, beyond * 0.6))))
        place = self._place(self._area.to_document(QPointF(at.x(), max(0.0, min(at.y(), height - 1.0)))))
        if place is not None:
            self._reach(place)

    def copy(self) -> None:
        """Put what is selected on the clipboard: words as they are, what is framed as a picture."""
        span, picture = self._words(), self._framing.picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(picture)
        elif span is not None:
            QGuiApplication.clipboard().setText(self.text.value[slice(*span)])

    def take(self, event: QKeyEvent) -> bool:
        """Whether a key selects, copies, or moves the caret; if so, it is done."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._area.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.put(0, len(self.text.value))
        else:
            return self._go(Qt.Key(event.key()), event)
        return True

    def _go(self, key: Qt.Key, event: QKeyEvent) -> bool:
        extends = bool(event.modifiers() & _EXTEND)
        if key not in _MOVES or not (extends or self.walking) or event.modifiers() & _ALT:
            return False
        if self._words() is None:
            self._anchor = self._head = self.begin()
        head = self._moved(key, far=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        if head is None:
            return self.walking
        head = max(0, min(head, len(self.text.value)))
        self.put(self._anchor if extends else head, head)
        caret = self._caret(head)
        if caret is not None:
            self._area.reveal(QRectF(caret.x() - 1, caret.y() - 12, 2, 24))
        return True

    def _moved(self, key: Qt.Key, *, far: bool) -> int | None:
        head = self._head
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            block = block_at(self.text, head)
            on = (key == Qt.Key.Key_Right) is not (block is not None and is_right_to_left(block))
            return moved(self.text, head, Unit.WORD if far else Unit.LETTER, on=on)
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and far:
            return 0 if key == Qt.Key.Key_Home else len(self.text.value)
        caret = self._caret(head)
        if caret is None:
            return None
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            side = -10_000.0 if key == Qt.Key.Key_Home else 10_000.0
            return self._place(QPointF(caret.x() + side, caret.y()))
        step = _LINES[key] * (self._area.viewport().height() if abs(_LINES[key]) > 1 else 1)
        return self._line_from(caret, step)

    def _line_from(self, caret: QPointF, step: int) -> int | None:
        """The code point on a line above or under the caret: the first that is another place, in growing strides."""
        for stride in range(6, 90, 4) if abs(step) == 1 else (abs(step),):
            found = self._place(caret + QPointF(0, stride if step > 0 else -stride))
            there = self._caret(found) if found is not None else None
            if there is not None and abs(there.y() - caret.y()) > 2:
                return found
        return None


_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -2, Qt.Key.Key_PageDown: 2}
"""By how many lines, or windows, a key moves the end of the selection."""
_MOVES = {*_LINES, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
