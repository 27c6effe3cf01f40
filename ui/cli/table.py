"""Rows for people: columns that line up in a terminal, whatever the script, and nothing that could drive it."""

import unicodedata
from collections.abc import Sequence

GAP = "  "
BLANKS = {"\n": " ", "\t": " ", "\u2028": " ", "\u2029": " "}


def plain(text: str) -> str:
    """The text on one line, without the control characters by which a title could drive the terminal."""
    spaced = "".join(BLANKS.get(char, char) for char in text)
    return "".join(char for char in spaced if not unicodedata.category(char).startswith("C") or char in "\u200c\u200d")


def lines(text: str) -> str:
    """The same for text that keeps its lines."""
    return "\n".join(plain(line) for line in text.split("\n"))


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return sum(_columns(char) for char in text)


def cut(text: str, columns: int) -> str:
    """The text on one line of at most so many columns, with `…` where it was cut."""
    text = plain(text)
    if width(text) <= columns:
        return text
    kept, used = "", 1
    for char in text:
        used += _columns(char)
        if used > columns:
            break
        kept += char
    return kept.rstrip() + "…"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """The rows under their head; the columns numbered in `right` (from 0) are set to the right."""
    cells = [list(head), *([plain(cell) for cell in row] for row in rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(head))]
    return "\n".join(_line(row, widths, right) for row in cells)


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    padded: list[str] = []
    for column, cell in enumerate(row):
        blanks = " " * (widths[column] - width(cell))
        padded.append(blanks + cell if column in right else cell + blanks)
    return GAP.join(padded).rstrip()


def _columns(char: str) -> int:
    if unicodedata.combining(char) or char in "\u200c\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
