"""Which words the mouse means: among letters from the right Qt errs by a blank, and what it selected is mended."""

from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor, QTextDocument, QTextLayout, QTextLine

from ui.reader.rectangles import is_mixed


class Words(Protocol):
    """The page, as far as the mouse is concerned."""

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
    """Puts right what Qt selects by mouse among letters from the right. Call it after Qt has had the event."""

    def __init__(self, page: Words) -> None:
        self._page = page
        self._whole = False  # Qt took a paragraph, a word, or waits for the selection to be dragged
        self._word: tuple[int, int] | None = None  # taken by a double click, when it was put right

    def pressed(self, event: QMouseEvent) -> None:
        """A selection begins, or with Shift goes on."""
        on = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._word, self._whole = None, not on and self._page.textCursor().hasSelection()
        at = self._position(event)
        if at is not None and not self._whole:
            self._page.caret(at, self._page.textCursor().anchor() if on else None)

    def dragged(self, event: QMouseEvent) -> None:
        """The selection's end moves, by whole words after a double click."""
        at = self._position(event) if event.buttons() & Qt.MouseButton.LeftButton else None
        if at is None:
            return
        if self._word is not None:
            first, last = self._word_at(at)
            start, end = self._word
            self._page.caret(*((first, end) if first < start else (max(last, end), start)))
        elif not self._whole:
            self._page.caret(at, self._page.textCursor().anchor())

    def doubled(self, event: QMouseEvent) -> None:
        """A word was taken."""
        at, self._whole = self._position(event), True
        self._word = self._word_at(at) if at is not None else None
        if self._word is not None:
            self._page.caret(self._word[1], self._word[0])

    def _position(self, event: QMouseEvent) -> int | None:
        """What the mouse means; None where Qt knows it."""
        point, document = self._page.to_document(event.position()), self._page.document()
        at = position_at(document, point)
        return at if is_mixed(document.findBlock(at)) else None

    def _word_at(self, position: int) -> tuple[int, int]:
        cursor = QTextCursor(self._page.document())
        cursor.setPosition(position)
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return cursor.selectionStart(), cursor.selectionEnd()


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
