"""The Edit menu: undo and redo of what was done to the library, or of typing while a text is edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from ui.commands import N_, command

if TYPE_CHECKING:
    from ui.main_window import MainWindow

Editor = QLineEdit | QPlainTextEdit | QTextEdit


@command("edit.undo", title=N_("Undo"), keys=["Ctrl+Z"], when="undo")
def undo(window: MainWindow) -> None:
    """Take back the latest change made in this window."""
    editor = editing()
    if editor is not None:
        editor.undo()
    else:
        window.past.undo()


@command("edit.redo", title=N_("Redo"), keys=["Ctrl+Shift+Z", "Ctrl+Y"], when="redo")
def redo(window: MainWindow) -> None:
    """Do again what was undone last."""
    editor = editing()
    if editor is not None:
        editor.redo()
    else:
        window.past.redo()


@command("edit.copy", title=N_("Copy"), keys=["Ctrl+C"])
def copy(window: MainWindow) -> None:
    """Copy the selected words."""
    focus = QApplication.focusWidget()
    if isinstance(focus, Editor):
        focus.copy()
    else:
        window.copy_words()


@command("edit.remove", title=N_("Put into the Trash"), keys=["Delete"], when="removable", icon="trash")
def remove(window: MainWindow) -> None:
    """Put the selected articles, or the passage one is at, into the trash."""
    annotation = window.reader.current_annotation()
    if annotation is not None and not window.pane.view().hasFocus():
        window.passages.remove(annotation)
    else:
        window.removal.trash(window.chosen_articles())


@command("edit.restore", title=N_("Take out of the Trash"), when="trashed")
def restore(window: MainWindow) -> None:
    """Put what is selected in the trash back to where it was."""
    window.shelves.restore(window.pane.articles.selected_rows())


@command("edit.empty_trash", title=N_("Empty the Trash…"), when="trash")
def empty_trash(window: MainWindow) -> None:
    """Delete for good what lies in the trash."""
    window.shelves.empty_trash()


def editing() -> Editor | None:
    """The text editor that has the keyboard, None when there is none."""
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, Editor) and not focus.isReadOnly() else None
