"""The strip above the article is the commands themselves, and counts matches."""

from PySide6.QtWidgets import QToolButton

from ui.main_window import MainWindow


def test_buttons_are_commands_with_names(window: MainWindow) -> None:
    buttons = window.header.findChildren(QToolButton)
    assert all(button.accessibleName() for button in buttons)
    assert all(button.defaultAction() for button in buttons if button.parent() is not window.header.switch)
    assert window.commands["article.star"] in [button.defaultAction() for button in buttons]


def test_the_count_of_matches_is_there_only_while_there_are_some(window: MainWindow) -> None:
    window.header.show_match(1, 4)
    assert window.header.matches.text() == "2 of 4"
    assert not window.header.matches.isHidden()
    window.header.show_match(-1, 0)
    assert window.header.matches.isHidden()
