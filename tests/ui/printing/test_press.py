"""The press prints beside the window, stops when it is asked to, and leaves a whole file or none."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrinter

from core.errors import KnownError
from core.model.text import BlockKind
from tests.ui.driving import until
from tests.ui.printing.sheets import ARTICLE, NOWHERE, paragraphs, text, words
from ui.printing.manuscript import Manuscript, manuscript
from ui.printing.press import Edition, Press, save


class Log:
    """What a press said."""

    def __init__(self, press: Press) -> None:
        self.turned: list[tuple[int, int]] = []
        self.failed: list[Exception] = []
        self.printed: list[int] = []
        press.turned.connect(lambda done, total: self.turned.append((done, total)))
        press.failed.connect(self.failed.append)
        press.printed.connect(self.printed.append)


def write() -> Manuscript:
    return manuscript(ARTICLE, text(*paragraphs(40), ("Fin.", BlockKind.PARAGRAPH)), ())


def run(out: Path | QPrinter, *, stop: bool = False) -> Log:
    parent = QObject()
    press = Press(Edition(write=write, media=NOWHERE), out, parent)
    log = Log(press)
    if stop:  # in the press's own thread, so after the first page whatever the machine does
        press.turned.connect(press.requestInterruption, Qt.ConnectionType.DirectConnection)
    press.start()
    until(press.isFinished)
    press.wait()
    until(lambda: log.failed or log.printed or (stop and log.turned))
    return log


def test_a_pdf_is_written_page_by_page(tmp_path: Path) -> None:
    log = run(tmp_path / "a.pdf")
    (pages,) = log.printed
    assert log.turned == [(number, pages) for number in range(1, pages + 1)]
    found = words(tmp_path / "a.pdf")
    assert len(found) == pages > 3
    assert "Fin." in found[-1]
    assert [path.name for path in tmp_path.glob("*.pdf*")] == ["a.pdf"]


def test_stopped_it_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"before")
    log = run(tmp_path / "a.pdf", stop=True)
    assert (len(log.turned), log.printed, log.failed) == (1, [], [])
    assert (tmp_path / "a.pdf").read_bytes() == b"before"


def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    log = run(tmp_path / "missing" / "a.pdf")
    assert isinstance(log.failed[0], KnownError)
    assert not log.printed
    with pytest.raises(KnownError, match=r"a\.pdf"):
        save(tmp_path / "missing" / "a.pdf", b"x")


def test_a_printer_gets_the_pages_that_were_chosen(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "a.pdf"))
    printer.setFromTo(2, 3)
    log = run(printer)
    assert log.printed == [2]
    found = words(tmp_path / "a.pdf")
    assert ["2 /" in found[0], "3 /" in found[1]] == [True, True]
