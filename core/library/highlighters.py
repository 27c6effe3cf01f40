"""Highlighters: the names and meanings that the six colours have in this library."""

from dataclasses import replace

from core.library import wording
from core.library.desk import Desk
from core.model.annotation import Color
from core.model.change import Change
from core.model.highlighter import Highlighter
from core.store import highlighters as store
from core.translate import _

NAME_LIMIT = 60
"""Characters."""
MEANING_LIMIT = 300


class Highlighters:
    """`lib.highlighters`"""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def all(self) -> tuple[Highlighter, ...]:
        """All six, in their order; an empty name stands for the colour's usual one."""
        return store.everything(self._desk.db)

    def edit(self, color: Color, *, name: str | None = None, meaning: str | None = None) -> Change:
        """Give a colour a name, a meaning or both; an empty name gives it its usual one back."""
        with self._desk.recording(_("Edit a highlighter")) as entry:
            wanted = next(one for one in self.all() if one.color == Color(color))
            if name is not None:
                wanted = replace(wanted, name=wording.line(name, NAME_LIMIT))
            if meaning is not None:
                wanted = replace(wanted, meaning=wording.line(meaning, MEANING_LIMIT))
            store.write(entry, wanted)
        return entry.change
