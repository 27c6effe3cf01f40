"""Every file of commands is among the rooms."""

from pathlib import Path

from ui import rooms
from ui.commands import commands


def test_no_commands_are_forgotten() -> None:
    files = {path.stem for path in Path(rooms.__file__).parent.rglob("*_commands.py")}
    assert {room.__name__.rpartition(".")[2] for room in rooms.ROOMS} == files
    rooms.declare()
    assert "view.pages" in commands()
