"""Selecting by keys in a text that cannot be edited, and walking through it with a caret for those who want one."""

from typing import cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

LINE = 64
"""What a page is counted in when the caret moves by pages, px."""
_EXTEND = Qt.KeyboardModifier.ShiftModifier
_TO = QTextCursor.MoveOperation
_MOVES = {
    Qt.Key.Key_Left: (_TO.Left, _TO.WordLeft),
    Qt.Key.Key_Right: (_TO.Right, _TO.WordRight),
    Qt.Key.Key_Up: (_TO.Up, _TO.StartOfBlock),
    Qt.Key.Key_Down: (_TO.Down, _TO.EndOfBlock),
    Qt.Key.Key_Home: (_TO.StartOfLine, _TO.Start),
    Qt.Key.Key_End: (_TO.EndOfLine, _TO.End),
    Qt.Key.Key_PageUp: (_TO.Up, _TO.Up),
    Qt.Key.Key_PageDown: (_TO.Down, _TO.Down),
}
"""What a key does to the caret, alone and with Ctrl."""
_PAGES = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Caret:
    """The caret of one page. Qt shows its own, and its sign for the writing direction, only while one walks with it."""

    def __init__(self, page: QTextEdit) -> None:
        self._page = page
        self.walking = False

    def set_walking(self, on: bool) -> None:
        """Let the arrows move a caret, which shows, instead of the page."""
        self.walking = on
        by_keys, flags = Qt.TextInteractionFlag.TextSelectableByKeyboard, self._page.textInteractionFlags()
        self._page.setTextInteractionFlags(flags | by_keys if on else flags & ~by_keys)
        self._bring()

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key moves the caret or the selection's end."""
        others = event.modifiers() & Qt.KeyboardModifier.AltModifier
        return event.key() in _MOVES and not others and bool(self.walking or event.modifiers() & _EXTEND)

    def move(self, event: QKeyEvent) -> None:
        """Move it, with Shift only the selection's end."""
        self._bring()
        cursor, modes = self._page.textCursor(), QTextCursor.MoveMode
        plain, with_control = _MOVES[Qt.Key(event.key())]
        far = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        times = max(self._page.viewport().height() // LINE, 1) if event.key() in _PAGES else 1
        mode = modes.KeepAnchor if event.modifiers() & _EXTEND else modes.MoveAnchor
        cursor.movePosition(with_control if far else plain, mode, times)
        cursor.setPosition(_before_letter(cursor), QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else mode)
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()

    def begin(self) -> int:
        """The document's position from which a selection by keys goes on: where one looks."""
        self._bring()
        return self._page.textCursor().position()

    def _bring(self) -> None:
        """Begin where one looks: a caret left far away moves to the first visible line."""
        cursor, view = self._page.textCursor(), self._page.viewport().rect()
        if not cursor.hasSelection() and not view.intersects(self._page.cursorRect(cursor)):
            top = self._page.cursorForPosition(QPointF(view.width() / 2, 6).toPoint())
            top.movePosition(QTextCursor.MoveOperation.StartOfLine)
            self._page.setTextCursor(top)


def _before_letter(cursor: QTextCursor) -> int:
    """Where a cursor stands; before the letter when Qt, going up or down, has put it into the middle of one."""
    at, layout = cursor.positionInBlock(), cursor.block().layout()
    while 0 < at < cursor.block().length() - 1 and not layout.isValidCursorPosition(at):
        at -= 1
    return cursor.block().position() + at


def selected_by(cursor: QTextCursor) -> tuple[int, int] | None:
    """The range a cursor has selected; None for none. One that leaves a table's cell takes whole cells."""
    table = cursor.currentTable()
    if cursor.hasComplexSelection() and table is not None:  # pyright: ignore[reportUnnecessaryComparison]
        row, rows, column, columns = cast("tuple[int, int, int, int]", cursor.selectedTableCells())
        last = table.cellAt(row + rows - 1, column + columns - 1)
        return table.cellAt(row, column).firstPosition(), last.lastPosition()
    return (cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else None
