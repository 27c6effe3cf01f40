"""The menu of the words offers only what can be done."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from ui.reader.menu import reader_menu


@pytest.mark.parametrize(
    ("selected", "current", "link", "offered"),
    [
        (False, False, False, ["Note on the article"]),
        (True, False, False, ["Copy", "Highlight", "Note", "Tags…"]),
        (False, True, False, ["Note", "Tags…", "Remove highlight"]),
        (False, False, True, ["Follow the Link…", "Note on the article"]),
    ],
)
def test_what_is_offered(selected: bool, current: bool, link: bool, offered: list[str], qapp: QApplication) -> None:
    done: list[str] = []
    named = ("copy", "highlight", "note", "tag", "remove", *(["follow"] if link else []))
    runs = {name: (lambda name=name: done.append(name)) for name in named}
    parent = QWidget()
    menu = reader_menu(parent, selected=selected, current=current, **runs)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert [action.text() for action in actions] == offered
    for action in actions:
        action.trigger()
    assert len(done) == len(offered)
