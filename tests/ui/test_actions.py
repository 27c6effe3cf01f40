"""Commands as actions: enabled by context, with their keys."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from tests.ui.driving import read, settle, until
from ui.main_window import MainWindow


def test_what_makes_no_sense_now_is_disabled(shelf: dict[str, int], window: MainWindow) -> None:
    assert not window.commands["passage.highlight"].isEnabled()
    read(window, shelf["maps.txt"])
    window.reader.select(5, 20)
    settle(window.tasks)
    assert window.commands["passage.highlight"].isEnabled()
    window.reader.clear_selection()
    settle(window.tasks)
    assert not window.commands["passage.highlight"].isEnabled()


def test_actions_bear_the_keys_and_tooltips_of_their_commands(window: MainWindow) -> None:
    action = window.commands["article.star"]
    assert action.shortcuts() == [QKeySequence("S")]
    assert action.toolTip() == "Star (S)"


def test_a_menu_holds_its_commands_in_order(window: MainWindow) -> None:
    menu = window.commands.fill(QMenu(window), ("article.star", "", "article.archive"))
    assert [action.text() for action in menu.actions()] == ["Star", "", "Archive"]


def test_a_title_with_an_ampersand_is_shown_as_it_is(window: MainWindow) -> None:
    window.commands.rename("edit.undo", "Undo: A & B")
    assert window.commands["edit.undo"].text() == "Undo: A && B"


def marked(window: MainWindow, *names: str) -> list[bool]:
    return [window.commands[name].isChecked() for name in names]


def test_the_view_menu_marks_what_is_on(window: MainWindow) -> None:
    assert marked(window, "view.auto", "view.sidebar", "view.list", "view.full") == [True, True, True, False]
    window.commands["view.dark"].trigger()
    window.commands["view.dark"].trigger()
    window.commands["view.sidebar"].trigger()
    assert marked(window, "view.dark", "view.auto", "view.light", "view.sidebar") == [True, False, False, False]


def test_star_and_archive_follow_the_article(shelf: dict[str, int], window: MainWindow) -> None:
    read(window, shelf["maps.txt"])
    assert marked(window, "article.star", "article.archive") == [False, False]
    for name in ("article.star", "article.archive"):
        window.commands[name].trigger()
        until(lambda name=name: window.commands[name].isChecked())
    window.commands["article.star"].trigger()
    until(lambda: not window.commands["article.star"].isChecked())
    assert marked(window, "article.archive") == [True]


def test_a_menu_looks_anew_when_it_opens(window: MainWindow) -> None:
    window.sidebar.hide()
    menu = next(action.menu() for action in window.menuBar().actions() if action.text() == "&View")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert marked(window, "view.sidebar") == [False]
