"""The keys of searching, from wherever one is."""

from PySide6.QtCore import Qt

from tests.ui.driving import press, read, settle, until
from ui.main_window import MainWindow


def test_slash_and_control_k_go_to_the_box(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    for key, modifier in (
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier),
    ):
        window.reader.setFocus()
        press(window.reader, key, modifier)
        assert window.pane.search.hasFocus()


def test_without_a_search_there_is_nothing_to_leave(window: MainWindow) -> None:
    assert not window.commands["search.leave"].isEnabled()
    assert not window.commands["search.next"].isEnabled()


def test_escape_in_a_note_leaves_the_note_not_the_search(shelf: dict[str, int], window: MainWindow) -> None:
    window.search.ask("river")
    until(lambda: window.search.results is not None)
    window.search.open_first()
    until(lambda: window.reading.article is not None)
    window.passages.add(3, 9)
    until(lambda: window.reading.annotations)
    (annotation,) = window.reading.annotations
    window.reader.edit_note(annotation)
    settle(window.tasks)
    window.commands["search.leave"].trigger()
    settle(window.tasks)
    assert window.search.active
