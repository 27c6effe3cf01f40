"""Which neighbouring cells make a table that can be set as one; what does not is set cell under cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.model.text import Block, BlockKind

MOST_CELLS = 4000
"""Qt lays a table out whole: beyond this it would hold up the window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: its size, and the row and column of each of its blocks, in the text's order."""

    rows: int
    columns: int
    places: tuple[tuple[int, int], ...]


def run_of_cells(blocks: Sequence[Block], start: int) -> int:
    """How many blocks from `start` on are cells of the same table."""
    table = blocks[start].attrs.get("table")
    end = start
    while end < len(blocks) and blocks[end].kind is BlockKind.TABLE_CELL and blocks[end].attrs.get("table") == table:
        end += 1
    return end - start


def grid(cells: Sequence[Block]) -> Grid | None:
    """The table these cells make; None when they bear no places, run backwards, or are too many."""
    places: list[tuple[int, int]] = []
    for cell in cells:
        row, column = cell.attrs.get("row"), cell.attrs.get("column")
        if not isinstance(row, int) or not isinstance(column, int) or row < 0 or column < 0:
            return None
        if places and (row, column) < places[-1]:
            return None
        places.append((row, column))
    rows, columns = max(row for row, _ in places) + 1, max(column for _, column in places) + 1
    return Grid(rows=rows, columns=columns, places=tuple(places)) if rows * columns <= MOST_CELLS else None
