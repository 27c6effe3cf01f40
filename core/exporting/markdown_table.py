"""A table as Markdown has them: one line a row, the first one its head, no cell over several rows or columns."""

from collections.abc import Sequence
from itertools import groupby

from core.model.text import Block, BlockKind

MOST_COLUMNS = 200


def run(blocks: Sequence[Block], start: int) -> int:
    """How many blocks from `start` on make one table; 1 for what is no table."""
    if not is_cell(blocks[start]):
        return 1
    table, end = blocks[start].attrs.get("table"), start
    while end < len(blocks) and is_cell(blocks[end]) and blocks[end].attrs.get("table") == table:
        end += 1
    return end - start


def is_cell(block: Block) -> bool:
    """Whether it is a cell that knows its place."""
    row, column = block.attrs.get("row"), block.attrs.get("column")
    known = isinstance(row, int) and isinstance(column, int) and row >= 0 and 0 <= column < MOST_COLUMNS
    return block.kind is BlockKind.TABLE_CELL and known


def is_merged(block: Block) -> bool:
    """Whether a cell reaches over several rows or columns, which Markdown cannot say."""
    return is_cell(block) and bool(block.attrs.get("spans"))


def table(cells: Sequence[tuple[Block, str]]) -> str:
    """The lines of a table; what stands in one place together is parted by line breaks."""
    columns = 1 + max(_place(block)[1] for block, _words in cells)
    lines: list[str] = []
    for _row, group in groupby(cells, key=lambda cell: _place(cell[0])[0]):
        said = [""] * columns
        for block, words in group:
            column = _place(block)[1]
            said[column] = "<br>".join(filter(None, (said[column], words.replace("\n", "<br>"))))
        lines.append(f"| {' | '.join(said)} |")
        if len(lines) == 1:
            lines.append("|" + " --- |" * columns)
    return "\n".join(lines)


def _place(block: Block) -> tuple[int, int]:
    row, column = block.attrs.get("row"), block.attrs.get("column")
    assert isinstance(row, int)
    assert isinstance(column, int)
    return row, column
