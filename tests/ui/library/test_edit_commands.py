"""Undo belongs to the text that is edited, else to the library."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.driving import press, read, settle, until
from ui.library.edit_commands import editing
from ui.main_window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_in_the_search_box_undo_undoes_typing(shelf: dict[str, int], window: MainWindow) -> None:
    window.shelves.star([shelf["maps.txt"]])
    until(lambda: window.past.names.undo == "Star")
    box = window.pane.search
    box.setFocus()
    QTest.keyClicks(box, "river")
    assert editing() is box
    press(box, Qt.Key.Key_Z, CONTROL)
    settle(window.tasks)
    assert box.text() == ""
    assert window.past.names.undo == "Star"


def test_copy_takes_the_words_as_they_are(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.setFocus()
    window.reader.select(0, 20)
    window.commands["edit.copy"].trigger()
    assert QGuiApplication.clipboard().text() == "On reading old maps\n"[:20]


def test_delete_on_a_passage_leaves_the_article(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.passages.add(3, 9)
    until(lambda: window.reading.annotations)
    (annotation,) = window.reading.annotations
    window.reader.setFocus()
    window.reader.choose(annotation)
    settle(window.tasks)
    window.commands["edit.remove"].trigger()
    until(lambda: not window.reading.annotations)
    assert window.reading.article is not None
