"""Gives every paragraph of a document its kind: title, heading, caption, footnote, list item, code."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.importing.bylines import authors_of
from core.importing.datelines import read_dateline
from core.importing.pdf.captions import is_caption
from core.importing.pdf.headings import headings_of
from core.importing.pdf.items import Item
from core.importing.pdf.measures import Measures
from core.importing.pdf.notes import label_of, notes_in
from core.importing.pdf.paragraphs import Paragraph
from core.importing.pdf.quotes import quotes_in
from core.importing.pdf.titles import title_of
from core.model.text import BlockKind

_BULLET = re.compile(r"^(?P<marker>[•◦▪‣·●○■□➢✓►▶❖◆*–—-])\s+(?=\S)")
_COUNTED = re.compile(r"^(?P<marker>\(?(?P<number>\d{1,3}|[a-z])[.)])\s+(?=\S)")

_HEAD, _PRESS_LINES = 10, 2
"""Blocks from the title on among which a byline and a dateline are looked for, and lines they take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """The paragraphs of one column. `bottom` is the height of its page, points."""

    page: int
    number: int
    bottom: float
    paragraphs: tuple[Paragraph, ...]


def items_of(columns: Sequence[Column], measures: Measures, outline: Mapping[str, int], named: str = "") -> list[Item]:
    """The items of a document, in order. `outline`: depth by heading; `named`: its title by its own properties."""
    items = [item for column in columns for item in _told(column, measures)]
    items = _with_press_lines(_with_title(items, measures, named))
    items = _with_headings(items, measures, outline)
    return list(_with_quotes(_with_lists(items)))


def _told(column: Column, measures: Measures) -> Iterator[Item]:
    """What can be told of a paragraph by itself and its place in its column."""
    first_note = len(column.paragraphs) - notes_in(column.paragraphs, measures, column.bottom)
    quotes = quotes_in(column.paragraphs[:first_note], measures)
    for number, paragraph in enumerate(column.paragraphs):
        item = Item(page=column.page, column=column.number, paragraph=paragraph)
        apart = abs(paragraph.size - measures.size) > 0.05 * measures.size or paragraph.bold or paragraph.italic
        if number >= first_note:
            label, before = label_of(paragraph.text)
            yield replace(item, kind=BlockKind.FOOTNOTE, before=before, attrs={"note": label} if label else {})
        elif is_caption(paragraph.text, apart=apart or _starts_apart(paragraph)):
            yield replace(item, kind=BlockKind.CAPTION)
        elif paragraph.mono and not measures.mono:
            yield replace(item, kind=BlockKind.CODE)
        elif number in quotes:
            yield replace(item, kind=BlockKind.QUOTE)
        else:
            yield item


def _starts_apart(paragraph: Paragraph) -> bool:
    """Whether its first words are set in another type than the rest (`Figure 2` in bold)."""
    pieces = paragraph.lines[0].pieces
    return len(pieces) > 1 and (pieces[0].style.bold or pieces[0].style.italic) and not paragraph.bold


def _with_title(items: Sequence[Item], measures: Measures, named: str) -> list[Item]:
    first = items[0].page if items else 0
    open_items = [n for n, item in enumerate(items) if item.page <= first and item.kind is BlockKind.PARAGRAPH]
    paragraphs = [paragraph for n in open_items if (paragraph := items[n].paragraph)]
    found = title_of(paragraphs, measures, named)
    if found is None:
        return list(items)
    own = open_items[found[0] : found[1] + 1]
    lines = tuple(line for n in own[1:] for line in items[n].lines)
    title = replace(items[own[0]], kind=BlockKind.TITLE, more=lines)
    return [title if n == own[0] else item for n, item in enumerate(items) if n not in own[1:]]


def _with_press_lines(items: Sequence[Item]) -> list[Item]:
    """Who wrote and when, where lines near the top of the first page say so."""
    start = next((n for n, item in enumerate(items[:_HEAD]) if item.kind is BlockKind.TITLE), 0)
    result = list(items)
    for number in range(start, min(len(items), start + _HEAD)):
        item = items[number]
        text = item.paragraph.text if item.paragraph else ""
        if item.kind is BlockKind.PARAGRAPH and item.page == items[0].page and len(item.lines) <= _PRESS_LINES:
            if authors_of(text) is not None:
                result[number] = replace(item, kind=BlockKind.BYLINE)
            elif read_dateline(text):
                result[number] = replace(item, kind=BlockKind.DATELINE)
    return result


def _with_headings(items: Sequence[Item], measures: Measures, outline: Mapping[str, int]) -> list[Item]:
    open_items = [n for n, item in enumerate(items) if item.kind is BlockKind.PARAGRAPH]
    paragraphs = [paragraph for n in open_items if (paragraph := items[n].paragraph)]
    levels = headings_of(paragraphs, measures, outline)
    result = list(items)
    for number, level in levels.items():
        place = open_items[number]
        result[place] = replace(items[place], kind=BlockKind.HEADING, attrs={"level": level})
    return result


def _with_lists(items: Sequence[Item]) -> Iterator[Item]:
    """Items that a marker begins, where there are several; bullets are lists by themselves."""
    lists, last = 0, -9
    for number, item in enumerate(items):
        marker, before = _marker(item)
        if not marker or not (marker[-1] not in ".)" or _is_counted(items, number)):
            yield item
            continue
        lists += not (last >= number - 2 and not _restarts(marker))
        last = number
        yield replace(item, kind=BlockKind.LIST_ITEM, before=before, attrs={"in": [f"list:{lists}"], "marker": marker})


def _with_quotes(items: Iterable[Item]) -> Iterator[Item]:
    """Quotations numbered, those that follow each other as one."""
    number, before = 0, None
    for item in items:
        if item.kind is BlockKind.QUOTE:
            number += before is not BlockKind.QUOTE
            yield replace(item, attrs={"in": [f"quote:{number}"]})
        else:
            yield item
        before = item.kind


def _marker(item: Item) -> tuple[str, int]:
    if item.kind is not BlockKind.PARAGRAPH or not item.paragraph:
        return "", 0
    text = item.paragraph.text
    match = _BULLET.match(text) or _COUNTED.match(text)
    return (match.group("marker"), match.end()) if match else ("", 0)


def _restarts(marker: str) -> bool:
    return marker.strip("().") in ("1", "a")


def _is_counted(items: Sequence[Item], number: int) -> bool:
    """Whether the item before or after, paragraphs between left out, bears the number before or after."""
    own = _value(_marker(items[number])[0])
    near = [_value(_marker(item)[0]) for item in items[max(0, number - 4) : number]]
    far = [_value(_marker(item)[0]) for item in items[number + 1 : number + 5]]
    return own - 1 in [value for value in near if value] or own + 1 in far


def _value(marker: str) -> int:
    """The number that a counted marker stands for, 0 for none."""
    inner = marker.strip("().")
    return int(inner) if inner.isdigit() else ord(inner) - 96 + 1_000 if len(inner) == 1 and inner.islower() else 0
