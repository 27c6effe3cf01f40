"""The page of keys for those who read about the program: every command as it was declared, in English."""

from __future__ import annotations

from ui import rooms
from ui.commands import Command
from ui.menus import directory

HEAD = """# Commands and keys

Every command of the window, in the order of the menus. *Edit → Settings… → Keys* gives any of them other keys;
the palette (Ctrl+Shift+P) finds them by a few letters. `make keys` writes this page from the commands themselves.
"""


def page() -> str:
    """The page as Markdown, with a line feed at its end."""
    rooms.declare()
    return "\n".join([HEAD, *(_part(title, listed) for title, listed in directory())])


def _part(title: str, listed: tuple[Command, ...]) -> str:
    lines = [f"## {title}", "", "| command | keys | what it does |", "|---|---|---|"]
    return "\n".join([*lines, *(_line(one) for one in listed), ""])


def _line(one: Command) -> str:
    keys = " · ".join(f"`{key}`" for key in one.keys)
    said = f"{one.help} ({one.aside})" if one.aside else one.help
    return f"| {one.title.replace('…', '')} | {keys} | {said.replace('|', chr(92) + '|')} |"
