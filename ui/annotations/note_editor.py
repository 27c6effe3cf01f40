"""Where a note is typed: plain words only, its own undo, and never more than a moment that is not handed on."""

from collections import deque
from uuid import uuid4

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPalette, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from core.model.utf16 import Utf16
from core.translate import _
from ui.annotations.merge import difference, merge
from ui.annotations.naming import Naming
from ui.theme import Theme, interface_font

DELAY = 250
"""From a keystroke until the text is handed on, ms."""
_KEPT = 200
"""Texts handed on that are remembered, to know an echo from someone else's change."""


class NoteEditor(QPlainTextEdit):
    """An editor of one note in one editing session."""

    edited = Signal(str, str)  # text, session
    done = Signal()
    grew = Signal()

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = uuid4().hex
        self._base = text
        self._sent: deque[str] = deque([text], maxlen=_KEPT)
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Note"))
        self.setPlaceholderText(_("Write a note…"))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setFont(interface_font(14))
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(self._changed)
        self.naming = Naming(self)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a card."""
        colors = self.palette()
        colors.setColor(QPalette.ColorRole.Base, theme.colors.raised)
        colors.setColor(QPalette.ColorRole.Text, theme.colors.text)
        colors.setColor(QPalette.ColorRole.PlaceholderText, theme.colors.faint)
        colors.setColor(QPalette.ColorRole.Highlight, theme.colors.selection)
        colors.setColor(QPalette.ColorRole.HighlightedText, theme.colors.text)
        self.setPalette(colors)
        self.naming.set_theme(theme)

    def set_size(self, px: float) -> None:
        """Letters this tall, px."""
        self.setFont(interface_font(px, QFont.Weight.Normal))

    @property
    def text(self) -> str:
        """What stands in it, every blank as it was typed."""
        return plain(self.document())

    def wanted_height(self) -> int:
        """How tall it must be to show all its lines, px."""
        lines = self.document().documentLayout().documentSize().height()  # counted in lines, for this kind of editor
        return round(max(lines, 1) * self.fontMetrics().lineSpacing()) + 4

    def flush(self) -> None:
        """Hand on what was typed and is not yet."""
        self._timer.stop()
        text = self.text
        if text != self._base:
            self._base = text
            self._sent.append(text)
            self.edited.emit(text, self.session)

    def receive(self, text: str) -> None:
        """The note as it stands elsewhere: an echo of ours changes nothing, another's words come in beside ours."""
        if text in self._sent:
            return
        joined = merge(self._base, self.text, text)
        self._base = text
        self._sent.append(text)
        self._replace(joined)

    def _replace(self, text: str) -> None:
        """Change only what differs, as one step that undo takes back, so that the caret stays among its words."""
        before, caret = self.text, self.textCursor()
        start, end, words = difference(before, text)
        units, place, was_at = Utf16.of(before), QTextCursor(self.document()), caret.position()
        place.setPosition(units.unit(start))
        place.setPosition(units.unit(end), QTextCursor.MoveMode.KeepAnchor)
        place.insertText(words)
        if was_at <= units.unit(start):
            caret.setPosition(was_at)
            self.setTextCursor(caret)

    def _changed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()
        self.grew.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words, never markup."""
        if source.hasText():
            self.textCursor().insertText(source.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter end the editing; everything else types."""
        if self.naming.press(event):
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control):
            self.done.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand on what is typed; end the editing unless only a menu or another window came in front."""
        super().focusOutEvent(event)
        self.flush()
        self.naming.hide()
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in passing:
            self.done.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name
        """Tab goes on, unless it takes what is offered."""
        return not self.naming.list.isVisible() and super().focusNextPrevChild(next)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Stay at the top: the card grows with the words."""
        super().scrollContentsBy(dx, dy)
        if dy and self.height() >= self.wanted_height() and self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(0)


def plain(document: QTextDocument) -> str:
    """A document's words as they are: `toPlainText` would turn no-break blanks into blanks."""
    lines: list[str] = []
    block = document.begin()
    while block.isValid():
        lines.append(block.text().replace("\u2028", "\n"))
        block = block.next()
    return "\n".join(lines)
