"""The menu of a card does what the card can do."""

from PySide6.QtWidgets import QMenu, QWidget

from core.model.annotation import Color
from tests.ui.reader.builders import annotation
from tests.ui.reader.spy import heard
from ui import theme
from ui.annotations.card import Card
from ui.annotations.card_menu import card_menu


def test_every_entry_works(host: QWidget) -> None:
    card = Card(annotation(7, (0, 4), note="n"), theme.load("light"), 270, host)
    card.show()
    tagged, colored, removed = heard(card.tags_requested), heard(card.color_changed), heard(card.remove_requested)
    menu = card_menu(card, theme.load("light"))
    actions = {action.text(): action for action in menu.actions() if action.text()}
    assert list(actions) == ["Edit note", "Edit tags…", "Colour", "Link from Here", "Link to Here…", "Remove"]
    actions["Edit tags…"].trigger()
    actions["Remove"].trigger()
    colors = actions["Colour"].menu()
    assert isinstance(colors, QMenu)
    colors.actions()[2].trigger()
    assert (tagged, colored, removed) == ([(7,)], [(7, Color.BLUE)], [(7,)])
    actions["Edit note"].trigger()
    assert card.editor is not None


def test_a_link_ends_here_only_when_one_has_begun(host: QWidget) -> None:
    card = Card(annotation(7, (0, 4), note="n"), theme.load("light"), 270, host)
    linked = heard(card.link_requested)
    for linking in (False, True):
        actions = {action.text(): action for action in card_menu(card, theme.load("light"), linking=linking).actions()}
        assert actions["Link to Here…"].isEnabled() is linking
        actions["Link from Here"].trigger()
        actions["Link to Here…"].trigger()
    assert linked == [(7, True), (7, True), (7, False)]
