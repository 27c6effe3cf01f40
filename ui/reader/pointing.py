"""Which words the mouse means: among letters from the right Qt errs by a blank, and what it selected is mended."""

from collections.abc import Callable
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor, QTextDocument, QTextLayout, QTextLine

from core.model.units import Unit, unit_at
from ui.reader.document import Setting
from ui.reader.rectangles import is_mixed

Span = tuple[int, int]


class Words(Protocol):
    """The page, as far as the mouse is concerned."""

    @property
    def setting(self) -> Setting | None:
        """The text as it is set."""
        ...

    def document(self) -> QTextDocument:
        """What it shows."""
        ...

    def textCursor(self) -> QTextCursor:
        """A copy of its cursor."""
        ...

    def to_document(self, point: QPointF) -> QPointF:
        """A point of the viewport in the document."""
        ...

    def caret(self, position: int, anchor: int | None = None) -> None:
        """Put the cursor there, without scrolling."""
        ...


class Pointing:
    """Puts right what Qt selects by mouse among letters from the right, and takes sentences, which Qt does not know.

    Call it after Qt has had the event.
    """

    def __init__(self, page: Words) -> None:
        self._page = page
        self._whole = False  # Qt took a paragraph, a word, or waits for the selection to be dragged
        self._taken: Span | None = None  # by a double click: what is dragged from there takes as much at a time
        self._around: Callable[[int], Span] = self._word_at

    def pressed(self, event: QMouseEvent) -> None:
        """A selection begins, or with Shift goes on."""
        on = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._taken, self._whole = None, not on and self._page.textCursor().hasSelection()
        at = self._position(event)
        if at is not None and not self._whole:
            self._page.caret(at, self._page.textCursor().anchor() if on else None)

    def dragged(self, event: QMouseEvent) -> None:
        """The selection's end moves, after a double click by whole words or sentences."""
        if not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if self._taken is not None:
            first, last = self._around(self._nearest(event))
            start, end = self._taken
            self._page.caret(*((first, end) if first < start else (max(last, end), start)))
        elif not self._whole and (at := self._position(event)) is not None:
            self._page.caret(at, self._page.textCursor().anchor())

    def doubled(self, event: QMouseEvent) -> None:
        """A word was taken; with Ctrl or Alt the sentence is meant."""
        self._whole, sentence = True, snaps(event)
        at = self._nearest(event) if sentence else self._position(event)
        self._around = self._sentence_at if sentence else self._word_at
        self._taken = self._around(at) if at is not None else None
        if self._taken is not None:
            self._page.caret(self._taken[1], self._taken[0])

    def _nearest(self, event: QMouseEvent) -> int:
        return position_at(self._page.document(), self._page.to_document(event.position()))

    def _position(self, event: QMouseEvent) -> int | None:
        """What the mouse means; None where Qt knows it."""
        at = self._nearest(event)
        return at if is_mixed(self._page.document().findBlock(at)) else None

    def _word_at(self, position: int) -> Span:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(position)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return cursor.selectionStart(), cursor.selectionEnd()

    def _sentence_at(self, position: int) -> Span:
        setting = self._page.setting
        if setting is None:
            return position, position
        start, end = unit_at(setting.text, setting.map.point(position), Unit.SENTENCE)
        return setting.map.position(start), setting.map.position(end)


def snaps(event: QMouseEvent) -> bool:
    """Whether a double click means the whole sentence: with Ctrl, or with Alt where the desktop leaves that to us."""
    return bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))


def position_at(document: QTextDocument, point: QPointF) -> int:
    """The document's position nearest to a point of it."""
    layout = document.documentLayout()
    found = max(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit), 0)
    block = document.findBlock(found)
    if not is_mixed(block):
        return found
    near = point - layout.blockBoundingRect(block).topLeft()
    line = _line_at(block.layout(), near.y())
    return found if line is None else block.position() + _in_line(block.layout(), line, near.x())


def _line_at(layout: QTextLayout, height: float) -> QTextLine | None:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return next((line for line in lines if line.naturalTextRect().bottom() > height), None)


def _in_line(layout: QTextLayout, line: QTextLine, x: float) -> int:
    """The place in the block nearest to `x` on one of its lines."""
    end = line.textStart() + line.textLength()
    stops = [at for at in range(line.textStart(), end + 1) if at == end or layout.isValidCursorPosition(at)]
    best, nearest = line.textStart(), float("inf")
    for first, last in pairwise(stops):
        for run in line.glyphRuns(first, last - first):
            box = run.boundingRect()
            away = max(box.left() - x, x - box.right(), 0.0)
            if away < nearest:
                begins = (x < box.center().x()) != run.isRightToLeft()
                best, nearest = first if begins else last, away
    return best
