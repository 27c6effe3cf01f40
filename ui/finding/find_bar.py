"""The bar one finds in: the words, how they are meant, and at which match one is."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from core.translate import _
from ui.icons import icon
from ui.label import PlainLabel
from ui.theme import Theme, interface_font

HEIGHT = 44
"""Pixels."""
WIDE = 320
"""Pixels of the field at most."""


class FindBar(QFrame):
    """Says what is wanted; it finds nothing itself."""

    asked = Signal()
    """Other words, or the same ones meant otherwise."""
    stepped = Signal(int)
    """To the next match, or with -1 to the one before."""
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAccessibleName(_("Find in the article"))
        self.setFixedHeight(HEIGHT)
        self.field, self.count, self.word = QLineEdit(), PlainLabel(), PlainLabel()
        self.exact = self._switch("Aa", _("Match case and accents"))
        self.whole = self._switch("|ab|", _("Whole words"))
        self.previous = self._button("previous", _("Previous match (Shift+Enter)"))
        self.next = self._button("next", _("Next match (Enter)"))
        self.close_button = self._button("close", _("Close (Esc)"))
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self._theme, colors = theme, theme.colors
        self.setStyleSheet(
            f"#findBar {{ background: {colors.page.name()}; border: none; border-top: 1px solid {colors.border.name()};"
            f" border-bottom: 1px solid {colors.border.name()}; }}"
            f"#findBar QToolButton:checked {{ background: {colors.selected.name()}; color: {colors.text.name()};"
            f" border: 1px solid {colors.accent.name()}; }}"
        )
        for button, name in ((self.previous, "previous"), (self.next, "next"), (self.close_button, "close")):
            button.setIcon(icon(name, colors.secondary))
        cross = self.field.findChild(QAction, "_q_qlineeditclearaction")
        if isinstance(cross, QAction):
            cross.setIcon(icon("close", colors.secondary))
        self.word.setStyleSheet(f"color: {colors.secondary.name()};")
        self._color_count(nothing=False)

    def put(self, words: str) -> None:
        """Show the bar with these words in it, all of them selected; with none, with what was there before."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_count(self, current: int, total: int) -> None:
        """Say at which match one is; `current` counts from 0. Without words there is nothing to say."""
        asked = bool(self.field.text().strip())
        if total and current >= 0:
            text = _("{number} of {total}").format(number=current + 1, total=total)
        else:
            text = _("No match") if asked else ""
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)
        self._color_count(nothing=asked and not total)
        self._tell(self.count, text)

    def tell(self, sentence: str) -> None:
        """Say something about where one has come; empty: nothing any more."""
        self._tell(self.word, sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next match, with Shift to the one before."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, label: PlainLabel, text: str) -> None:
        if text != label.text():
            label.setText(text)
            if text and self.isVisible():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    def _color_count(self, *, nothing: bool) -> None:
        ink = self._theme.colors.danger if nothing else self._theme.colors.secondary
        self.count.setStyleSheet(f"color: {ink.name()};")

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda: self.asked.emit())
        for switch in (self.exact, self.whole):
            switch.toggled.connect(lambda: self.asked.emit())
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(_("Find in the article"))
        self.field.setAccessibleName(_("Find in the article"))
        self.field.setClearButtonEnabled(True)
        self.field.setMaximumWidth(WIDE)
        self.field.setMinimumWidth(120)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for part in (self.exact, self.whole, self.previous, self.next):
            row.addWidget(part)
        row.addSpacing(6)
        for label in (self.count, self.word):
            label.setFont(interface_font(12))
            row.addWidget(label)
            row.addSpacing(6)
        row.addStretch()
        row.addWidget(self.close_button)

    def _switch(self, sign: str, name: str) -> QToolButton:
        switch = self._button("", name)
        switch.setText(sign)
        switch.setFont(interface_font(12))
        switch.setCheckable(True)
        return switch

    def _button(self, _icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name.partition(" (")[0])
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
