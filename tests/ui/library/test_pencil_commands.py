"""The pencil in the whole window: what it asks for is written, shown, and undone by its name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Library
from core.model.annotation import Annotation, Style
from tests.ui.driving import press, read, settle, until
from ui.library.pencil_commands import CARET
from ui.main_window import MainWindow

SENTENCE = "An old map is a letter from somebody who walked there."

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def words(window: MainWindow, wanted: str) -> tuple[int, int]:
    """Where words stand."""
    assert window.reading.text is not None
    start = window.reading.text.value.index(wanted)
    return start, start + len(wanted)


def trigger(window: MainWindow, name: str) -> None:
    """Choose a command, which must be possible."""
    QApplication.processEvents()
    window.commands.refresh(window.context())
    assert window.commands[name].isEnabled(), name
    window.commands[name].trigger()
    settle(window.tasks)


def mark(window: MainWindow, wanted: str) -> int:
    """Highlight words; the id of their passage."""
    known = set(window.reading.annotations)
    window.reader.select(*words(window, wanted))
    trigger(window, "passage.highlight")
    until(lambda: set(window.reading.annotations) - known)
    (new,) = set(window.reading.annotations) - known
    return new


def stored(window: MainWindow, article: int) -> list[Annotation]:
    """What another connection finds."""
    with Library.open(window.folder) as library:
        return list(library.passages.of(article))


def test_underlining_and_back(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    window.reader.select(*words(window, "old map"))
    trigger(window, "passage.underline")
    until(lambda: window.reading.annotations)
    (one,) = stored(window, shelf["maps.txt"])
    assert (one.exact, one.style) == ("old map", Style.UNDERLINE)
    window.reader.choose(one.id)
    trigger(window, "passage.underline")
    assert stored(window, shelf["maps.txt"])[0].style is Style.HIGHLIGHT
    window.past.undo()
    until(lambda: window.reading.annotations[one.id].style is Style.UNDERLINE)
    trigger(window, "passage.highlight")
    assert stored(window, shelf["maps.txt"])[0].style is Style.HIGHLIGHT


def test_ends_are_moved_by_keys_and_undone(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    one = mark(window, "a letter")
    window.reader.choose(one)
    trigger(window, "passage.ends")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Return):
        press(window.reader.page, key)
    settle(window.tasks)
    assert stored(window, shelf["maps.txt"])[0].exact == "is a letter from"
    window.past.undo()
    until(lambda: window.reading.annotations[one].exact == "a letter")
    mark_ = window.reader.marked.mark(one)
    assert mark_ is not None
    assert mark_.end - mark_.start == len("a letter")


def test_ends_that_cannot_be_moved_show_where_they_were(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    one = mark(window, "old map")
    before = window.reader.marked.mark(one)
    with Library.open(window.folder) as library:
        library.passages.trash([one])
    window.passages.move(one, *words(window, "An old map is"))
    until(lambda: window.panes.notices.texts())
    now = window.reader.marked.mark(one)
    assert now is None or now == before


def test_merge_and_split(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    first, second = mark(window, "An old map"), mark(window, "is a letter")
    window.reader.choose(first)
    trigger(window, "passage.merge")
    assert [one.exact for one in stored(window, shelf["maps.txt"])] == ["An old map is a letter"]
    assert list(window.reading.annotations) == [first]
    at = words(window, "is a")[0]
    window.reader.select(at, at)
    trigger(window, "passage.split")
    until(lambda: len(window.reading.annotations) == 2)
    assert [one.exact for one in stored(window, shelf["maps.txt"])] == ["An old map", "is a letter"]
    window.past.undo()
    until(lambda: len(window.reading.annotations) == 1)
    window.past.undo()
    until(lambda: set(window.reading.annotations) == {first, second})


def test_the_same_words_bear_two_passages(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    first, second = mark(window, "old map"), mark(window, "old map")
    assert [one.exact for one in stored(window, shelf["maps.txt"])] == ["old map", "old map"]
    window.reader.choose(first)
    trigger(window, "passage.choose")
    rows = window.reader.hands.choosing.chooser.rows
    assert rows.count() == 2
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert window.reader.current_annotation() == second


def test_the_pen_marks_each_selection_by_keys(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    trigger(window, "passage.pen")
    assert window.commands["passage.pen"].isChecked()
    at = words(window, "What it leaves")[0]
    window.reader.select(at, at)
    press(window.reader.page, Qt.Key.Key_Right, ALT | SHIFT)
    QTest.keyRelease(window.reader.page, Qt.Key.Key_Shift)
    until(lambda: window.reading.annotations)
    assert [one.exact for one in stored(window, shelf["maps.txt"])] == ["What it leaves out is what nobody paid for."]
    press(window.reader.page, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not window.commands["passage.pen"].isChecked()


def test_the_caret_is_remembered(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    press(window.reader.page, Qt.Key.Key_F7)
    assert window.commands["select.caret"].isChecked()
    assert window.preferences.settings.window[CARET] is True
    window.reader.select(0, 0)
    press(window.reader.page, Qt.Key.Key_Right)
    assert window.reader.page.textCursor().position() == 1
    press(window.reader.page, Qt.Key.Key_F7)
    assert window.preferences.settings.window[CARET] is False


def test_selecting_wider_by_commands(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    at = words(window, "letter")[0]
    window.reader.select(at, at)
    for name, said in (("select.grow", "letter"), ("select.grow", SENTENCE)):
        trigger(window, name)
        assert window.reader.selection() == words(window, said)
    trigger(window, "select.shrink")
    assert window.reader.selection() == words(window, "letter")
