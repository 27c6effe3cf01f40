"""Tags are added and taken off by keyboard and mouse, each change told as it is made."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QWidget

from tests.ui.reader.spy import heard
from ui import theme
from ui.annotations.tag_field import TagField
from ui.tags.suggesting import Vocabulary

EVERY = Vocabulary(paths=("politique/sécurité", "climat", "Eau"), recent=("Eau",))


@pytest.fixture
def field(host: QWidget) -> TagField:
    made = TagField(("climat", "a & b"), EVERY, host)
    made.set_theme(theme.load("light"))
    made.fit(240)
    made.show()
    made.line.setFocus()
    return made


def enter(field: TagField, tag: str) -> None:
    """As if typed, but without the list of completions coming up: an offscreen screen complains about that."""
    field.line.setText(tag)
    QTest.keyClick(field.line, Qt.Key.Key_Comma)


def offered(field: TagField) -> list[str]:
    completer = field.line.completer()
    assert isinstance(completer, QCompleter)
    return [completer.completionModel().index(row, 0).data() for row in range(completer.completionCount())]


def test_enter_and_comma_add(field: TagField) -> None:
    told = heard(field.changed)
    QTest.keyClicks(field.line, "new")
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    enter(field, " politique / eau ")
    assert told == [(("new",), ()), (("politique/eau",), ())]
    assert field.tags == ("climat", "a & b", "new", "politique/eau")
    assert field.line.text() == ""


def test_what_is_there_or_empty_is_not_added(field: TagField) -> None:
    told = heard(field.changed)
    enter(field, "climat")
    enter(field, " / ")
    assert told == []


def test_enter_on_nothing_and_escape_end(field: TagField) -> None:
    ended = heard(field.done)
    QTest.keyClick(field.line, Qt.Key.Key_Return)
    QTest.keyClick(field.line, Qt.Key.Key_Escape)
    assert ended == [(), ()]


def test_backspace_and_a_click_take_off(field: TagField) -> None:
    told = heard(field.changed)
    QTest.keyClick(field.line, Qt.Key.Key_Backspace)
    chips = [chip for chip in field.findChildren(QToolButton) if chip.isVisible()]
    assert [chip.accessibleName() for chip in chips] == ["Remove the tag climat"]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert told == [((), ("a & b",)), ((), ("climat",))]
    assert field.tags == ()


def test_an_ampersand_is_shown_as_it_is(field: TagField) -> None:
    texts = [chip.text() for chip in field.findChildren(QToolButton)]
    assert "a && b  ×" in texts  # Qt takes a single one for a key


def test_completion_finds_the_middle_of_a_path_in_any_case(field: TagField) -> None:
    QTest.keyClicks(field.line, "SECU")
    assert offered(field) == ["politique/sécurité"]


def test_what_is_there_is_meant_whatever_its_case_and_accents(field: TagField) -> None:
    enter(field, "POLITIQUE / securite")
    assert field.tags[-1] == "politique/sécurité"


def test_down_shows_the_tags_used_last(field: TagField) -> None:
    QTest.keyClick(field.line, Qt.Key.Key_Down)
    assert offered(field) == ["Eau", "politique/sécurité"]  # the passage bears the third


def test_tab_takes_the_best_one(field: TagField) -> None:
    told = heard(field.changed)
    QTest.keyClicks(field.line, "sec")
    completer = field.line.completer()
    popup = completer.popup()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Tab)
    QTest.qWait(20)
    assert told == [(("politique/sécurité",), ())]
    assert field.line.text() == ""


def test_a_completion_is_added_once(field: TagField) -> None:
    told = heard(field.changed)
    completer = field.line.completer()
    assert isinstance(completer, QCompleter)
    field.line.setText("Eau")
    completer.activated.emit("Eau")
    QTest.qWait(20)
    assert told == [(("Eau",), ())]
    assert field.line.text() == ""


def test_leaving_adds_what_is_typed(field: TagField, host: QWidget) -> None:
    told, ended = heard(field.changed), heard(field.done)
    elsewhere = QLineEdit(host)
    elsewhere.show()
    QTest.keyClicks(field.line, "zzz")
    elsewhere.setFocus()
    assert told == [(("zzz",), ())]
    assert ended == [()]


def test_tags_changed_elsewhere_are_shown(field: TagField) -> None:
    told = heard(field.changed)
    QTest.keyClicks(field.line, "half")
    field.receive(("other",))
    assert field.tags == ("other",)
    assert field.line.text() == "half"
    assert told == []


def test_it_grows_by_lines(field: TagField) -> None:
    before = field.fit(240)
    field.receive([f"tag number {number}" for number in range(12)])
    assert field.fit(240) > before
