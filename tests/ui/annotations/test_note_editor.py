"""A note is typed in plain words, undone by itself, handed on in time, and joined with what others write."""

import time

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.reader.spy import heard, until
from ui import theme
from ui.annotations.note_editor import DELAY, NoteEditor

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(host: QWidget) -> NoteEditor:
    return opened(host, "base")


def opened(host: QWidget, text: str) -> NoteEditor:
    made = NoteEditor(text, host)
    made.set_theme(theme.load("light"))
    made.resize(240, 200)
    made.show()
    made.setFocus()
    return made


def type_in(editor: NoteEditor, words: str) -> None:
    """As a keyboard with dead keys, or an input method, does it."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(editor, event)


def test_words_are_kept_letter_by_letter(host: QWidget) -> None:
    text = "l’été\u00a0: «\u202foui\u202f» 😀\n\nعربية <b>x</b>\n"
    assert opened(host, text).text == text


def test_typing_is_handed_on_in_time_and_in_one_session(editor: NoteEditor) -> None:
    edited, began = heard(editor.edited), time.monotonic()
    type_in(editor, " é")
    QTest.keyClicks(editor, "ab")
    until(lambda: bool(edited))
    assert time.monotonic() - began >= DELAY / 1000 * 0.9
    type_in(editor, "œ")
    editor.flush()
    assert [call[0] for call in edited] == ["base éab", "base éabœ"]
    assert len({call[1] for call in edited}) == 1


def test_the_first_keystroke_sets_the_clock_not_the_last(editor: NoteEditor) -> None:
    edited = heard(editor.edited)
    for _ in range(400):
        QTest.keyClicks(editor, "x")
        QTest.qWait(10)
        if edited:
            break
    assert edited


def test_nothing_is_handed_on_twice_or_without_a_change(editor: NoteEditor) -> None:
    edited = heard(editor.edited)
    editor.flush()
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    editor.flush()
    editor.flush()
    assert edited == []


def test_undo_is_the_editors_own(editor: NoteEditor, host: QWidget) -> None:
    undone: list[bool] = []
    action = QAction("Undo", host)
    action.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    action.triggered.connect(lambda: undone.append(True))
    host.addAction(action)
    QTest.keyClicks(editor, "typed")
    QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert editor.text == "base"
    assert undone == []


def test_only_words_are_pasted(editor: NoteEditor) -> None:
    data = QMimeData()
    data.setHtml('<img src="/etc/passwd"><b>bold</b>')
    editor.insertFromMimeData(data)
    assert editor.text == "base"
    data.setText(" <b>words</b>\u00a0!")
    editor.insertFromMimeData(data)
    assert editor.text == "base <b>words</b>\u00a0!"


def test_echoes_of_our_own_typing_change_nothing(editor: NoteEditor) -> None:
    for word in (" one", " two", " three"):
        QTest.keyClicks(editor, word)
        editor.flush()
    editor.receive("base one")
    editor.receive("base one two")
    assert editor.text == "base one two three"


def test_another_windows_words_come_in_beside_ours(editor: NoteEditor) -> None:
    edited = heard(editor.edited)
    QTest.keyClicks(editor, " mine")
    editor.receive("theirs base")
    assert editor.text == "theirs base mine"
    QTest.keyClicks(editor, "!")
    assert editor.text == "theirs base mine!"  # the caret stayed with our words
    editor.flush()
    assert edited[-1][0] == "theirs base mine!"


def test_words_that_come_in_behind_the_caret_leave_it(host: QWidget) -> None:
    editor = opened(host, "😀 base")
    editor.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(editor, "a")
    editor.receive("😀 base\n\nlater: their words")
    QTest.keyClicks(editor, "b")
    assert editor.text == "ab😀 base\n\nlater: their words"
    for _ in range(3):
        QTest.keyClick(editor, Qt.Key.Key_Z, CONTROL)
    assert editor.text == "😀 base"


@pytest.mark.parametrize(
    ("key", "modifiers"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Return, CONTROL)]
)
def test_keys_end_the_editing(editor: NoteEditor, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    ended = heard(editor.done)
    QTest.keyClick(editor, key, modifiers)
    assert ended == [()]


def test_leaving_hands_on_and_ends(editor: NoteEditor, host: QWidget) -> None:
    edited, ended = heard(editor.edited), heard(editor.done)
    elsewhere = QLineEdit(host)
    elsewhere.show()
    QTest.keyClicks(editor, "!")
    elsewhere.setFocus()
    assert edited[0][0] == "base!"
    assert ended == [()]


def test_it_grows_with_its_words(editor: NoteEditor) -> None:
    before, grown = editor.wanted_height(), heard(editor.grew)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.wanted_height() > before * 2
    assert grown
