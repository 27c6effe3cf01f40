"""Tables: a line a row, whatever stands in the cells."""

from core.exporting.markdown_table import is_cell, is_merged, run, table
from core.model.text import Block, BlockKind
from tests.core.exporting.texts import WITH_TABLES


def cell(row: int, column: int, **attrs: object) -> Block:
    place = {"table": 1, "row": row, "column": column}
    return Block(start=0, end=1, kind=BlockKind.TABLE_CELL, attrs={**place, **attrs})


def test_cells_stand_in_their_columns_and_missing_ones_are_empty() -> None:
    lines = table([(cell(0, 0), "a"), (cell(0, 2), "b\nc"), (cell(1, 1), "d"), (cell(1, 1), "e")])
    assert lines.split("\n") == ["| a |  | b<br>c |", "| --- | --- | --- |", "|  | d<br>e |  |"]
    assert WITH_TABLES.render(lines).count("<td>") == 3


def test_a_cell_without_a_place_is_a_paragraph() -> None:
    lost = Block(start=0, end=1, kind=BlockKind.TABLE_CELL)
    assert not is_cell(lost)
    assert run([lost, cell(0, 0), cell(0, 1), cell(0, 0, table=2)], 0) == 1
    assert run([lost, cell(0, 0), cell(0, 1), cell(0, 0, table=2)], 1) == 2


def test_cells_over_several_columns_are_known() -> None:
    assert is_merged(cell(0, 0, spans=[1, 2]))
    assert not is_merged(cell(0, 0))
