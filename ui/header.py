"""The strip above the article: what one does with it most, and where one is among the matches of a search."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from core.translate import _
from ui.actions import Actions
from ui.label import PlainLabel
from ui.pages.switch import ViewSwitch
from ui.theme import Theme, interface_font

HEIGHT = 48
"""Pixels."""
BUTTONS = ("view.text", "article.star", "article.archive", "article.tag", "passage.note", "edit.remove")


class Header(QFrame):
    """Icon buttons that are the commands themselves."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setFixedHeight(HEIGHT)
        self.switch = ViewSwitch()
        self.page = PlainLabel()
        self.page.setFont(interface_font(12))
        self.matches = PlainLabel()
        self.matches.setFont(interface_font(12))
        self._actions = actions
        self._search = [_button(actions, name) for name in ("search.previous", "search.next")]
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(4)
        row.addWidget(_button(actions, "view.sidebar"))
        row.addSpacing(6)
        row.addWidget(self.switch)
        row.addSpacing(8)
        row.addWidget(self.page)
        row.addStretch()
        row.addWidget(self.matches)
        for button in self._search:
            row.addWidget(button)
        row.addSpacing(12)
        for name in BUTTONS:
            row.addWidget(_button(actions, name))
        self.set_theme(theme)
        self.show_match(-1, 0)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        colors = theme.colors
        self.setStyleSheet(f"#header {{ background: {colors.page.name()}; }}")
        self.switch.set_theme(theme)
        for label in (self.page, self.matches):
            label.setStyleSheet(f"color: {colors.secondary.name()};")

    def button(self, command: str) -> QToolButton:
        """The button of a command that has one here. Raises StopIteration for others."""
        action = self._actions[command]
        return next(one for one in self.findChildren(QToolButton) if one.defaultAction() is action)

    def show_page(self, number: str, words: str) -> None:
        """Say at which page one is, in short and for those who listen; empty without pages."""
        self.page.setText(number)
        self.page.setAccessibleName(words)

    def show_match(self, current: int, total: int) -> None:
        """Say at which match one is; nothing without matches. `current` counts from 0."""
        for widget in (self.matches, *self._search):
            widget.setVisible(total > 0)
        self.matches.setText(_("{number} of {total}").format(number=current + 1, total=total) if total else "")


def _button(actions: Actions, name: str) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(actions[name])
    button.setAccessibleName(actions[name].text().replace("…", ""))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
