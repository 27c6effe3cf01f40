"""Every command is declared once and told apart from all others."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from ui import rooms
from ui.commands import command, commands, together
from ui.menus import BAR

FRENCH = Path(rooms.__file__).parents[1] / "resources/i18n/fr/LC_MESSAGES/postil.po"
rooms.declare()


def test_every_command_stands_in_the_menu_bar_once_or_says_why_not() -> None:
    listed = [name for _title, names in BAR for name in names if name]
    aside = [one.id for one in commands().values() if one.aside]
    assert sorted([*listed, *aside]) == sorted(commands())


def test_every_command_says_what_it_does() -> None:
    assert [one.id for one in commands().values() if not one.help.endswith(".")] == []


def test_every_command_has_a_title_in_both_languages() -> None:
    with FRENCH.open("rb") as content:
        french = {message.id: message.string for message in read_po(content)}
    assert [one.id for one in commands().values() if not one.title or not french.get(one.title)] == []


def test_a_taken_key_is_refused() -> None:
    with pytest.raises(ValueError, match="taken"):
        command("passage.other", title="Other", keys=["H"], when="selection")(lambda _window: None)
    assert "passage.other" not in commands()


def test_a_taken_id_is_refused() -> None:
    with pytest.raises(ValueError, match="two commands"):
        command("edit.undo", title="Other")(lambda _window: None)


def test_commands_that_are_never_possible_at_once_may_share_a_key() -> None:
    assert together("trash", "several") is False
    assert together("", "trash")
    assert together("article", "article")
