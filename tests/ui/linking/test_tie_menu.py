"""The menus of links do what they say."""

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from ui.linking.tie_menu import add_kinds, tie_menu


@pytest.fixture
def parent(qapp: QApplication) -> QWidget:
    return QWidget()


def test_every_kind_and_a_way_to_another(parent: QWidget) -> None:
    chosen: list[str] = []
    menu = add_kinds(QMenu(parent), ("supports", "R&D"), chosen.append, lambda: chosen.append("?"))
    for action in menu.actions():
        action.trigger()
    assert chosen == ["supports", "R&D", "?"]
    assert [action.text() for action in menu.actions()] == ["supports", "R&&D", "", "Another Kind…"]
    assert not any(action.isCheckable() for action in menu.actions())


def test_a_link_is_followed_and_removed(parent: QWidget) -> None:
    done: list[str] = []
    menu = tie_menu(
        parent,
        ("supports", "quotes"),
        "quotes",
        go=lambda: done.append("go"),
        rekind=done.append,
        other=lambda: done.append("?"),
        remove=lambda: done.append("remove"),
    )
    for action in menu.actions():
        if action.text() != "Kind of Link":
            action.trigger()
    assert done == ["go", "remove"]
