"""Offers articles and passages while double brackets are typed: arrows choose, Enter or Tab takes, Esc lets go."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPlainTextEdit

from core.model.mention import Mention, MentionKind
from core.translate import _
from ui.annotations.quotation import quotation
from ui.theme import Theme, interface_font

OPEN = re.compile(r"\[\[([^\[\]\n|]{0,80})$")
"""Double brackets that are not closed yet, just before the caret."""
WIDTH = 320
"""Pixels."""
ROWS = 7
LONGEST = 80
"""Code points of the words that are put into a note."""
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class Naming(QObject):
    """One editor's. `asked` says what is typed; `offer` shows what that may mean."""

    asked = Signal(str)

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self.list = QListWidget(editor.window())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFont(interface_font(13))
        self.list.setAccessibleName(_("Articles and passages"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.itemClicked.connect(self._take)
        self.list.hide()
        editor.textChanged.connect(self.look)
        editor.cursorPositionChanged.connect(self._moved)
        editor.destroyed.connect(self.list.deleteLater)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a card."""
        colors = theme.colors
        self.list.setStyleSheet(
            f"QListWidget {{ background: {colors.raised.name()}; color: {colors.text.name()};"
            f" border: 1px solid {colors.border.name()}; border-radius: 7px; padding: 4px; outline: none; }}"
            f"QListWidget::item {{ padding: 4px 8px; border-radius: 4px; }}"
            f"QListWidget::item:selected {{ background: {colors.row.name()}; color: {colors.text.name()}; }}"
        )

    @property
    def typed(self) -> str | None:
        """What stands between double brackets and the caret; None outside of them."""
        caret = self._editor.textCursor()
        found = OPEN.search(caret.block().text()[: caret.positionInBlock()])
        return None if caret.hasSelection() or found is None else found.group(1)

    def look(self) -> None:
        """Something was typed: ask what it may mean."""
        typed = self.typed
        if typed is None:
            self.list.hide()
        else:
            self.asked.emit(typed)

    def offer(self, mentions: Sequence[Mention]) -> None:
        """Show these below the caret, unless the caret is elsewhere by now."""
        self.list.clear()
        if self.typed is None or not mentions or not self._editor.hasFocus():
            self.list.hide()
            return
        for one in mentions:
            self.list.addItem(_item(one))
        self.list.setCurrentRow(0)
        self._stand()

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key was for the list."""
        if not self.list.isVisible():
            return False
        key = Qt.Key(event.key())
        if key in STEPS:
            count = self.list.count()
            self.list.setCurrentRow((self.list.currentRow() + STEPS[key]) % count)
        elif key in TAKES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._take(self.list.currentItem())
        elif key is Qt.Key.Key_Escape:
            self.list.hide()
        else:
            return False
        return True

    def hide(self) -> None:
        """Offer nothing."""
        self.list.hide()

    def _moved(self) -> None:
        if self.typed is None:
            self.list.hide()

    def _take(self, item: QListWidgetItem | None) -> None:
        one, typed = item.data(Qt.ItemDataRole.UserRole) if item is not None else None, self.typed
        self.list.hide()
        if not isinstance(one, Mention) or typed is None:
            return
        caret = self._editor.textCursor()
        begins = caret.position() - len(typed.encode("utf-16-le")) // 2
        rest = caret.block().text()[caret.positionInBlock() :]
        closed = 2 if rest.startswith("]]") else 0
        caret.setPosition(begins)
        caret.setPosition(begins + len(typed.encode("utf-16-le")) // 2 + closed, QTextCursor.MoveMode.KeepAnchor)
        caret.insertText(f"{one.uid8}|{written(one)}]]")
        self._editor.setTextCursor(caret)

    def _stand(self) -> None:
        window = self._editor.window()
        height = self.list.sizeHintForRow(0) * min(self.list.count(), ROWS) + 10
        size = QSize(min(WIDTH, window.width() - 16), height)
        caret = self._editor.cursorRect()
        at = self._editor.viewport().mapTo(window, caret.bottomLeft() + QPoint(0, 4))
        if at.y() + size.height() > window.height() - 8:
            at.setY(self._editor.viewport().mapTo(window, caret.topLeft()).y() - size.height() - 4)
        at.setX(max(8, min(at.x(), window.width() - size.width() - 8)))
        self.list.setGeometry(at.x(), at.y(), size.width(), size.height())
        self.list.show()
        self.list.raise_()


def _item(one: Mention) -> QListWidgetItem:
    passage = one.kind is MentionKind.PASSAGE
    lines = (quotation(one.words, LONGEST), one.title) if passage else (one.title, _("Article"))
    item = QListWidgetItem("\n".join(lines))
    item.setData(Qt.ItemDataRole.UserRole, one)
    return item


def written(one: Mention) -> str:
    """The words that stand for it in a note, without what would end them."""
    words = " ".join(re.sub(r"[\[\]|]", " ", one.words).split()) or one.uid8
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + "…"
