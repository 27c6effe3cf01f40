"""Tells headings from paragraphs: by the outline, larger or bolder type, their numbers, and what they stand over."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from core.importing.pdf.measures import Measures
from core.importing.pdf.outline import plain
from core.importing.pdf.paragraphs import Paragraph

_LARGER = 1.08
"""Of the body's type size."""
_SMALLER = 0.85
"""Of the body's type size; bold or capitals smaller than that are no headings."""
_LINES, _LETTERS = 4, 220
_NUMBERED = re.compile(
    r"^(?:(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})\.?|(?P<other>[IVX]{1,5}|[A-H])[.)])\s+(?P<words>\S.*)"
)
_ENDED = re.compile(r"[.,;،؛。]$|\.[”\"»’)\]]$")
_OVER = 60
"""Characters of a paragraph that a heading stands over."""
_AHEAD = 3
"""Paragraphs in which that paragraph must come."""

Style = tuple[float, bool, bool, bool]
"""Type size, bold, italic, capitals."""


def headings_of(paragraphs: Sequence[Paragraph], measures: Measures, outline: Mapping[str, int]) -> dict[int, int]:
    """The level of each paragraph that is a heading, 2 to 6, by its number; 1 is the title's."""
    named = {number: outline[plain(one.text)] for number, one in enumerate(paragraphs) if _is_named(one, outline)}
    looks = [
        number
        for number, one in enumerate(paragraphs)
        if number in named or (_looks(one, measures) and _heads(number, paragraphs, measures))
    ]
    levels = _levels_of_styles(looks, paragraphs, named)
    return {number: _level(number, paragraphs, named, levels) for number in looks}


def _is_named(paragraph: Paragraph, outline: Mapping[str, int]) -> bool:
    if not outline or len(paragraph.lines) > _LINES or paragraph.entry:
        return False
    key = plain(paragraph.text)
    return len(key) > 2 and key in outline


def _looks(paragraph: Paragraph, measures: Measures) -> bool:
    """Whether a paragraph looks like a heading by itself."""
    text = paragraph.text
    letters = sum(map(str.isalpha, text))
    if len(paragraph.lines) > _LINES or len(text) > _LETTERS or letters < 3 or letters * 2 < len(text.replace(" ", "")):
        return False
    if paragraph.entry or paragraph.mono or "@" in text or "://" in text:
        return False
    larger = paragraph.size >= _LARGER * measures.size
    if _ENDED.search(text) and not (larger and paragraph.size > 1.25 * measures.size):
        return False
    small = paragraph.size < _SMALLER * measures.size
    bold = paragraph.bold and not measures.bold and not small and len(paragraph.lines) <= 3
    numbered = bool(_NUMBERED.match(text)) and len(paragraph.lines) <= 2 and len(text) < 120
    italic = paragraph.italic and not measures.italic
    shouted = text.isupper() and letters > 3 and not small
    return larger or bold or (shouted and len(paragraph.lines) <= 2) or (numbered and italic and not small)


def _heads(number: int, paragraphs: Sequence[Paragraph], measures: Measures) -> bool:
    """Whether words of the body follow, with nothing but other headings or a few short lines between."""
    size = max(paragraphs[number].size, measures.size)
    for after in paragraphs[number + 1 : number + 1 + _AHEAD]:
        light = not after.bold or measures.bold
        if len(after.text) >= _OVER and "@" not in after.text and after.size <= size * 1.02 and light:
            return True
        if after.size > size * 1.05:
            return False
    return False


def _style(paragraph: Paragraph) -> Style:
    return round(paragraph.size * 2) / 2, paragraph.bold, paragraph.italic, paragraph.text.isupper()


def _depth(text: str) -> int | None:
    """How deep a heading lies by its number: `3.2` is 1."""
    match = _NUMBERED.match(text)
    return match.group("number").count(".") if match and match.group("number") else None


def _levels_of_styles(
    looks: Sequence[int], paragraphs: Sequence[Paragraph], named: Mapping[int, int]
) -> dict[Style, int]:
    """The level that headings of one look share: what outline or numbers say of most, else by their rank in size."""
    votes: dict[Style, Counter[int]] = defaultdict(Counter)
    for number in looks:
        depth = named.get(number, _depth(paragraphs[number].text))
        votes[_style(paragraphs[number])][-1 if depth is None else depth + 2] += 1
    ranked = sorted(votes, key=lambda style: (-style[0], not style[1], not style[3], style[2]))
    levels: dict[Style, int] = {}
    for rank, style in enumerate(ranked):
        told = {level: count for level, count in votes[style].items() if level > 0}
        levels[style] = max(told, key=lambda level: (told[level], -level)) if told else rank + 2
    return levels


def _level(number: int, paragraphs: Sequence[Paragraph], named: Mapping[int, int], levels: Mapping[Style, int]) -> int:
    depth = named.get(number, _depth(paragraphs[number].text))
    level = levels[_style(paragraphs[number])] if depth is None else depth + 2
    return min(6, max(2, level))
