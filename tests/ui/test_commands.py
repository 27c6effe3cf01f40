"""Every command is declared once and told apart from all others."""

import pytest

from ui.commands import command, commands
from ui.menus import BAR


def test_every_command_stands_in_the_menu_bar_once() -> None:
    listed = [name for _title, names in BAR for name in names if name]
    assert sorted(listed) == sorted(commands())


def test_every_command_says_what_it_does() -> None:
    assert [one.id for one in commands().values() if not one.help.endswith(".")] == []


def test_no_key_belongs_to_two_commands() -> None:
    keys = [key for one in commands().values() for key in one.keys]
    assert len(keys) == len(set(keys))


def test_a_taken_key_is_refused() -> None:
    with pytest.raises(ValueError, match="taken"):
        command("passage.other", title="Other", keys=["H"], when="selection")(lambda _window: None)
    assert "passage.other" not in commands()


def test_a_taken_id_is_refused() -> None:
    with pytest.raises(ValueError, match="two commands"):
        command("edit.undo", title="Other")(lambda _window: None)
