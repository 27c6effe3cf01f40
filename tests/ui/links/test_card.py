"""The card says where a link leads, letter by letter, and opens nothing by itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.driving import until
from tests.ui.reader.spy import heard
from ui import theme as themes
from ui.links.card import AWAY, LinkCard
from ui.links.destination import Destination, destination

PAGE = destination("https://example.org/a")


def plain(text: str) -> str:
    return text.replace("\u200b", "")


def test_it_names_the_host_and_the_address(card: LinkCard) -> None:
    card.ask(PAGE, QPoint(300, 200))
    assert (plain(card.place.text()), plain(card.address.text())) == ("example.org", "https://example.org/a")
    assert card.place.textFormat() is Qt.TextFormat.PlainText
    assert card.open.isDefault()
    assert not card.warning.isVisible()


def test_open_and_copy_hand_over_the_address(card: LinkCard) -> None:
    opened, copied = heard(card.open_wanted), heard(card.copy_wanted)
    for button in (card.open, card.copy, card.cancel):
        card.ask(PAGE, QPoint(300, 200))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not card.isVisible()
    assert opened == copied == [("https://example.org/a",)]


def test_enter_opens_what_is_harmless_and_esc_nothing(card: LinkCard) -> None:
    opened = heard(card.open_wanted)
    card.ask(PAGE, QPoint(300, 200))
    until(card.open.hasFocus)
    QTest.keyClick(card.open, Qt.Key.Key_Escape)
    assert (opened, card.isVisible()) == ([], False)
    card.ask(PAGE, QPoint(300, 200))
    QTest.keyClick(card.open, Qt.Key.Key_Return)
    assert opened == [("https://example.org/a",)]


def test_with_a_warning_enter_is_a_no(card: LinkCard) -> None:
    opened = heard(card.open_wanted)
    card.ask(destination("http://paypal.com@evil.example/"), QPoint(300, 200))
    until(card.cancel.hasFocus)
    assert not card.open.isDefault()
    assert card.warning.isVisible()
    QTest.keyClick(card.cancel, Qt.Key.Key_Return)
    assert opened == []


def test_what_may_not_be_opened_has_no_button_for_it(card: LinkCard) -> None:
    card.ask(destination("javascript:<img src=x>"), QPoint(300, 200))
    assert not card.open.isVisible()
    assert plain(card.address.text()) == "javascript:<img src=x>"


def test_it_stays_on_the_page_and_is_as_tall_as_its_words(card: LinkCard) -> None:
    card.ask(Destination(address="https://example.org/" + "a" * 20_000, place="a" * 200), QPoint(795, 595))
    parent = card.parentWidget()
    assert parent is not None
    assert parent.rect().adjusted(AWAY, AWAY, -AWAY, -AWAY).contains(card.geometry())
    assert card.address.height() >= card.address.heightForWidth(card.address.width())
    assert "…" in card.address.text()


def test_a_click_elsewhere_is_a_no(card: LinkCard) -> None:
    card.ask(PAGE, QPoint(300, 200))
    until(card.open.hasFocus)
    parent = card.parentWidget()
    assert parent is not None
    parent.findChildren(QLineEdit)[0].setFocus()
    assert not card.isVisible()


@pytest.fixture
def card(qapp: QApplication) -> Iterator[LinkCard]:
    parent = QWidget()
    parent.resize(800, 600)
    QLineEdit(parent)
    card = LinkCard(parent, themes.load("light"))
    parent.show()
    parent.activateWindow()
    QTest.qWaitForWindowActive(parent)
    yield card
    parent.close()
    parent.deleteLater()
