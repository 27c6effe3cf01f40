"""Taking hold of an end of the current passage, by mouse or by keys: it shows at once where it would stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from core.model.units import Unit, block_at, moved
from ui.reader.formats import is_right_to_left
from ui.reader.handles import handle_at

if TYPE_CHECKING:
    from ui.reader.reader import Reader
    from ui.reader.views import View

Range = tuple[int, int]
PACE = 40
"""Milliseconds between two steps of scrolling while an end is held beyond the edge of the window."""
LEVEL = 9.0
"""Moved up or down by less, px, the mouse goes along the line whose handle it holds, which hangs below or above."""
_EXTEND = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A passage whose ends are being moved."""

    passage: int
    before: Range
    now: Range
    which: int
    """The end that moves: 0, the beginning, or 1."""
    grip: QPointF | None
    """By mouse: where in the document it took hold; None by keys."""
    below: float = 0.0
    """How far below the middle of the line that was, px."""

    def moved_to(self, at: int) -> Held:
        """With the end that is held at another code point; ends that pass each other change places."""
        other = self.now[1 - self.which]
        if at == other:
            return self
        return replace(self, now=(min(at, other), max(at, other)), which=0 if at < other else 1)


class Ends(QObject):
    """One view's. Nothing is written before the end is let go of."""

    changed = Signal()
    """An end is held, or is not any more."""

    def __init__(self, reader: Reader, view: View) -> None:
        super().__init__(reader)
        self.held: Held | None = None
        self._reader, self._view = reader, view
        self._mouse = QPointF()
        self._going = QTimer(self, interval=PACE)
        self._going.timeout.connect(self._go_on)
        view.area.viewport().installEventFilter(self)
        view.area.installEventFilter(self)

    @property
    def by_keys(self) -> bool:
        """Whether the arrows move an end now."""
        return self.held is not None and self.held.grip is None

    def take(self) -> bool:
        """Let the keys move the end of the current passage; False when it has none."""
        self.let_go()
        held = self._hold(1, None)
        if held is not None:
            self._show(held)
        return held is not None

    def let_go(self) -> None:
        """Leave the passage as it was."""
        if self.held is not None:
            self._end(self.held.before)

    def keep(self) -> None:
        """Ask for the passage to stand where it shows."""
        held = self.held
        if held is not None:
            self._end(held.now)
            if held.now != held.before:
                self._reader.wishes.moved.emit(held.passage, *held.now)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse on a handle, and the keys while an end is held."""
        kind = event.type()
        if isinstance(event, QMouseEvent) and watched is self._view.area.viewport():
            if kind == QEvent.Type.MouseButtonPress:
                return self._press(event)
            if kind == QEvent.Type.MouseMove:
                return self._move(event)
            if kind == QEvent.Type.MouseButtonRelease and self.held is not None and self.held.grip is not None:
                self.keep()
                return True
        elif isinstance(event, QKeyEvent) and self.held is not None:
            if kind == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            return kind == QEvent.Type.KeyPress and self._key(event)
        return False

    def _hold(self, which: int, grip: QPointF | None) -> Held | None:
        passage = self._reader.current_annotation()
        one = self._reader.marked.annotations.get(passage) if passage is not None else None
        place = one.place if one is not None else None
        if passage is None or place is None or place.start is None or place.end is None:
            return None
        if self._view.pencil.edges(passage) is None:
            return None
        span = place.start, place.end
        return Held(passage=passage, before=span, now=span, which=which, grip=grip)

    def _show(self, held: Held) -> None:
        self.held = held
        self._view.pencil.preview(held.passage, held.now, held.which)
        self.changed.emit()

    def _end(self, span: Range) -> None:
        held, self.held = self.held, None
        self._going.stop()
        if held is not None:
            self._view.pencil.preview(held.passage, span, None)
        self.changed.emit()

    def _press(self, event: QMouseEvent) -> bool:
        if self.by_keys:
            self.keep()
        which = self._handle(event)
        if event.button() != Qt.MouseButton.LeftButton or which is None:
            return False
        both = self._view.pencil.edges(self._reader.current_annotation())
        point = self._view.area.to_document(event.position())
        held = self._hold(which, point) if both else None
        if held is not None and both is not None:
            self._show(replace(held, below=point.y() - both[which].center().y()))
        return held is not None

    def _handle(self, event: QMouseEvent) -> int | None:
        both = self._view.pencil.edges(self._reader.current_annotation())
        return handle_at(self._view.area.to_document(event.position()), both) if both is not None else None

    def _move(self, event: QMouseEvent) -> bool:
        if self.held is None or self.held.grip is None:
            over = not event.buttons() and self._handle(event) is not None
            if over:
                self._view.area.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
            return over
        self._mouse = event.position()
        self._reach()
        inside = 0 <= event.position().y() <= self._view.area.viewport().height()
        if inside:
            self._going.stop()
        elif not self._going.isActive():
            self._going.start()
        return True

    def _reach(self) -> None:
        held = self.held
        if held is None or held.grip is None:
            return
        height = self._view.area.viewport().height()
        inside = QPointF(self._mouse.x(), max(0.0, min(self._mouse.y(), height - 1.0)))
        point = self._view.area.to_document(inside)
        if abs(point.y() - held.grip.y()) < LEVEL:
            point -= QPointF(0, held.below)
        at = self._view.pencil.point_at(point)
        if at is not None:
            self._show(held.moved_to(at))

    def _go_on(self) -> None:
        """The mouse is held above or below what shows."""
        bar, height = self._view.area.verticalScrollBar(), self._view.area.viewport().height()
        beyond = min(self._mouse.y(), 0.0) + max(self._mouse.y() - height, 0.0)
        bar.setValue(bar.value() + round(max(-90.0, min(90.0, beyond * 0.6))))
        self._reach()

    def _key(self, event: QKeyEvent) -> bool:
        held, key = self.held, Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.let_go()
        elif held is None or held.grip is not None:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._show(replace(held, which=1 - held.which))
        elif key in _STEPS:
            self._step(held, key, letters=bool(event.modifiers() & _EXTEND))
        return True

    def _step(self, held: Held, key: Qt.Key, *, letters: bool) -> None:
        text = self._reader.sheet.text if self._reader.sheet else None
        if text is None:
            return
        unit, on = _STEPS[key]
        at = held.now[held.which]
        if unit is Unit.WORD:
            block = block_at(text, at if held.which == 0 else max(at - 1, 0))
            on = on is not (block is not None and is_right_to_left(block))
            unit = Unit.LETTER if letters else unit
        self._show(held.moved_to(moved(text, at, unit, on=on)))
        self._view.pencil.reveal(self.held.now[held.which] if self.held else at)


_STEPS = {
    Qt.Key.Key_Right: (Unit.WORD, True),
    Qt.Key.Key_Left: (Unit.WORD, False),
    Qt.Key.Key_Down: (Unit.SENTENCE, True),
    Qt.Key.Key_Up: (Unit.SENTENCE, False),
}
