"""Prints in a thread of its own: the window goes on, whatever the length of the article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import clear_frames

from PySide6.QtCore import QBuffer, QIODevice, QObject, QSaveFile, QThread, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from core.errors import KnownError
from core.translate import _
from ui.printing.manuscript import Manuscript
from ui.printing.paper import paper, usual_page
from ui.printing.pdf_letters import searchable
from ui.printing.printout import Printout

POINTS = 72
"""To the inch."""
BREATH = 2
"""Milliseconds after each page in which the window has Python to itself."""
DOTS = 1200
"""Dots an inch of a PDF's own grid; words stay words at any size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What is to be printed."""

    write: Callable[[], Manuscript]
    media: Path
    """The library's folder of pictures."""


class Press(QThread):
    """One print. It stops between two pages when it is asked to; a PDF is there whole or not at all."""

    turned = Signal(int, int)
    """Pages that are done, of how many."""
    failed = Signal(Exception)
    printed = Signal(int)
    """It is done, and has so many pages; not when it was stopped."""

    def __init__(self, edition: Edition, out: Path | QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._edition, self._out = edition, out

    def run(self) -> None:
        """Lay out and paint, page by page."""
        try:
            pages = self._to_paper(self._out) if isinstance(self._out, QPrinter) else self._to_file(self._out)
        except Exception as error:  # noqa: BLE001 - the window says it
            clear_frames(error.__traceback__)  # Qt's objects must go in the thread they came to be in
            self.failed.emit(error)
            return
        if pages:
            self.printed.emit(pages)

    def _to_paper(self, printer: QPrinter) -> int:
        printer.setFullPage(True)
        copy = self._edition.write()
        printer.setDocName(copy.title)
        printout = Printout(copy, paper(printer.pageLayout()), self._edition.media)
        first, last = printer.fromPage() or 1, printer.toPage() or printout.pages
        numbers = range(first - 1, min(last, printout.pages))
        return self._paint(printer, printer.resolution(), printout, numbers)

    def _to_file(self, target: Path) -> int:
        copy, data = self._edition.write(), QBuffer()
        data.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(data)
        writer.setResolution(DOTS)
        writer.setPageLayout(usual_page())
        writer.setTitle(copy.title)
        writer.setCreator("Postil")
        printout = Printout(copy, paper(writer.pageLayout()), self._edition.media)
        pages = self._paint(writer, DOTS, printout, range(printout.pages))
        if pages:
            whole = bytes(data.data().data())
            save(target, searchable(whole, printout.letters.drawn, printout.letters.meanings()))
        return pages

    def _paint(self, device: QPagedPaintDevice, dots: int, printout: Printout, numbers: Sequence[int]) -> int:
        """How many pages were painted; none when it was stopped."""
        painter = QPainter()
        if not painter.begin(device):
            raise KnownError(_("The printer does not answer. Look after it, or save a PDF instead."))
        try:
            painter.scale(dots / POINTS, dots / POINTS)
            for done, number in enumerate(numbers):
                if self.isInterruptionRequested():
                    return self._stopped(device)
                if done:
                    device.newPage()
                printout.paint(painter, number)
                self.turned.emit(done + 1, len(numbers))
                self.msleep(BREATH)
        finally:
            painter.end()
        return len(numbers)

    def _stopped(self, device: QPagedPaintDevice) -> int:
        if isinstance(device, QPrinter):
            device.abort()
        return 0


def save(target: Path, data: bytes) -> None:
    """Write a file in one piece. Raises KnownError."""
    file = QSaveFile(str(target))
    if not (file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(data) == len(data) and file.commit()):
        sentence = _("{path} cannot be written ({reason}). Choose another place, or make room there.")
        raise KnownError(sentence, path=target, reason=file.errorString())
