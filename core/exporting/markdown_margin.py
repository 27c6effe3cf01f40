"""What stands before a block's lines in Markdown, by what the block stands in, and what parts it from the last one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.exporting.inline import containers
from core.exporting.markdown_letters import plain, settled
from core.model.text import Block, BlockKind

NUMBERED = re.compile(r"(\d{1,9})([.)])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A quote, list or footnote that is open."""

    name: str
    rest: str
    """What its lines begin with, but for the first of an item."""
    sign: str = ""
    """A list's bullet, or what follows its numbers."""


class Margins:
    """Goes along with the blocks of one text."""

    def __init__(self) -> None:
        self._levels: list[Level] = []  # those that the block before stands in, outermost first
        self._item = False  # whether it was an item of a list

    def placed(self, block: Block, piece: str, note: str = "") -> tuple[str, str]:
        """What parts the block from the one before, and its lines with their margins; `note` is a footnote's label."""
        path = _path(block, note)
        own, same = _own_list(block, path), _shared(self._levels, path)
        levels, first, words = list[Level](), "", ""
        for depth, name in enumerate(path):
            before = self._levels[depth] if depth < len(self._levels) else None
            if before is not None and depth < same and depth != own:
                level, begins = before, before.rest
            else:
                level, begins, said = _opened(name, before, block if depth == own else None)
                words += said
            levels.append(level)
            first += begins
        numbers = own >= same and levels[own].sign in ".)"  # a list of numbers cannot begin right below a line of words
        close = own >= 0 and self._item and not numbers
        parting = _parting(self._levels[:same], close=close)
        self._levels, self._item = levels, own >= 0
        return parting, first + words + piece.replace("\n", "\n" + "".join(level.rest for level in levels))


def _opened(name: str, before: Level | None, item: Block | None) -> tuple[Level, str, str]:
    """A level that begins, or a list's next item; what it begins with, and which words go before its own."""
    if name.startswith("quote"):
        return Level(name=name, rest="> "), "> ", ""
    if name.startswith("note"):
        return Level(name=name, rest="    "), f"[^{name.removeprefix('note:')}]: ", ""
    written = str(item.attrs.get("marker") or "") if item else ""
    number = NUMBERED.fullmatch(written)
    sign = _sign(name, number[2] if number else "-", before)
    marker = "- " if sign in ".)" else f"{sign} "
    if number and sign in ".)":
        marker = f"{number[1]}{sign} "
    said = settled(plain(written) + " ") if not number and any(letter.isalnum() for letter in written) else ""
    return Level(name=name, rest=" " * len(marker), sign=sign), marker, said


def _sign(name: str, wanted: str, before: Level | None) -> str:
    """The list's own sign; another one than that of the list right before it, which would go on otherwise."""
    if before is None or before.sign != wanted or before.name == name:
        return before.sign if before is not None and before.name == name and before.sign else wanted
    return {"-": "*", "*": "-", ".": ")", ")": "."}[wanted]


def _parting(same: Sequence[Level], *, close: bool) -> str:
    """An empty line, but between the items of a list none."""
    if close and any(level.sign for level in same):
        return "\n"
    return "\n" + "".join(level.rest for level in same).rstrip() + "\n"


def _shared(levels: Sequence[Level], path: Sequence[str]) -> int:
    """How many levels go on."""
    same = 0
    while same < min(len(levels), len(path)) and levels[same].name == path[same]:
        same += 1
    return same


def _path(block: Block, note: str) -> tuple[str, ...]:
    path = containers(block)
    if block.kind is BlockKind.QUOTE and not any(name.startswith("quote") for name in path):
        path = (*path, "quote")
    if block.kind is BlockKind.LIST_ITEM and not any(name.startswith("list") for name in path):
        path = (*path, "list")
    known = tuple(name for name in path if name.startswith(("quote", "list")))
    return (*known, f"note:{note}") if note else known


def _own_list(block: Block, path: tuple[str, ...]) -> int:
    """Where in its path the list stands that the block is an item of; -1 for no item."""
    lists = [depth for depth, name in enumerate(path) if name.startswith("list")]
    return lists[-1] if block.kind is BlockKind.LIST_ITEM else -1
