"""Finding is there while the bar is, and searching the library makes room for it."""

from PySide6.QtCore import Qt

from tests.ui.driving import press, read, settle, until
from ui.main_window import MainWindow


def test_its_commands_hold_only_while_the_bar_shows(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    assert not window.commands["find.next"].isEnabled()
    window.commands["find.open"].trigger()
    settle(window.tasks)
    until(window.commands["find.next"].isEnabled)
    window.commands["find.close"].trigger()
    until(lambda: not window.commands["find.next"].isEnabled())


def test_escape_in_a_note_leaves_the_note_not_the_bar(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.passages.add(3, 9)
    until(lambda: window.reading.annotations)
    window.commands["find.open"].trigger()
    settle(window.tasks)
    (annotation,) = window.reading.annotations
    window.reader.edit_note(annotation)
    settle(window.tasks)
    window.commands["find.close"].trigger()
    assert window.finding.active


def test_control_shift_f_searches_the_library(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(window.reader, Qt.Key.Key_F, modifiers)
    assert window.pane.search.hasFocus()
