"""Which cells make a table."""

import pytest

from core.model.text import Attrs, Block, BlockKind
from ui.reader.tables import MOST_CELLS, grid, run_of_cells, shares


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


def spanning(row: int, column: int, spans: list[int] | None = None) -> Block:
    more = {"spans": spans} if spans else {}
    return Block(start=0, end=1, kind=BlockKind.TABLE_CELL, attrs={"table": 1, "row": row, "column": column, **more})


def test_cells_span_columns_and_rows() -> None:
    found = grid([spanning(0, 0, [2, 1]), spanning(0, 1, [1, 3]), spanning(1, 1), spanning(1, 2), spanning(1, 3)])
    assert found is not None
    assert (found.rows, found.columns) == (2, 4)
    assert found.wide == ((0, 0, 2, 1), (0, 1, 1, 3))


@pytest.mark.parametrize("spans", [[1, 1], [0, 3], [1, "3"], [10**9, 10**9], [1, 2], [1], [-1, -4]])
def test_spans_that_make_no_sense_or_cover_another_cell_are_none(spans: list[int]) -> None:
    found = grid([spanning(0, 0, spans), spanning(0, 1), spanning(1, 0)])
    assert found is not None
    assert found.wide == ()


def test_a_span_ends_with_the_table() -> None:
    found = grid([spanning(0, 0, [9, 1]), spanning(0, 1), spanning(1, 1)])
    assert found is not None
    assert found.wide == ((0, 0, 2, 1),)


def test_columns_share_the_width_by_their_words() -> None:
    found = grid([spanning(0, 0, [1, 2]), spanning(1, 0), spanning(1, 1)])
    assert found is not None
    short, long = shares(found, ["over both, however long it may be", "9", "administratively"])
    assert round(short + long) == 100
    assert long > 2 * short
