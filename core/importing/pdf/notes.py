"""Tells footnotes from body text: small type at the foot of a column, begun by a number or a sign."""

import re
from collections.abc import Sequence

from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import Paragraph
from core.importing.pdf.raised import opens_note

_SMALL = 0.94
"""Of the body's type size; notes are set no larger."""
_LABEL = re.compile(r"(?P<label>\d{1,3}|[*∗†‡§¶#]{1,4}|[a-z])(?=[\s.)\]:]|[^\W\d_a-z]|[«“\"(’‘]|$)[.)\]:]?\s*")


def label_of(text: str) -> tuple[str, int]:
    """The label that a note begins with, and how many characters that takes; empty when there is none."""
    match = _LABEL.match(text)
    return (match.group("label"), match.end()) if match else ("", 0)


def notes_in(column: Sequence[Paragraph], measures: Measures, bottom: float) -> int:
    """How many of a column's last paragraphs are footnotes; the first of them may go on from the page before.

    `bottom` is how low the column's page reaches, points.
    """
    small = 0
    for paragraph in reversed(column):
        if paragraph.size > _SMALL * measures.size or paragraph.lines[-1].baseline < 0.25 * bottom:
            break
        small += 1
    above = column[len(column) - small - 1] if small < len(column) else None
    if not small or above is None or _is_heading_of(above, measures):
        return 0
    own = column[len(column) - small :]
    if any(_is_note(paragraph) for paragraph in own):
        return small - next(
            number for number, paragraph in enumerate(own) if _is_note(paragraph) or _goes_on(own, number)
        )
    return 0


def _goes_on(own: Sequence[Paragraph], number: int) -> bool:
    """Whether a paragraph without a number, above those with one, is the rest of a note of the page before."""
    return number == 0 and own[0].text[:1].islower() and not re.match(r"\w+\s?\d+", own[0].text)


def _is_note(paragraph: Paragraph) -> bool:
    if paragraph.entry:
        return False
    if opens_note(paragraph.lines[0]):
        return True
    label, taken = label_of(paragraph.text)
    return bool(label) and not label.isalpha() and taken < len(paragraph.text)


def _is_heading_of(paragraph: Paragraph, measures: Measures) -> bool:
    """Whether what stands above is the heading of a section in small type."""
    larger = paragraph.size > 1.05 * measures.size or (paragraph.bold and not measures.bold)
    return larger and len(paragraph.lines) <= 2
