"""Which neighbouring cells make a table that can be set as one; what does not is set cell under cell."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.model.text import Block, BlockKind

LEAST, LONG = 5, 24
"""Letters that a column has room for at least; letters of a cell beyond which it asks for no more."""
MOST_CELLS = 4000
"""Qt lays a table out whole: beyond this it would hold up the window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table: its size, and the row and column of each of its blocks, in the text's order."""

    rows: int
    columns: int
    places: tuple[tuple[int, int], ...]
    wide: tuple[tuple[int, int, int, int], ...] = ()
    """Cells over several rows or columns: row, column, how many rows, how many columns. None covers another."""


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
    wide = _wide(cells, places)
    ends = [(row + 1, column + 1) for row, column in places] + [(r + rows, c + columns) for r, c, rows, columns in wide]
    rows, columns = max(row for row, _ in ends), max(column for _, column in ends)
    return Grid(rows=rows, columns=columns, places=tuple(places), wide=wide) if rows * columns <= MOST_CELLS else None


def shares(shape: Grid, words: Sequence[str]) -> list[float]:
    """Per cent of the width for each column of a table with cells over several columns, which Qt would spread evenly.

    `words` are those of its cells, in order. A column gets what its longest word needs, and more for long cells.
    """
    spread = {(row, column) for row, column, _rows, columns in shape.wide if columns > 1}
    wanted = [LEAST] * shape.columns
    for place, cell in zip(shape.places, words, strict=True):
        if place not in spread:
            word = max(map(len, cell.split()), default=0)
            wanted[place[1]] = max(wanted[place[1]], word + 2, min(len(cell), LONG))
    return [100 * want / sum(wanted) for want in wanted]


def _wide(cells: Sequence[Block], places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int, int, int], ...]:
    """The cells that may span: not beyond the last row that has cells, and over no other cell."""
    found: list[tuple[int, int, int, int]] = []
    taken, last = set(places), places[-1][0]
    for (row, column), cell in zip(places, cells, strict=True):
        match cell.attrs.get("spans"):
            case [int(rows), int(columns)] if rows > 0 and columns > 0 and 1 < rows * columns <= MOST_CELLS:
                down = min(rows, last + 1 - row)
                area = {(row + r, column + c) for r in range(down) for c in range(columns)} - {(row, column)}
                if area and not area & taken:
                    taken |= area
                    found.append((row, column, down, columns))
            case _:
                pass
    return tuple(found)
