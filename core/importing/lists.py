"""Finds list items in plain text by their markers, and tells them from dates, dialogue and stray dashes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_MARKER = re.compile(r"\s*(?P<marker>[-*+•◦▪‣·●○■]|\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)])[ \t\u00a0]+(?=\S)")
_BULLETS = "•◦▪‣●○■"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A list item: its marker as written, and its lines without it."""

    marker: str
    indent: int
    lines: tuple[str, ...]


def marker_of(line: str) -> str:
    """The marker a line begins with, empty without one."""
    match = _MARKER.match(line)
    return match.group("marker") if match else ""


def sort_of(marker: str) -> str:
    """What kind of list a marker belongs to: `-`, `1.`, `a)`."""
    return re.sub(r"[a-z]", "a", re.sub(r"\d+", "1", marker))


def split_items(lines: Sequence[str]) -> tuple[list[str], list[Item]]:
    """What stands before the first item, and the items; no items when the markers do not make a list."""
    starts = [number for number, line in enumerate(lines) if marker_of(line)]
    if not starts or not _make_a_list([marker_of(lines[number]) for number in starts]):
        return list(lines), []
    items: list[Item] = []
    for start, stop in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = _MARKER.match(lines[start])
        assert match
        text = lines[start][match.end() :]
        indent = len(lines[start]) - len(lines[start].lstrip())
        items.append(Item(marker=match.group("marker"), indent=indent, lines=(text, *lines[start + 1 : stop])))
    return list(lines[: starts[0]]), items


def follows(marker: str, before: str) -> bool:
    """Whether a marker continues the list of another."""
    if sort_of(marker) != sort_of(before):
        return False
    number, last = re.sub(r"\D", "", marker), re.sub(r"\D", "", before)
    return int(number) == int(last) + 1 if number and last else True


def _make_a_list(markers: Sequence[str]) -> bool:
    if markers[0] in _BULLETS:
        return True
    counted = [marker for marker in markers if marker[-1] in ".)"]
    if counted and counted[0] == markers[0]:
        return len(counted) >= 2 and any(follows(b, a) for a, b in pairwise(counted))
    return len(markers) >= 2
