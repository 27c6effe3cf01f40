"""Where the window catches: a known error becomes a sentence, anything else an entry in the log and a dialog."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from core.errors import KnownError
from core.translate import _
from ui.notice_bar import NoticeBar, Notices
from ui.settings.report import report

log = logging.getLogger("postil")
WIDE = 380
"""Pixels of a box's words at least: Qt makes a box as narrow as its shortest sentence and cuts the title off."""


class Messages(QObject):
    """Says what went wrong, in bars for what a person can mend, in a dialog for bugs."""

    def __init__(self, window: QWidget, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._notices = notices
        self._box: QMessageBox | None = None
        self._copied: NoticeBar | None = None

    def say(self, sentence: str) -> None:
        """Tell something that needs no answer."""
        self._notices.say(sentence)

    def warn(self, sentence: str) -> None:
        """Tell something that stays until it is dismissed."""
        self._notices.say(sentence, stays=True)

    def copy(self, text: str, sentence: str) -> None:
        """Put `text` on the clipboard and say so; an earlier sentence that says so is no longer true and goes."""
        if self._copied is not None:
            self._copied.dismiss()
        QGuiApplication.clipboard().setText(text)
        self._copied = self._notices.say(sentence, stays=True)
        self._copied.dismissed.connect(self._forget_copied)

    def _forget_copied(self) -> None:
        self._copied = None

    def offer(self, sentence: str, action: str, run: Callable[[], object], *, stays: bool = True) -> NoticeBar:
        """Tell something with one thing to do about it."""
        return self._notices.say(sentence, action=action, run=run, stays=stays)

    def error(self, error: BaseException) -> None:
        """Tell what went wrong. Never raises, never blocks."""
        if isinstance(error, KnownError):
            self.warn(str(error))
        elif isinstance(error, OSError) and error.strerror:
            log.error("the system refused", exc_info=error)
            self.warn(_("{reason}: {name}").format(reason=error.strerror, name=error.filename or ""))
        else:
            log.error("a bug", exc_info=error)
            self.bug(error)

    def log(self, error: BaseException) -> None:
        """Write a bug down; known errors are no bugs."""
        if not isinstance(error, KnownError):
            log.error("a bug", exc_info=error)

    def bug(self, error: BaseException) -> None:
        """Show that the program itself failed; one dialog at a time."""
        if self._box is not None:
            return
        box = plain_box(self._window, _("Something went wrong inside Postil. What you saved is kept."))
        box.setInformativeText(_("The log says more. Copy a report to send it to the people who make Postil."))
        copy = box.addButton(_("Copy Report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report(error)))
        box.finished.connect(self._closed)
        self._box = box
        box.open()

    def _closed(self) -> None:
        self._box = None


def plain_box(parent: QWidget, text: str) -> QMessageBox:
    """A message box that shows its text letter by letter; Qt would take a file's name for HTML."""
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle("Postil")
    box.setText(text)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setStyleSheet(f"QLabel#qt_msgbox_label {{ min-width: {WIDE}px; }}")
    return box


def ask(parent: QWidget, question: str, *, yes: str) -> bool:
    """Ask before something that cannot be undone; waits for the answer."""
    box = plain_box(parent, question)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # its answer is asked for after it has closed
    agree = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    box.deleteLater()
    return box.clickedButton() is agree
