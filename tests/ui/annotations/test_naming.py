"""Double brackets in a note offer articles and passages, by keyboard, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.mention import Mention, MentionKind
from tests.ui.driving import read, settle, until
from ui.annotations.naming import LONGEST, written
from ui.annotations.note_editor import NoteEditor
from ui.main_window import MainWindow


@pytest.fixture
def editor(shelf: dict[str, int], window: MainWindow) -> NoteEditor:
    """The editor of a new note on the flood."""
    read(window, shelf["flood.txt"])
    window.commands["passage.note"].trigger()
    until(lambda: window.findChildren(NoteEditor))
    (editor,) = window.findChildren(NoteEditor)
    settle(window.tasks)
    window.activateWindow()
    editor.setFocus()
    return editor


def typed(editor: NoteEditor, words: str) -> None:
    QTest.keyClicks(editor, words)
    until(lambda: editor.naming.list.isVisible() and editor.naming.list.count())


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_brackets_offer_and_a_key_takes(
    key: Qt.Key, editor: NoteEditor, shelf: dict[str, int], window: MainWindow
) -> None:
    typed(editor, "See [[old maps")
    until(lambda: editor.naming.list.count() == 1)
    QTest.keyClick(editor, key)
    assert editor.text.startswith("See [[")
    assert editor.text.endswith("|On reading old maps]]")
    assert not editor.naming.list.isVisible()
    QTest.keyClicks(editor, " too")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    until(lambda: any(one.note.endswith("maps]] too") for one in window.reading.annotations.values()))


def test_arrows_choose_and_escape_lets_go_of_the_list_alone(editor: NoteEditor) -> None:
    typed(editor, "[[")
    offered = editor.naming.list
    until(lambda: offered.count() >= 3)
    QTest.keyClick(editor, Qt.Key.Key_Down)
    assert offered.currentRow() == 1
    QTest.keyClick(editor, Qt.Key.Key_Up)
    QTest.keyClick(editor, Qt.Key.Key_Up)
    assert offered.currentRow() == offered.count() - 1
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not offered.isVisible()
    assert editor.isVisible()
    assert editor.text == "[["


def test_outside_of_brackets_nothing_is_offered(editor: NoteEditor) -> None:
    typed(editor, "[[")
    QTest.keyClicks(editor, "x]] and")
    assert editor.naming.typed is None
    assert not editor.naming.list.isVisible()
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text == "[[x]] and\n"


def test_words_that_would_end_the_brackets_are_left_out() -> None:
    one = Mention(kind=MentionKind.ARTICLE, id=1, article=1, uid8="0a1b2c3d", title="A [note] | on\n" + "words " * 40)
    assert written(one).startswith("A note on words")
    assert len(written(one)) <= LONGEST + 1
