"""Printing from the window: the open article, on paper or into a PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from core.library.exchange import Exchange
from core.translate import _, ngettext
from ui.library.loading import Opened, load
from ui.printing.manuscript import manuscript
from ui.printing.press import Edition, Press

if TYPE_CHECKING:
    from ui.main_window import MainWindow

SLOW = 400
"""Milliseconds after which it is shown how far it is."""


class Printing(QObject):
    """One a window, see `printing`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._press: Press | None = None
        self._slow = QTimer(self, singleShot=True, interval=SLOW)
        self._slow.timeout.connect(self._begin)
        window.closed.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether something is being printed."""
        return self._press is not None

    def name(self) -> str:
        """What a PDF of the open article is called; empty without one."""
        article = self._window.reading.article
        return Exchange.file_name(article.meta.title or article.excerpt, ".pdf") if article else ""

    def ask_for_pdf(self) -> None:
        """Ask for a file's name, then save the open article as it."""
        if not self.name():
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed, kind = str(Path(folder, self.name())), "PDF (*.pdf)"
        chosen, _kind = QFileDialog.getSaveFileName(self._window, _("Save as PDF"), proposed, kind)
        if chosen:
            self.save(Path(chosen))

    def ask_for_paper(self) -> None:
        """Let a printer be chosen, then print the open article on it."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOptions(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        self._window.dialog = dialog
        dialog.finished.connect(partial(self._chosen, printer))
        dialog.setModal(True)
        dialog.show()

    def save(self, target: Path) -> None:
        """Save the open article as a PDF; the dialog has asked before replacing one."""
        self._start(target, partial(self._saved, target))

    def print(self, printer: QPrinter) -> None:
        """Print the open article."""
        self._start(printer, self._printed)

    def stop(self) -> None:
        """Stop what is being printed, and wait for it: a page at most."""
        if self._press is not None:
            self._press.requestInterruption()
            self._press.wait()

    def _chosen(self, printer: QPrinter, result: int) -> None:
        if result:
            self.print(printer)

    def _start(self, out: Path | QPrinter, then: Callable[[int], object]) -> None:
        """Read the article once more, so that a note that is just being typed is there, then print."""
        window, article = self._window, self._window.reading.article
        if article is None:
            return
        if self._press is not None:
            window.messages.say(_("An article is being printed already. Wait for it, or stop it."))
            return
        window.reader.flush()
        window.tasks.run(lambda lib: load(lib, article.id, ""), then=partial(self._run, out, then))

    def _run(self, out: Path | QPrinter, then: Callable[[int], object], opened: Opened) -> None:
        write = partial(manuscript, opened.article, opened.text, opened.annotations)
        press = Press(Edition(write=write, media=self._window.folder / "media"), out, self)
        press.turned.connect(self._turned)
        press.failed.connect(self._window.messages.error)
        press.printed.connect(then)
        press.finished.connect(self._ended)
        self._press = press
        self._slow.start()
        press.start()

    def _begin(self) -> None:
        if self._press is not None:
            self._window.panes.strip.begin(_("Printing…"), self._press.requestInterruption)

    def _turned(self, done: int, total: int) -> None:
        if not self._slow.isActive():
            text = _("Page {done} of {total}").format(done=done, total=total)
            self._window.panes.strip.show_step(text, done, total)

    def _ended(self) -> None:
        if not self._slow.isActive():
            self._window.panes.strip.end()
        self._slow.stop()
        if self._press is not None:
            self._press.deleteLater()
            self._press = None

    def _saved(self, target: Path, pages: int) -> None:
        sentence = ngettext("{name} has {count} page.", "{name} has {count} pages.", pages)
        self._window.messages.say(sentence.format(name=target.name, count=pages))

    def _printed(self, pages: int) -> None:
        sentence = ngettext("{count} page went to the printer.", "{count} pages went to the printer.", pages)
        self._window.messages.say(sentence.format(count=pages))


def printing(window: MainWindow) -> Printing:
    """The window's own, made when it is first wanted."""
    return window.findChild(Printing) or Printing(window)
