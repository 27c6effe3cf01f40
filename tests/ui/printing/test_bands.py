"""Lines and rows of a set text, in order, none torn."""

from itertools import pairwise

from core.model.text import BlockKind
from tests.ui.printing.sheets import NOWHERE, Written, paragraphs, text
from ui.printing.bands import Band, bands, lines_of
from ui.printing.paper import paper, usual_page
from ui.printing.typeset import typeset


def cell(words: str, row: int, column: int, **more: object) -> Written:
    return words, BlockKind.TABLE_CELL, {"table": 1, "row": row, "column": column, **more}


def found(*blocks: Written, tallest: float = 1000) -> list[Band]:
    return bands(typeset(text(*blocks), paper(usual_page()), NOWHERE).setting, tallest)


def test_lines_stand_below_each_other() -> None:
    lines = found(*paragraphs(4))
    assert len(lines) > 12
    assert all(one.bottom <= two.top + 0.5 for one, two in pairwise(lines))
    assert [line.block for line in lines if line.first] == [0, 1, 2, 3] == [line.block for line in lines if line.last]


def test_a_row_is_one_band_as_tall_as_its_tallest_cell() -> None:
    lines = found(cell("a", 0, 0, header=True), cell("b", 0, 1, header=True), cell("c " * 200, 1, 0), cell("d", 1, 1))
    assert [(line.block, line.holds) for line in lines] == [(0, True), (2, False)]
    assert lines[1].bottom - lines[1].top > 60


def test_a_row_taller_than_a_page_is_cut_between_lines() -> None:
    lines = found(cell("a " * 300, 0, 0), cell("b", 0, 1), tallest=100)
    assert len(lines) > 3
    assert all(one.bottom <= two.top + 1 for one, two in pairwise(lines))


def test_what_belongs_together_is_held() -> None:
    kinds = (BlockKind.HEADING, BlockKind.FIGURE, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.RULE)
    lines = found(*((("\ufffc" if kind in (BlockKind.FIGURE, BlockKind.RULE) else "x"), kind) for kind in kinds))
    assert [line.holds for line in lines] == [True, True, True, False, True]
    assert [line.parts for line in lines] == [False, False, False, False, True]
    (plain, caption) = found(("x", BlockKind.PARAGRAPH), ("y", BlockKind.CAPTION))
    assert not plain.holds
    assert not caption.holds


def test_lines_are_measured_by_their_leading() -> None:
    setting = typeset(text(*paragraphs(1)), paper(usual_page()), NOWHERE).setting
    block = setting.document.begin()
    lines = lines_of(setting, block)
    assert len(lines) == block.layout().lineCount()
    assert {round(bottom - top) for top, bottom in lines} == {28}
