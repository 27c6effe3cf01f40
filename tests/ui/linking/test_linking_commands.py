"""Linking stands in the menu and says what it does."""

from PySide6.QtWidgets import QMenu

from tests.ui.driving import read, until
from ui.commands import commands
from ui.main_window import MainWindow


def test_they_stand_in_the_menu_and_come_to_life_with_words(shelf: dict[str, int], window: MainWindow) -> None:
    menu = next(one for one in window.menuBar().findChildren(QMenu) if one.title() == "&Passage")
    names = [action.objectName() for action in menu.actions()]
    assert names[-3:] == ["passage.link_from", "passage.link_to", "passage.link_cancel"]
    assert all(commands()[name].help for name in names[-3:])
    read(window, shelf["flood.txt"])
    assert not window.commands["passage.link_from"].isEnabled()
    window.reader.select(0, 9)
    until(lambda: window.commands["passage.link_from"].isEnabled())
    window.commands["passage.link_from"].trigger()
    until(lambda: window.commands["passage.link_cancel"].isEnabled())
    window.commands["passage.link_cancel"].trigger()
    until(lambda: not window.commands["passage.link_cancel"].isEnabled())
