"""Joins paragraphs that a column's or a page's end cut, so that notes and captions between them come after."""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.importing.pdf.items import Item
from core.importing.pdf.paragraphs import Paragraph
from core.model.text import BlockKind

_ENDED = re.compile(r"[.!?…:؟。！？]\s*[”\"»’')\]]*\s*[\d*†‡]{0,3}$")
_HYPHENED = re.compile(r"[^\W\d_][-\u2010]$")
_LOWER = re.compile(r"^[«“\"'‘(\[]*\s?[a-zà-öø-ÿа-яα-ω]")
_TAIL = 60
"""Characters of a paragraph's end that are looked at."""
_BETWEEN = (BlockKind.FOOTNOTE, BlockKind.CAPTION, BlockKind.FIGURE)
_OPEN = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE)


def joined(items: Sequence[Item]) -> list[Item]:
    """The items, those that read on from an earlier one put to it."""
    indents = _indents(items)
    result: list[Item] = []
    last: int | None = None
    note: int | None = None
    for item in items:
        if item.kind is BlockKind.FOOTNOTE:
            if "note" not in item.attrs and note is not None and result[note].page < item.page:
                result[note] = _longer(result[note], item)
                continue
            note = len(result)
        elif item.column >= 0 and item.kind not in _BETWEEN:
            if last is not None and _reads_on(result[last], item, indents=indents):
                result[last] = _longer(result[last], item)
                continue
            last = len(result)
        result.append(item)
    return result


def _longer(item: Item, rest: Item) -> Item:
    return replace(item, more=(*item.more, *rest.lines), paragraph=item.paragraph or rest.paragraph)


def _indents(items: Sequence[Item]) -> bool:
    """Whether the document begins its paragraphs with an indent."""
    body = [item.paragraph for item in items if item.kind is BlockKind.PARAGRAPH and item.paragraph]
    long = [paragraph for paragraph in body if len(paragraph.lines) > 1]
    return sum(paragraph.indented for paragraph in long) * 3 > len(long)


def _reads_on(item: Item, after: Item, *, indents: bool) -> bool:
    """Whether a paragraph is the rest of one in an earlier column."""
    if item.kind not in _OPEN or after.kind is not BlockKind.PARAGRAPH or not item.paragraph or not after.paragraph:
        return False
    if after.page - item.lines[-1].page > 1 or not _alike(item, after.paragraph):
        return False
    text = item.lines[-1].text[-_TAIL:]
    lower = bool(_LOWER.match(after.paragraph.text))
    if item.column == after.column:
        # What was between them, a caption or a figure, stands in the middle of the column.
        return lower and not _ENDED.search(text) and len(text) > 20
    if _HYPHENED.search(text):
        return lower
    full = _full(item)
    if _ENDED.search(text):
        return full and not after.paragraph.indented and (lower or (indents and len(after.paragraph.lines) > 1))
    return lower or (full and not after.paragraph.indented) or text.endswith((",", ";"))


def _alike(item: Item, paragraph: Paragraph) -> bool:
    last = item.lines[-1]
    first = paragraph.lines[0]
    return (
        abs(last.size - first.size) < 0.06 * last.size and last.mono == first.mono and last.leftward == first.leftward
    )


def _full(item: Item) -> bool:
    """Whether its last line so far goes to the end of its column."""
    if item.more or not item.paragraph:
        return True
    return item.paragraph.full
