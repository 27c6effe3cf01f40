"""Asks for one line of text."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from ui.label import PlainLabel


class TextDialog(QDialog):
    """A sentence, a line, OK and Cancel."""

    def __init__(self, title: str, sentence: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        self.line = QLineEdit(text)
        self.line.setAccessibleName(sentence)
        self.line.selectAll()
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(PlainLabel(sentence))
        column.addWidget(self.line)
        column.addWidget(buttons)


def ask_text(parent: QWidget, title: str, sentence: str, text: str = "") -> str:
    """Ask and wait; empty when it was cancelled."""
    dialog = TextDialog(title, sentence, text, parent)
    return dialog.line.text().strip() if dialog.exec() else ""
