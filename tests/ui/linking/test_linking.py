"""A link is made from here to there, stands on both cards, is followed, changed and taken back."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from tests.ui.driving import press, read, settle, until
from ui.annotations.card import Card
from ui.annotations.stops import Stop
from ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


def cards(window: MainWindow) -> list[Card]:
    return sorted((card for card in window.findChildren(Card) if card.isVisible()), key=lambda card: card.y())


def ties(window: MainWindow) -> list[Stop]:
    return [stop for card in cards(window) for stop in card.findChildren(Stop) if stop.tie and stop.isVisible()]


def begin(window: MainWindow, start: int, end: int) -> None:
    """Select words and press the key."""
    window.reader.select(start, end)
    press(window.reader.page, Qt.Key.Key_L)
    until(lambda: window.linking.source is not None)
    settle(window.tasks)


def end_here(window: MainWindow, start: int, end: int, kind: str) -> None:
    """Select other words, press the key, choose a kind from the menu."""
    window.reader.select(start, end)
    settle(window.tasks)
    press(window.reader.page, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    until(lambda: window.linking.menu is not None and window.linking.menu.isVisible())
    menu = window.linking.menu
    assert menu is not None
    next(action for action in menu.actions() if action.text() == kind).trigger()
    menu.close()
    until(lambda: ties(window), "no card bears the link")


def test_a_link_within_an_article_stands_on_both_cards(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    begin(window, 28, 53)
    assert "“The river rose in the nig" in window.panes.notices.texts()[0]
    end_here(window, 60, 80, "contradicts")
    until(lambda: len(ties(window)) == 2)
    assert [stop.accessibleName().split(" “")[0] for stop in ties(window)] == ["→ contradicts", "← contradicted by"]
    assert window.linking.source is None
    assert window.panes.notices.texts() == []
    window.past.undo()
    until(lambda: not ties(window))
    window.past.redo()
    until(lambda: len(ties(window)) == 2)


def test_a_link_to_another_article_is_followed_and_back_returns(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    begin(window, 28, 53)
    read(window, shelf["maps.txt"])
    end_here(window, 22, 40, "see also")
    (stop,) = ties(window)
    assert stop.tie is not None
    assert stop.tie.title == "The flood of the lower town"
    stop.setFocus()
    QTest.keyClick(stop, Qt.Key.Key_Return)
    until(lambda: window.reading.article is not None and window.reading.article.id == shelf["flood.txt"])
    settle(window.tasks)
    assert window.reader.current_annotation() == stop.tie.other
    (there,) = ties(window)
    assert there.tie is not None
    assert there.tie.title == "On reading old maps"
    window.commands["article.back"].trigger()
    until(lambda: window.reading.article is not None and window.reading.article.id == shelf["maps.txt"])


def menu_of(window: MainWindow) -> QMenu:
    """The menu of the first card's link, by keyboard."""
    window.linking.menu = None
    QTest.keyClick(ties(window)[0], Qt.Key.Key_Menu)
    until(lambda: window.linking.menu is not None and window.linking.menu.isVisible())
    assert window.linking.menu is not None
    return window.linking.menu


def test_kind_and_link_are_changed_from_the_card(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    begin(window, 28, 53)
    end_here(window, 60, 80, "supports")
    until(lambda: len(ties(window)) == 2)
    menu = menu_of(window)
    kinds = next(action.menu() for action in menu.actions() if action.text() == "Kind of Link")
    assert isinstance(kinds, QMenu)
    assert [action.text() for action in kinds.actions() if action.isChecked()] == ["supports"]
    next(action for action in kinds.actions() if action.text() == "quotes").trigger()
    menu.close()
    until(lambda: "→ quotes" in ties(window)[0].accessibleName())
    menu = menu_of(window)
    next(action for action in menu.actions() if action.text() == "Remove the Link").trigger()
    menu.close()
    until(lambda: not ties(window))


def test_a_link_that_has_begun_can_be_cancelled(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    assert not window.commands["passage.link_to"].isEnabled()
    begin(window, 28, 53)
    until(lambda: window.commands["passage.link_to"].isEnabled())
    button = next(one for one in window.panes.notices.findChildren(QPushButton) if one.text() == "Cancel")
    QTest.mouseClick(button, LEFT, pos=QPoint(5, 5))
    until(lambda: not window.commands["passage.link_to"].isEnabled())
    assert window.linking.source is None
    assert window.panes.notices.texts() == []


def test_a_passage_is_not_linked_with_itself(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["flood.txt"])
    begin(window, 28, 53)
    press(window.reader.page, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert any("not linked with itself" in text for text in window.panes.notices.texts())
    QApplication.processEvents()
