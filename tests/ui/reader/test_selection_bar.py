"""The small bar: every button has a name, does its one thing, and stays inside the page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from core.model.annotation import Color
from tests.ui.reader.spy import heard
from ui import theme
from ui.reader.selection_bar import SelectionBar

ROOM = QRectF(0, 0, 600, 400)


@pytest.fixture
def bar(qapp: QApplication) -> Iterator[SelectionBar]:
    parent = QWidget()
    parent.resize(600, 400)
    made = SelectionBar(parent)
    made.set_theme(theme.load("light"))
    parent.show()
    yield made
    parent.close()


def test_every_button_has_a_name_and_says_its_key(bar: SelectionBar) -> None:
    buttons = bar.findChildren(QToolButton)
    names = [button.accessibleName() for button in buttons]
    colors = ["Yellow", "Green", "Blue", "Pink", "Orange", "Purple"]
    assert names == [*colors, "Underline", "Note", "Tags", "Copy", "Remove"]
    assert buttons[0].toolTip() == "Yellow (1)"
    assert all(not button.icon().isNull() for button in buttons)


def test_buttons_do_what_they_say(bar: SelectionBar) -> None:
    colors, notes, removed = heard(bar.color_chosen), heard(bar.note_chosen), heard(bar.remove_chosen)
    bar.show_over(QRectF(200, 200, 80, 28), ROOM, passage=Color.BLUE)
    by_name = {button.accessibleName(): button for button in bar.findChildren(QToolButton)}
    for name in ("Pink", "Note", "Remove"):
        QTest.mouseClick(by_name[name], Qt.MouseButton.LeftButton)
    assert (colors, notes, removed) == ([(Color.PINK,)], [()], [()])


def test_only_a_passage_can_be_removed(bar: SelectionBar) -> None:
    remove = bar.findChildren(QToolButton)[-1]
    bar.show_over(QRectF(200, 200, 80, 28), ROOM)
    assert not remove.isVisible()
    bar.show_over(QRectF(200, 200, 80, 28), ROOM, passage=Color.BLUE)
    assert remove.isVisible()


@pytest.mark.parametrize("area", [QRectF(0, 0, 40, 28), QRectF(590, 380, 10, 20), QRectF(0, -50, 600, 500)])
def test_it_stays_inside(bar: SelectionBar, area: QRectF) -> None:
    bar.show_over(area, ROOM)
    assert ROOM.contains(QRectF(bar.geometry()))


def test_it_stands_above_the_words_and_below_where_there_is_no_room(bar: SelectionBar) -> None:
    bar.show_over(QRectF(200, 200, 80, 28), ROOM)
    assert bar.geometry().bottom() < 200
    bar.show_over(QRectF(200, 10, 80, 28), ROOM)
    assert bar.geometry().top() > 38
