"""Tables for spreadsheets: CSV in UTF-8 with the mark by which they know it, no cell of which is ever computed."""

import csv
import io
from collections.abc import Iterator, Sequence

FORMULAS = "=+-@\t\r\n＝＋－＠"
"""How a cell begins that spreadsheets would compute."""


def lines(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The file's lines, the heads first."""
    yield "\ufeff" + _line(heads)
    yield from map(_line, rows)


def guarded(cell: str) -> str:
    """The same cell, with an apostrophe before one that would be computed."""
    return f"'{cell}" if cell.lstrip(" \u00a0")[:1] in tuple(FORMULAS) else cell


def _line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    # A name that is no text, and a zero byte, would end the file half-way.
    clean = (cell.encode("utf-8", "replace").decode().replace("\0", "") for cell in cells)
    csv.writer(out, lineterminator="\r\n").writerow([guarded(cell) for cell in clean])
    return out.getvalue()
