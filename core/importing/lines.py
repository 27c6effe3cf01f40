"""Puts hard-wrapped lines together again, and leaves lines that were meant (verse, addresses, tables) as they are."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from core.importing.credits import read_credit

_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]")
_ENDS = re.compile(r"[.:;!?…»”\"')\]]$")
_UNBROKEN = 120
"""A line wider than this was not wrapped by hand: it is a paragraph."""
_NARROWEST = 40
_USUAL = 72
_CAPTION_LINES = 3
"""Lines of a caption and its credit at most; a longer paragraph may happen to break before the word "Photo"."""


def width(line: str) -> int:
    """How many columns a line takes; an East Asian letter takes two."""
    return len(line) + (0 if line.isascii() else len(_WIDE.findall(line)))


def wrap_column(chunks: Iterable[Sequence[str]]) -> int:
    """The column at which a text was wrapped: nine in ten lines that are followed by another end before it."""
    inner = sorted(width(line) for chunk in chunks for line in chunk[:-1] if width(line) <= _UNBROKEN)
    return inner[len(inner) * 9 // 10] if inner else _USUAL


def is_wrapped(lines: Sequence[str], column: int) -> bool:
    """Whether the lines are one paragraph that was broken to fit `column`."""
    if len(lines) < 2 or column < _NARROWEST or any(width(line) > _UNBROKEN for line in lines):
        return False
    if len(lines) <= _CAPTION_LINES and read_credit(lines[-1]):
        return False
    pairs = list(pairwise(lines))
    capitals = sum(1 for _, following in pairs if following.lstrip("«“\"'( ")[:1].isupper())
    if len(pairs) >= 2 and capitals >= 0.8 * len(pairs) and max(map(width, lines)) < _USUAL - 8:
        return False
    return sum(1 for line, following in pairs if _broken_to_fit(line, following, column)) >= 0.6 * len(pairs)


def _broken_to_fit(line: str, following: str, column: int) -> bool:
    first = following.split(maxsplit=1)[0] if following.strip() else ""
    if width(line) + 1 + min(width(first), column // 2) > column - 2:
        return True
    reads_on = following[:1].islower() and not _ENDS.search(line)
    return (reads_on and width(line) >= column * 0.6) or (width(line) >= column * 0.8 and not _ENDS.search(line))


def joined(lines: Sequence[str]) -> str:
    """One line made of several; nothing stands between East Asian letters, and a soft hyphen at an end stays."""
    result = lines[0].strip()
    for line in map(str.strip, lines[1:]):
        result += line if touch(result[-1:], line[:1]) else f" {line}"
    return result


def touch(before: str, after: str) -> bool:
    """Whether two characters at a line's end and the next one's start join without a blank."""
    return before in ("", "\u00ad") or all(
        _WIDE.match(side) and unicodedata.category(side) != "So" for side in (before, after) if side
    )


def kept(lines: Sequence[str]) -> str:
    """Lines that stay lines, moved left together."""
    indent = min((indentation(line) for line in lines if line.strip()), default=0)
    return "\n".join(_unindented(line, indent) for line in lines)


def indentation(line: str) -> int:
    """Columns of blank before a line's first word, a tab reaching to the next eighth column."""
    blank = line[: len(line) - len(line.lstrip())]
    return len(blank.expandtabs(8)) if "\t" in blank else len(blank)


def _unindented(line: str, indent: int) -> str:
    blank = line[: len(line) - len(line.lstrip())].expandtabs(8)
    return blank[indent:] + line.lstrip()
