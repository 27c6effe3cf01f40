"""The tables of menus name commands that exist."""

from ui import menus
from ui.commands import commands


def test_context_menus_name_known_commands() -> None:
    named = [name for names in (menus.ROW, menus.TRASHED_ROW) for name in names if name]
    assert set(named) <= set(commands())


def test_titles_of_menus_have_different_letters() -> None:
    letters = [title[title.index("&") + 1] for title, _names in menus.BAR]
    assert len(set(letters)) == len(letters)


def test_the_directory_lists_every_command_once() -> None:
    listed = [one.id for _title, listed in menus.directory() for one in listed]
    assert sorted(listed) == sorted(commands())
    assert menus.directory()[0][0] == "File"
