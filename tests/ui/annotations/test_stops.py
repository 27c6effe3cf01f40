"""What leads somewhere on a card is a button: mouse, Tab and Enter reach it, and so does a screen reader."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.model.annotation import Color
from tests.ui.reader.builders import annotation
from tests.ui.reader.spy import heard
from ui import theme
from ui.annotations.attached import Attached, Tie
from ui.annotations.card import Card
from ui.annotations.stops import Stop

TIE = Tie(
    link=5, kind="supports", outward=True, other=9, article=4, words="theirs", title="Another article", color=Color.BLUE
)
NOTE = 'See [[maps]] and [a page](https://example.org/x "why").\n' + "\n".join(f"line {number}" for number in range(20))
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(host: QWidget) -> Card:
    attached = Attached(ties=(TIE,), known={"maps": None})
    made = Card(annotation(7, (0, 4), note=NOTE), theme.load("light"), 270, host, attached)
    made.show()
    return made


def stops(card: Card) -> list[Stop]:
    return [stop for stop in card.findChildren(Stop) if stop.isVisible()]


def test_each_says_where_it_leads(card: Card) -> None:
    assert [stop.accessibleName() for stop in stops(card)] == [
        "maps",
        "a page",
        "Show the whole note",
        "→ supports “theirs” Another article",
    ]
    assert "Nothing in the library" in stops(card)[0].toolTip()
    assert stops(card)[1].toolTip() == "<span>example.org<br>https://example.org/x<br>why</span>"
    role = QAccessible.queryAccessibleInterface(stops(card)[3]).role()
    assert role == QAccessible.Role.Button


def test_the_mouse_follows(card: Card) -> None:
    named, linked, tied, chosen = (
        heard(signal) for signal in (card.mention_chosen, card.address_chosen, card.tie_chosen, card.activated)
    )
    for stop in stops(card):
        QTest.mouseClick(stop, LEFT, pos=QPoint(6, 6))
    assert named == [("maps",)]
    assert linked[0][0] == "https://example.org/x"
    assert tied == [(TIE,)]
    assert chosen == [(7,)]  # more of the note: its card becomes the chosen one
    assert card.editor is None


def test_tab_goes_from_one_to_the_next_and_enter_follows(card: Card) -> None:
    tied = heard(card.tie_chosen)
    card.setFocus()
    for _step in range(4):
        QTest.keyClick(QApplication.focusWidget() or card, Qt.Key.Key_Tab)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Stop)
    QTest.keyClick(focus, Qt.Key.Key_Return)
    assert tied == [(TIE,)]


def test_the_keyboard_stays_where_it_is_when_the_card_grows(card: Card) -> None:
    stops(card)[1].setFocus()
    card.set_chosen(True)
    focus = QApplication.focusWidget()
    assert isinstance(focus, Stop)
    assert focus.accessibleName() == "a page"
    assert "Show the whole note" not in [stop.accessibleName() for stop in stops(card)]


def test_a_link_to_a_passage_has_a_menu(card: Card) -> None:
    asked = heard(card.tie_menu_requested)
    QTest.keyClick(stops(card)[3], Qt.Key.Key_Menu)
    assert asked[0][0] == TIE
