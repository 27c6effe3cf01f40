"""A card shows its annotation, edits in place, and keeps what is being typed whatever comes in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.model.annotation import Color
from tests.ui.reader.builders import annotation
from tests.ui.reader.spy import heard
from ui import theme
from ui.annotations.card import Card
from ui.tags.suggesting import Vocabulary

ONE = annotation(7, (0, 4), note="A note", tags=("climat",))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(host: QWidget) -> Card:
    made = Card(ONE, theme.load("light"), 270, host)
    made.show()
    return made


def test_it_says_what_it_shows_to_those_who_listen(card: Card) -> None:
    assert card.accessibleName() == "Note: A note. climat"


def test_a_click_chooses_and_the_next_edits(card: Card) -> None:
    chosen = heard(card.activated)
    QTest.mouseClick(card, LEFT, pos=QPoint(40, 20))
    assert chosen == [(7,)]
    assert card.editor is None
    card.set_chosen(True)
    QTest.mouseClick(card, LEFT, pos=QPoint(40, 20))
    assert card.editor is not None
    assert card.editor.hasFocus()


def test_a_double_click_edits(card: Card) -> None:
    QTest.mouseDClick(card, LEFT, pos=QPoint(40, 20))
    assert card.editor is not None


def test_keys_on_a_card(card: Card) -> None:
    removed, tagged, colored = heard(card.remove_requested), heard(card.tags_requested), heard(card.color_changed)
    card.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_T, Qt.Key.Key_4):
        QTest.keyClick(card, key)
    assert (removed, tagged, colored) == ([(7,)], [(7,)], [(7, Color.PINK)])
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert card.editor is not None


def test_editing_tells_and_ending_keeps_the_words(card: Card) -> None:
    edited, ended = heard(card.note_edited), heard(card.left)
    card.edit_note()
    assert card.editor is not None
    QTest.keyClicks(card.editor, "!")
    QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    assert edited[0][:2] == (7, "A note!")
    assert ended == [(7,)]
    assert card.editor is None
    assert card.annotation.note == "A note!"


def test_each_editing_is_a_session_of_its_own(card: Card) -> None:
    edited = heard(card.note_edited)
    for _ in range(2):
        card.edit_note()
        assert card.editor is not None
        QTest.keyClicks(card.editor, "!")
        QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    assert len({call[2] for call in edited}) == 2


def test_what_comes_in_leaves_the_open_editor_alone(card: Card) -> None:
    card.edit_note()
    editor = card.editor
    assert editor is not None
    QTest.keyClicks(editor, " typed")
    card.set_annotation(replace(ONE, color=Color.BLUE, tags=("other",), version=2))
    assert card.editor is editor
    assert editor.text == "A note typed"
    assert editor.document().isUndoAvailable()
    assert card.annotation.color is Color.BLUE


def test_tags_are_edited_in_place(card: Card) -> None:
    told = heard(card.tags_changed)
    card.edit_tags(Vocabulary(paths=("eau",)))
    assert card.tags is not None
    assert card.tags.line.hasFocus()
    QTest.keyClick(card.tags.line, Qt.Key.Key_Backspace)
    assert told == [(7, (), ("climat",))]
    QTest.keyClick(card.tags.line, Qt.Key.Key_Escape)
    assert card.tags is None


def test_it_grows_with_what_is_typed(card: Card) -> None:
    grown, before = heard(card.resized), card.height()
    card.edit_note()
    assert card.editor is not None
    for _ in range(3):
        QTest.keyClick(card.editor, Qt.Key.Key_Return)
    assert card.height() >= before + 3 * 14
    assert grown
    assert card.rect().contains(card.editor.geometry())


def test_it_floats_with_a_shadow_and_lands_without(card: Card) -> None:
    card.set_floating(True)
    assert card.graphicsEffect() is not None
    card.set_floating(False)
    assert card.graphicsEffect() is None


def test_another_theme_is_taken(card: Card) -> None:
    card.edit_note()
    before = card.grab().toImage()
    card.set_theme(theme.load("dark"))
    assert card.grab().toImage() != before
