"""Tells tables of data from those that only lay a page out, and gives every cell its row and column."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

_MOST_SPAN = 100
"""Rows or columns that one cell may span: pages name thousands by mistake."""
_MOST_CELLS = 20_000
_MOST_TAKEN = 100_000
"""Places that cells reach down into; from there on no cell spans others."""
_LONG = 400
"""Letters of a cell that holds more than a table's cell does."""
_PROSE = frozenset(("h1", "h2", "h3", "h4", "article", "section", "form", "iframe", "nav", "blockquote", "figure"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a cell stands, counted from 0, and how many rows and columns it spans."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


Grid = dict[HtmlElement, Cell]


def grid(table: HtmlElement) -> Grid | None:
    """The cells of a table of data in the page's order, None for a table that lays out or has one cell a row."""
    rows = list(_rows(table))
    if table.get("role") in ("presentation", "none") or len(rows) > _MOST_CELLS:
        return None
    cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
    if sum(map(len, cells)) > _MOST_CELLS or max(map(len, cells), default=0) < 2:
        return None
    if not _says_data(table, cells) and _lays_out(table, cells):
        return None
    return _placed(cells)


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _says_data(table: HtmlElement, cells: list[list[HtmlElement]]) -> bool:
    """A head, a caption or cells of headings; tables inside it speak against all."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    parts = {child.tag for child in table}
    return bool(parts & {"thead", "caption"}) or any(cell.tag == "th" for row in cells for cell in row)


def _lays_out(table: HtmlElement, cells: list[list[HtmlElement]]) -> bool:
    """One row, cells that hold whole parts of a page or long prose, or tables inside."""
    if len(cells) < 2 or next(table.iterdescendants("table", *_PROSE), None) is not None:
        return True
    lengths = [len("".join(cell.itertext()).split()) for row in cells for cell in row]
    return max(lengths, default=0) * 6 > _LONG and len([n for n in lengths if n]) < 2 * len(cells)


def _placed(cells: list[list[HtmlElement]]) -> Grid:
    placed: Grid = {}
    taken: set[tuple[int, int]] = set()
    for row, of_row in enumerate(cells):
        column = 0
        for cell in of_row:
            while (row, column) in taken:
                column += 1
            rows, columns = _span(cell, "rowspan"), _span(cell, "colspan")
            if len(taken) > _MOST_TAKEN:
                rows = columns = 1
            placed[cell] = Cell(row=row, column=column, rows=rows, columns=columns, header=cell.tag == "th")
            taken |= {(row + down, column + right) for down in range(1, rows) for right in range(columns)}
            column += columns
    return placed


def _span(cell: HtmlElement, name: str) -> int:
    value = (cell.get(name) or "1").strip()
    return max(1, min(_MOST_SPAN, int(value))) if value.isascii() and value.isdecimal() and len(value) < 6 else 1
