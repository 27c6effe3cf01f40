"""Tells long quotations set apart from the text: smaller type, farther in than the column's own lines."""

from collections import Counter
from collections.abc import Sequence

from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import Paragraph

_SMALLEST, _LARGEST = 0.8, 0.97
"""Of the body's type size."""
_INSET = 1.0
"""Type sizes that all its lines begin farther in than the column's."""
_LETTERS = 60
"""Characters of the shortest quotation that is set apart."""


def quotes_in(column: Sequence[Paragraph], measures: Measures) -> set[int]:
    """The numbers of a column's paragraphs that are quotations; each follows the body's own words, or another."""
    margin = _margin(column, measures)
    found: set[int] = set()
    for number, paragraph in enumerate(column):
        before = column[number - 1] if number else None
        follows = number - 1 in found or (before is not None and _is_body(before, measures))
        if margin is not None and follows and _is_quote(paragraph, margin, measures):
            found.add(number)
    return found


def _margin(column: Sequence[Paragraph], measures: Measures) -> float | None:
    """Where the body's lines begin in a column; None when it holds none."""
    starts = Counter(
        round(line.start) for paragraph in column if _is_body(paragraph, measures) for line in paragraph.lines
    )
    return max(starts, key=lambda start: (starts[start], -start)) if starts else None


def _is_body(paragraph: Paragraph, measures: Measures) -> bool:
    return abs(paragraph.size - measures.size) < 0.02 * measures.size and len(paragraph.text) >= _LETTERS


def _is_quote(paragraph: Paragraph, margin: float, measures: Measures) -> bool:
    smaller = _SMALLEST * measures.size <= paragraph.size <= _LARGEST * measures.size
    inset = min(line.start for line in paragraph.lines) - margin > _INSET * paragraph.size
    return smaller and inset and len(paragraph.text) >= _LETTERS and not paragraph.mono
