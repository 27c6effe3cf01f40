"""The one file with QLabel: words from articles, notes and file names are data, and Qt would guess HTML."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget


class PlainLabel(QLabel):
    """A label that shows its text letter by letter, whatever it looks like; tooltips go through `plain_tooltip`."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setText(text)


def plain_tooltip(text: str) -> str:
    """The tooltip that shows `text` as it is: Qt takes tooltips for HTML whenever they look like it."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
    return f"<span>{escaped}</span>"
