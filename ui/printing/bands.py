"""The lines of a set text from top to bottom: what stands side by side, or cannot be cut, is one band."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock

from core.model.text import Block, BlockKind
from ui.reader.document import Setting

HOLDING = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.FIGURE, BlockKind.RULE})
"""Kinds that a page must not end with."""
BELONGING = frozenset({BlockKind.CAPTION, BlockKind.CREDIT})
"""Kinds that a page must not begin with, if what they belong to can stand on it too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """A strip over the whole width. All px of the document."""

    top: float
    bottom: float
    block: int
    """Index of the block of the text that it belongs to; of a table's row, the first one."""
    first: bool = True
    """It begins its block."""
    last: bool = True
    """It ends its block."""
    holds: bool = False
    """A page must not end with it."""
    parts: bool = False
    """It parts what stands above it from what stands below: nothing that a page begins with."""


def bands(setting: Setting, tallest: float) -> list[Band]:
    """All bands of the text; rows of tables are cut only where they are taller than `tallest`."""
    result: list[Band] = []
    blocks, index = setting.text.blocks, 0
    while index < len(blocks):
        count = _row(blocks, index)
        shown = [_shown(setting, index + offset) for offset in range(count)]
        lines = [line for block in shown for line in lines_of(setting, block)]
        if count > 1:
            lines = (
                _merged(lines)
                if max(line[1] for line in lines) - min(line[0] for line in lines) > tallest
                else [(min(line[0] for line in lines), max(line[1] for line in lines))]
            )
        for number, (top, bottom) in enumerate(lines):
            last = number == len(lines) - 1
            holds = last and _holds(blocks, index, index + count)
            parts = blocks[index].kind is BlockKind.RULE
            band = Band(top=top, bottom=bottom, block=index, first=number == 0, last=last, holds=holds, parts=parts)
            result.append(band)
        index += count
    return result


def lines_of(setting: Setting, block: QTextBlock) -> list[tuple[float, float]]:
    """Top and bottom of each line of a block of the document."""
    top = setting.document.documentLayout().blockBoundingRect(block).top()
    leading = block.blockFormat().lineHeight()
    count = max(block.layout().lineCount(), 1)
    return [(top + number * leading, top + (number + 1) * leading) for number in range(count)]


def _holds(blocks: tuple[Block, ...], index: int, following: int) -> bool:
    """Whether what follows belongs to this block: a heading's words, a picture's caption, a table's rows."""
    block = blocks[index]
    belongs = following < len(blocks) and blocks[following].kind in BELONGING
    return (
        block.kind in HOLDING or bool(block.attrs.get("header")) or (belongs and block.kind is not BlockKind.PARAGRAPH)
    )


def _shown(setting: Setting, index: int) -> QTextBlock:
    return setting.document.findBlock(setting.map.entries[index].position)


def _row(blocks: tuple[Block, ...], index: int) -> int:
    """How many blocks from `index` on stand in one row of a table; 1 outside of tables."""
    if blocks[index].kind is not BlockKind.TABLE_CELL or "row" not in blocks[index].attrs:
        return 1
    here = blocks[index].attrs
    end = index
    while end < len(blocks) and blocks[end].kind is BlockKind.TABLE_CELL:
        attrs = blocks[end].attrs
        if (attrs.get("table"), attrs.get("row")) != (here.get("table"), here.get("row")):
            break
        end += 1
    return end - index


def _merged(lines: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Lines that stand beside each other as one."""
    result: list[tuple[float, float]] = []
    for top, bottom in sorted(lines):
        if result and top < result[-1][1] - 1:
            result[-1] = (result[-1][0], max(result[-1][1], bottom))
        else:
            result.append((top, bottom))
    return result
