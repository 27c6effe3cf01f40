"""One line is asked for, and a cancelled question has no answer."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.library.text_dialog import TextDialog, ask_text


def answer(text: str, *, agree: bool) -> None:
    """Fill in the dialog that is up."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TextDialog)
    dialog.line.setText(text)
    if agree:
        dialog.accept()
    else:
        dialog.reject()


def test_what_is_written_is_the_answer(qapp: QApplication) -> None:
    parent = QWidget()
    QTimer.singleShot(50, lambda: answer("  a name ", agree=True))
    assert ask_text(parent, "Rename", "Name", "old") == "a name"


def test_cancel_is_no_answer(qapp: QApplication) -> None:
    parent = QWidget()
    QTimer.singleShot(50, lambda: answer("a name", agree=False))
    assert ask_text(parent, "Rename", "Name", "old") == ""
