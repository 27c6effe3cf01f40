"""What can be taken whole of a text: a letter with its marks, a word, a sentence, a paragraph, everything."""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from enum import Enum

from core.model.sentences import sentences
from core.model.text import Block, Text

Range = tuple[int, int]

_JOINER = "\u200d"
_INSIDE = frozenset("'’-‐\u2011·")
"""Between two letters these belong to the word; at its edge they do not."""
_SKIN = range(0x1F3FB, 0x1F400)
_FLAGS = range(0x1F1E6, 0x1F200)
LONGEST = 200
"""Beyond so many code points something without blanks is no word any more."""


class Unit(Enum):
    """What a selection grows by."""

    LETTER = 0
    WORD = 1
    SENTENCE = 2
    PARAGRAPH = 3


def unit_at(text: Text, point: int, unit: Unit) -> Range:
    """The unit that holds the code point `point`, or ends there; a word or a sentence may be empty among blanks."""
    return _FINDERS[unit](text, point)


def grown(text: Text, span: Range) -> Range:
    """The next larger thing around a range: word, sentence, paragraph, then all there is."""
    start, end = span
    for unit in (Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH):
        first, last = unit_at(text, start, unit), unit_at(text, max(start, end - 1), unit)
        if end > start:
            first = _holding(text, start, unit, first)
        hull = min(first[0], start), max(first[1], last[1], end)
        if hull != span and hull[0] < hull[1]:
            return hull
    return 0, len(text.value)


def moved(text: Text, point: int, unit: Unit, *, on: bool) -> int:
    """Where one comes by going on from `point` to the end of a unit, or back to the beginning of one."""
    size, at = len(text.value), point
    if unit is Unit.LETTER:
        return _letter_after(text.value, point) if on else _letter_before(text.value, point)
    while 0 <= at <= size:
        start, end = _holding(text, at, unit, unit_at(text, at, unit)) if on else unit_at(text, at, unit)
        edge = end if on else start
        if start < end and (edge > point if on else edge < point):
            return edge
        at = max(at + 1, end) if on else min(at - 1, start)
    return size if on else 0


def block_at(text: Text, point: int) -> Block | None:
    """The block in which a code point stands; at a line end the one that ends there."""
    index = bisect_right(text.blocks, point, key=lambda block: block.start) - 1
    return text.blocks[max(index, 0)] if text.blocks else None


def _letter(text: Text, point: int) -> Range:
    return point, _letter_after(text.value, point)


def _word(text: Text, point: int) -> Range:
    block = block_at(text, point)
    if block is None:
        return point, point
    value, at = text.value, point
    if not (at < block.end and _is_letter(value[at])):
        at -= 1
        if at < block.start or not _is_letter(value[at]):
            return point, point
    start, end = at, at + 1
    while start > max(block.start, at - LONGEST) and _holds_on(value, start, block):
        start -= 1
    while end < min(block.end, at + LONGEST) and _holds_on(value, end, block):
        end += 1
    return start, end


def _sentence(text: Text, point: int) -> Range:
    block = block_at(text, point)
    if block is None:
        return point, point
    found = sentences(text.value[block.start : block.end])
    index = max(bisect_left(found, point - block.start, key=lambda one: one[1]), 0)
    if not found:
        return point, point
    start, end = found[min(index, len(found) - 1)]
    return block.start + start, block.start + end


def _paragraph(text: Text, point: int) -> Range:
    block = block_at(text, point)
    return (block.start, block.end) if block else (point, point)


_FINDERS: dict[Unit, Callable[[Text, int], Range]] = {
    Unit.LETTER: _letter,
    Unit.WORD: _word,
    Unit.SENTENCE: _sentence,
    Unit.PARAGRAPH: _paragraph,
}


def _holding(text: Text, point: int, unit: Unit, found: Range) -> Range:
    """The unit in which `point` stands, when at its end another one begins there."""
    return unit_at(text, point + 1, unit) if found[1] == point and point < len(text.value) else found


def _holds_on(value: str, at: int, block: Block) -> bool:
    """Whether no word ends or begins between two neighbouring characters."""
    before, after = value[at - 1], value[at]
    if after in _INSIDE:
        return _is_letter(before) and at + 1 < block.end and _is_letter(value[at + 1])
    if before in _INSIDE:
        return _is_letter(after) and at - 2 >= block.start and _is_letter(value[at - 2])
    if _is_mark(after):
        return not before.isspace()
    return _is_letter(before) and _is_letter(after) and not (_is_wide(before) or _is_wide(after))


def _is_letter(one: str) -> bool:
    return one.isalnum() or one == "_" or _is_mark(one)


def _is_mark(one: str) -> bool:
    return one in (_JOINER, "\u200c", "\u00ad") or unicodedata.category(one)[0] == "M" or ord(one) in _SKIN


def _is_wide(one: str) -> bool:
    """Chinese and Japanese letters: one by one, since no blanks part their words."""
    return "\u3040" <= one <= "\u30ff" or "\u3400" <= one <= "\u9fff" or "\U00020000" <= one <= "\U0003ffff"


def _letter_after(value: str, point: int) -> int:
    at = min(point + 1, len(value))
    while at < len(value) and _clings(value, at):
        at += 1
    return at


def _letter_before(value: str, point: int) -> int:
    at = max(point - 1, 0)
    while at > 0 and _clings(value, at):
        at -= 1
    return at


def _clings(value: str, at: int) -> bool:
    """Whether the character belongs to the one before it."""
    before, after = value[at - 1], value[at]
    if before == "\n" or after == "\n":
        return False
    if ord(before) in _FLAGS and ord(after) in _FLAGS:
        first = at
        while first > 0 and ord(value[first - 1]) in _FLAGS:
            first -= 1
        return (at - first) % 2 == 1
    return (before == _JOINER and ord(after) > 0x2000) or (after != "\u00ad" and _is_mark(after))
