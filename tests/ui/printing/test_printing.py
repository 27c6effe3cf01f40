"""From the menu to the page, in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from core.model.annotation import Color
from tests.ui.driving import opened, press, read, settle, until
from tests.ui.library.test_outgoing import answer
from tests.ui.printing.sheets import colors, words
from ui.main_window import MainWindow
from ui.printing.printing import printing
from ui.theme import load


def done(window: MainWindow, name: str) -> bool:
    return any(text.startswith(name) for text in window.panes.notices.texts())


def test_the_open_article_is_saved_with_its_highlights_and_notes(
    shelf: dict[str, int], window: MainWindow, tmp_path: Path
) -> None:
    read(window, shelf["flood.txt"])
    text = window.reading.text
    assert text is not None
    start = text.value.index("The river rose")
    window.reader.setFocus()
    window.reader.select(start, start + 14)
    settle(window.tasks)
    press(QApplication.focusWidget() or window, Qt.Key.Key_3)
    until(lambda: window.reading.annotations)
    press(QApplication.focusWidget() or window, Qt.Key.Key_N)
    until(lambda: "NoteEditor" in type(QApplication.focusWidget()).__name__)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "still being typed")
    answer(tmp_path / "flood.pdf")
    window.commands["file.pdf"].trigger()
    until(lambda: done(window, "flood.pdf"))
    (page,) = words(tmp_path / "flood.pdf")
    assert "The flood of the lower town" in page
    assert "The river rose in the night." in page
    assert "“The river rose” still being typed" in page
    fill = load("light").inks[Color.BLUE].fill
    assert (fill.red(), fill.green(), fill.blue()) in colors(tmp_path / "flood.pdf")


def test_without_an_article_there_is_nothing_to_print(window: MainWindow) -> None:
    assert not window.commands["file.pdf"].isEnabled()
    assert not window.commands["file.print"].isEnabled()
    printing(window).ask_for_pdf()
    printing(window).save(Path("/nowhere.pdf"))


def test_the_name_that_is_offered_is_the_title(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    until(lambda: window.commands["file.pdf"].isEnabled())
    assert printing(window).name() == "The flood of the lower town.pdf"
    assert printing(window) is printing(window)


def test_the_printer_that_is_chosen_prints(shelf: dict[str, int], window: MainWindow, tmp_path: Path) -> None:
    read(window, shelf["maps.txt"])
    window.commands["file.print"].trigger()
    dialog = window.dialog
    assert isinstance(dialog, QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "maps.pdf"))
    QDialog.done(dialog, QDialog.DialogCode.Accepted)
    until(lambda: done(window, "1 page went"))
    assert "An old map is a letter" in words(tmp_path / "maps.pdf")[0]


def test_a_note_that_is_being_typed_is_printed(shelf: dict[str, int], window: MainWindow, tmp_path: Path) -> None:
    read(window, shelf["maps.txt"])
    window.passages.add(5, 20)
    until(lambda: window.reading.annotations)
    (number,) = window.reading.annotations
    window.reader.edit_note(number)
    until(lambda: "NoteEditor" in type(QApplication.focusWidget()).__name__)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "just now")
    printing(window).save(tmp_path / "a.pdf")
    until(lambda: done(window, "a.pdf"))
    assert "just now" in words(tmp_path / "a.pdf")[0]


def test_what_cannot_be_written_is_said(shelf: dict[str, int], window: MainWindow, tmp_path: Path) -> None:
    read(window, shelf["maps.txt"])
    printing(window).save(tmp_path / "missing" / "a.pdf")
    until(lambda: any("cannot be written" in text for text in window.panes.notices.texts()))
    until(lambda: not printing(window).busy)


def test_one_at_a_time_and_it_can_be_stopped(window: MainWindow, tmp_path: Path) -> None:
    long = "Long\n\n" + "\n\n".join("Des mots, et encore des mots. " * 20 for _number in range(2000))
    added: list[int] = []
    window.tasks.run(lambda lib: lib.articles.add_bytes(long.encode()).article.id, then=added.append)
    until(lambda: added)
    read(window, added[0])
    printing(window).save(tmp_path / "a.pdf")
    until(lambda: printing(window).busy)
    printing(window).save(tmp_path / "b.pdf")
    assert any("being printed already" in text for text in window.panes.notices.texts())
    until(lambda: window.panes.strip.isVisible() and "Page" in window.panes.strip.label.text())
    window.panes.strip.stop.click()
    until(lambda: not printing(window).busy)
    assert not window.panes.strip.isVisible()
    assert not list(tmp_path.glob("*.pdf*"))


@pytest.mark.usefixtures("shelf")
def test_a_window_that_closes_waits_for_the_page(folder: Path, shelf: dict[str, int], tmp_path: Path) -> None:
    with opened(folder) as window:
        read(window, shelf["maps.txt"])
        printing(window).save(tmp_path / "a.pdf")
        settle(window.tasks)
    assert [path.name for path in tmp_path.glob("*.pdf*")] in ([], ["a.pdf"])
