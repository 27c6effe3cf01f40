"""Selecting words on pages, by mouse and by keys: the selection is a range of the article's code points."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QKeySequence

from ui.pages.area import PageArea
from ui.pages.framing import Framing

Range = tuple[int, int]
PACE = 40
"""Milliseconds between two steps of scrolling while the mouse is held beyond the edge."""
_WORD = re.compile(r"[\w’'-]+", re.UNICODE)
_EXTEND = Qt.KeyboardModifier.ShiftModifier


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
        self.words = ""
        """The article's."""
        self._area, self._place, self._caret, self._first = area, place, caret, first
        self._framing = framing
        self._anchor = self._head = 0
        self._unit: Range | None = None
        """The word that was taken by a double click: what is dragged from there takes whole words."""
        self._going = QTimer(self, interval=PACE)
        self._going.timeout.connect(self._go_on)
        area.pressed.connect(self._press)
        area.dragged.connect(self._drag)
        area.doubled.connect(self._double)
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

    def clear(self) -> None:
        """Select nothing."""
        self.put(self._head, self._head)

    def _press(self, point: QPointF, extends: bool) -> None:
        self._unit = None
        place = None if self._framing.press(point) else self._place(point)
        if self._framing.drawing:
            self._anchor = self._head  # `clear` would let go of the frame
            self._area.selectionChanged.emit()
        elif place is None:
            self.clear()
        else:
            self.put(self._anchor if extends else place, place)

    def _double(self, point: QPointF) -> None:
        place = self._place(point)
        if place is not None:
            self._unit = self._word(place)
            self.put(*self._unit)

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
        if self._unit is None:
            self.put(self._anchor, place)
            return
        start, end = self._word(place)
        before = start < self._unit[0]
        self.put(self._unit[1] if before else self._unit[0], start if before else max(end, self._unit[1]))

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
            QGuiApplication.clipboard().setText(self.words[slice(*span)])

    def take(self, event: QKeyEvent) -> bool:
        """Whether a key selects or copies; if so, it is done."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._area.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.put(0, len(self.words))
        else:
            return bool(event.modifiers() & _EXTEND) and self._extend(Qt.Key(event.key()), event)
        return True

    def _extend(self, key: Qt.Key, event: QKeyEvent) -> bool:
        if self._words() is None and key in _MOVES:
            self._anchor = self._head = self._begin()
        far = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        head = self._moved(key, far=far) if key in _MOVES else None
        if head is None:
            return False
        self.put(self._anchor, max(0, min(head, len(self.words))))
        return True

    def _begin(self) -> int:
        """Where one looks: the caret if it shows, else the first line that does."""
        caret = self._caret(self._head)
        view = self._area.viewport().rect()
        shows = caret is not None and view.contains((caret - self._area.corner).toPoint())
        return self._head if shows and self._head else self._first()

    def _moved(self, key: Qt.Key, *, far: bool) -> int | None:
        head = self._head
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            return self._word_edge(step) if far else head + step
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and far:
            return 0 if key == Qt.Key.Key_Home else len(self.words)
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

    def _word_edge(self, step: int) -> int:
        if step > 0:
            found = _WORD.search(self.words, self._head)
            return found.end() if found else len(self.words)
        begun = [word.start() for word in _WORD.finditer(self.words, max(0, self._head - 200), self._head)]
        return begun[-1] if begun else max(0, self._head - 200)

    def _word(self, place: int) -> Range:
        around = _WORD.finditer(self.words, max(0, place - 100), place + 100)
        return next((word.span() for word in around if word.start() <= place <= word.end()), (place, place))


_LINES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -2, Qt.Key.Key_PageDown: 2}
"""By how many lines, or windows, a key moves the end of the selection."""
_MOVES = {*_LINES, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
