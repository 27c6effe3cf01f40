"""Which cells make a table."""

import pytest

from core.model.text import Attrs, Block, BlockKind
from ui.reader.tables import MOST_CELLS, grid, run_of_cells


def cell(row: object, column: object, table: object = 1) -> Block:
    attrs: Attrs = {"table": table, "row": row, "column": column}
    return Block(start=0, end=1, kind=BlockKind.TABLE_CELL, attrs=attrs)


def test_a_table_with_a_cell_left_out() -> None:
    shape = grid([cell(0, 0), cell(0, 1), cell(1, 1)])
    assert shape is not None
    assert (shape.rows, shape.columns, shape.places) == (2, 2, ((0, 0), (0, 1), (1, 1)))


@pytest.mark.parametrize(
    "cells",
    [
        [cell(0, None)],
        [cell("a", "b")],
        [cell(-1, 0)],
        [cell(1, 0), cell(0, 0)],
        [cell(0, 0), cell(0, MOST_CELLS + 1)],
        [cell(10**9, 10**9)],
    ],
)
def test_what_makes_none(cells: list[Block]) -> None:
    assert grid(cells) is None


def test_neighbouring_tables_stay_apart() -> None:
    blocks = [cell(0, 0), cell(0, 1), cell(0, 0, table=2), Block(start=0, end=1, kind=BlockKind.PARAGRAPH)]
    assert [run_of_cells(blocks, start) for start in (0, 1, 2)] == [2, 1, 1]
