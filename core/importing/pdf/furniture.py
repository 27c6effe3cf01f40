"""Finds what stands at the head and the foot of page after page, running heads and page numbers, to leave it out."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from rapidfuzz import fuzz

from core.importing.pdf.segments import Segment
from core.importing.pdf.sheets import Sheet

_MARGIN = 0.17
"""Share of the page's height, from either end, in which running heads and page numbers stand."""
_ROWS = 4
"""Lines from either end that are looked at."""
_NEAR = 3
"""Pages on either side among which a running head comes again: left and right pages differ, chapters change."""
_SHIFT = 4.0
"""Points by which the same line may stand higher or lower on another page."""
_ALIKE = 85.0
"""Likeness, of 100, of what two running heads say; their numbers are not compared."""
_SHORT = 160
"""Characters of the longest running head that is looked for."""
_NUMBER = re.compile(
    r"(?i)(?:(?:pages?|seite|p\.|página|pagina|страница|صفحة)\s*)?[-–—|\[(·]*\s*(?P<number>\d{1,4}|[ivxlc]{1,7})\s*[-–—|\])·]*"
    r"(?:\s*(?:/|of|sur|von|de|di|из|من)\s*\d{1,4})?"
)
_DIGITS = re.compile(r"[0-9]+")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """A line at the end of a page, across all columns. `side` is -1 at the head, 1 at the foot."""

    page: int
    side: int
    text: str
    shape: str
    """Its text with every number alike."""
    place: float
    size: float
    segments: tuple[Segment, ...]


def furniture_of(sheets: Sequence[Sheet]) -> set[Segment]:
    """The segments of running heads, running feet and page numbers of all pages."""
    rows = [row for sheet in sheets for side in (-1, 1) for row in _rows(sheet, side)]
    by_page: dict[tuple[int, int], list[_Row]] = defaultdict(list)
    for row in rows:
        by_page[row.page, row.side].append(row)
    numbered = _numbers(rows)
    repeated = {id(row) for row in rows if id(row) in numbered or _comes_again(row, by_page)}
    return {segment for row in rows if _goes(row, repeated, by_page) for segment in row.segments}


def _rows(sheet: Sheet, side: int) -> Iterator[_Row]:
    """The lines nearest to one end of a page, the outermost first."""
    ordered = sorted(sheet.segments, key=lambda one: one.baseline * -side)
    bound = sheet.frame.height * (_MARGIN if side < 0 else 1 - _MARGIN)
    rows: list[list[Segment]] = []
    for segment in ordered:
        if segment.middle * side < bound * side:
            break
        if rows and rows[-1][0].level(segment):
            rows[-1].append(segment)
        elif len(rows) == _ROWS:
            break
        else:
            rows.append([segment])
    for row in rows:
        parts = sorted(row, key=lambda one: one.box.left)
        text = " ".join(piece.text for part in parts for piece in part.pieces)
        if len(text) <= _SHORT:
            yield _Row(
                page=sheet.number,
                side=side,
                text=text,
                shape=_DIGITS.sub("0", text.lower()),
                place=median(one.middle for one in row) * side,
                size=max(one.size for one in row),
                segments=tuple(row),
            )


def _comes_again(row: _Row, by_page: dict[tuple[int, int], list[_Row]]) -> bool:
    """Whether a neighbouring page has the same words on the same spot."""
    near = range(row.page - _NEAR, row.page + _NEAR + 1)
    others = (other for page in near if page != row.page for other in by_page.get((page, row.side), ()))
    return any(
        abs(other.place - row.place) <= _SHIFT
        and abs(other.size - row.size) < 0.1 * row.size
        and _says_the_same(row.shape, other.shape)
        and _counts_alike(row, other)
        for other in others
    )


def _says_the_same(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 6:
        return one == other and not one.isdigit()
    return fuzz.ratio(one, other) >= _ALIKE


def _counts_alike(row: _Row, other: _Row) -> bool:
    """Whether the numbers in two rows are the same, or count up with the pages; those of `Ibid., p. 12` do neither."""
    pairs = zip(_DIGITS.findall(row.text), _DIGITS.findall(other.text), strict=False)
    return all(int(one) - int(two) in (0, row.page - other.page) for one, two in pairs)


def _numbers(rows: Sequence[_Row]) -> set[int]:
    """The rows that are the numbers of their pages: numbers alone that count up with the pages.

    At the foot a single one is enough when it is the page's own.
    """
    found: dict[tuple[int, int], list[_Row]] = defaultdict(list)
    for row in rows:
        match = _NUMBER.fullmatch(row.text.strip())
        if match:
            number = match.group("number").lower()
            found[row.side, (int(number) if number.isdigit() else _roman(number)) - row.page].append(row)
    counted = {id(row) for group in found.values() if len({row.page for row in group}) > 1 for row in group}
    return counted | {id(row) for row in found[1, 0]}


def _roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def _goes(row: _Row, repeated: set[int], by_page: dict[tuple[int, int], list[_Row]]) -> bool:
    """Whether a row is left out: it repeats, and so does whatever stands farther out on its page."""
    outer = [other for other in by_page[row.page, row.side] if other.place >= row.place]
    return all(id(other) in repeated or _holds_a_place(other, repeated, by_page) for other in outer)


def _holds_a_place(row: _Row, repeated: set[int], by_page: dict[tuple[int, int], list[_Row]]) -> bool:
    """Whether a row stands, alone in its words, where most pages have a running head of its type size."""
    near = [page for page in range(row.page - 2 * _NEAR, row.page + 2 * _NEAR + 1) if page != row.page]
    rows = [other for page in near for other in by_page.get((page, row.side), ()) if id(other) in repeated]
    pages = {other.page for other in rows if abs(other.place - row.place) <= 1.0 and abs(other.size - row.size) < 0.2}
    there = sum((page, row.side) in by_page for page in near)
    return len(pages) >= 3 and len(pages) * 2 > there
