"""Finds the title on the first page: its largest words, or the ones that the document's own properties name."""

import re
from collections.abc import Sequence

from rapidfuzz import fuzz

from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import Paragraph

_LARGER = 1.15
"""Of the body's type size."""
_LONGEST = 300
_LIKE = 88.0
"""Likeness, of 100, of the words on the page and those in the properties."""
_REFUSED = re.compile(r"^\W*$|^https?://|^\S+@\S+$|^\d+$")


def title_of(paragraphs: Sequence[Paragraph], measures: Measures, named: str = "") -> tuple[int, int] | None:
    """First and last number of the paragraphs of the first page that are its title; None when nothing stands out."""
    if named:
        alike = [number for number, one in enumerate(paragraphs) if _is_named(one.text, named)]
        if alike:
            best = max(alike, key=lambda number: (paragraphs[number].size, -number))
            return best, best
    fitting = [number for number, one in enumerate(paragraphs) if _fits(one, measures)]
    if not fitting:
        return None
    best = max(fitting, key=lambda number: (_rank(paragraphs[number]), -number))
    last = best
    while last + 1 in fitting and _go_together(paragraphs[best], paragraphs[last + 1]):
        last += 1
    while best - 1 in fitting and _go_together(paragraphs[last], paragraphs[best - 1]):
        best -= 1
    return best, last


def _is_named(text: str, named: str) -> bool:
    return len(text) < _LONGEST and fuzz.ratio(text.lower(), named.lower()) >= _LIKE


def _fits(paragraph: Paragraph, measures: Measures) -> bool:
    text = paragraph.text
    if len(text) > _LONGEST or _REFUSED.search(text) or sum(map(str.isalpha, text)) < 4:
        return False
    return paragraph.size >= _LARGER * measures.size


def _rank(paragraph: Paragraph) -> float:
    """Type size; a single short word, a journal's name perhaps, counts for less."""
    return paragraph.size * (0.6 if len(paragraph.text.split()) < 2 else 1.0)


def _go_together(one: Paragraph, other: Paragraph) -> bool:
    return abs(one.size - other.size) < 0.03 * one.size and one.bold == other.bold and one.italic == other.italic
