"""The head of a tag's page: its name, its colour, what it is for, how much bears it, and what can be done with it."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from core.translate import _, ngettext
from ui.annotations.colors import ORDER, color_name, dot
from ui.label import PlainLabel
from ui.tags.looking import Looked
from ui.theme import Theme, interface_font, reading_font

DELAY = 600
"""From a keystroke until the description is handed on, ms."""
HIGH = 64
"""Height of the description, px."""


class Description(QPlainTextEdit):
    """What a tag is for: plain words, handed on while they are typed and when one leaves."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What this tag is for"))
        self.setPlaceholderText(_("What this tag is for…"))
        self.setTabChangesFocus(True)
        self.setFont(interface_font(13))
        self.setFixedHeight(HIGH)
        self._kept = ""
        self._timer = QTimer(self, singleShot=True, interval=DELAY)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._timer.start)

    def show_words(self, words: str) -> None:
        """Show what the library has, unless something else is being typed."""
        if self.toPlainText() != self._kept:
            return
        self._kept = words
        if self.toPlainText() != words:
            self.setPlainText(words)
        self._timer.stop()

    def flush(self) -> None:
        """Hand on what is typed."""
        self._timer.stop()
        words = self.toPlainText()
        if words != self._kept:
            self._kept = words
            self.edited.emit(words)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was typed."""
        super().focusOutEvent(event)
        self.flush()


class TagHeader(QFrame):
    """Says what the person wants with the tag; whoever holds the library does it."""

    color_chosen = Signal(str)  # a Color's value, empty for none
    described = Signal(str)
    rename_wanted, merge_wanted, delete_wanted = Signal(), Signal(), Signal()
    chosen = Signal(str)  # another tag's path

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shown = theme, Looked(
            path="", color=None, description="", articles=0, passages=0, below=(), known=False
        )  # fmt: skip
        self.color = QToolButton()
        self.color.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.color.setIconSize(QSize(18, 18))
        self.title = PlainLabel()
        self.title.setFont(reading_font(22))
        self.counts = PlainLabel()
        self.description = Description()
        self.description.edited.connect(self.described)
        self.buttons = [
            _button(_("Rename…"), self.rename_wanted),
            _button(_("Merge Into…"), self.merge_wanted),
            _button(_("Delete…"), self.delete_wanted),
        ]
        self._family = QHBoxLayout()
        self._family.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._lay_out()

    def show_tag(self, looked: Looked) -> None:
        """Show another tag, or the same as it is now."""
        if looked.path != self._shown.path:
            self.description.flush()  # what is typed belongs to the tag it was typed for
        self._shown = looked
        self.title.setText(" / ".join(looked.path.split("/")))
        self.counts.setText(
            " · ".join(
                (
                    ngettext("{count} article", "{count} articles", looked.articles).format(count=looked.articles),
                    ngettext("{count} passage", "{count} passages", looked.passages).format(count=looked.passages),
                )
            )
        )
        self.description.show_words(looked.description)
        self._show_family()
        self._show_color()

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self._theme = theme
        self._show_color()

    def _lay_out(self) -> None:
        top, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.addWidget(self.color)
        top.addWidget(self.title, 1)
        for button in self.buttons:
            top.addWidget(button)
        foot.addWidget(self.counts)
        foot.addSpacing(12)
        foot.addLayout(self._family, 1)
        column.setContentsMargins(24, 16, 18, 8)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(foot)
        column.addWidget(self.description)

    def _show_family(self) -> None:
        """Ways up and down the tree."""
        while (item := self._family.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        above = self._shown.path.rpartition("/")[0]
        for path in filter(None, (above, *self._shown.below)):
            button = QToolButton()
            button.setText(f"↑ {path}" if path == above else path.rpartition("/")[2])
            button.setAccessibleName(_("The tag {path}").format(path=path))
            button.clicked.connect(lambda _checked=False, to=path: self.chosen.emit(to))
            self._family.addWidget(button)

    def _show_color(self) -> None:
        own = self._shown.color
        name = color_name(own) if own else _("No colour")
        self.color.setIcon(dot(self._theme, own, 18))
        self.color.setToolTip(name)
        self.color.setAccessibleName(_("Colour of the tag: {color}").format(color=name))
        self.color.setMenu(self._colors())

    def _colors(self) -> QMenu:
        menu = QMenu(self)
        for color in (None, *ORDER):
            name = color_name(color) if color else _("No colour")
            action = menu.addAction(dot(self._theme, color), name)
            action.setCheckable(True)
            action.setChecked(color is self._shown.color)
            action.triggered.connect(lambda _on=False, to=color: self.color_chosen.emit(to.value if to else ""))
        return menu


def _button(title: str, wanted: object) -> QPushButton:
    button = QPushButton(title)
    button.setAccessibleName(title.replace("…", ""))
    button.clicked.connect(wanted)
    return button
