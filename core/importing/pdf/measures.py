"""What is usual in a document: the size of its type and the distance of its lines. All else is told by comparison."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from core.importing.pdf.lines import Line

_USUAL = 1.2
"""Type sizes from one line to the next, when a document does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Of a whole document; points."""

    size: float
    """Type size of most of its letters."""
    leading: float
    """From base line to base line in text of that size."""
    bold: bool = False
    """Whether most of it is bold, so that bold says nothing."""
    italic: bool = False
    mono: bool = False


def measured(columns: Sequence[Sequence[Line]]) -> Measures:
    """The measures of a document by the lines of all its columns."""
    sizes: Counter[float] = Counter()
    for line in (line for column in columns for line in column):
        sizes[round(line.size * 2) / 2] += len(line.text)
    if not sizes:
        return Measures(size=10.0, leading=10.0 * _USUAL)
    size = max(sizes, key=lambda one: (sizes[one], one))
    body = [line for column in columns for line in column if abs(line.size - size) <= 0.5]
    letters = max(1, sum(len(line.text) for line in body))
    size = _usual_size(body, size)
    return Measures(
        size=size,
        leading=leading_of([column for column in columns if column], size) or size * _USUAL,
        bold=sum(len(line.text) for line in body if line.bold) * 2 > letters,
        italic=sum(len(line.text) for line in body if line.italic) * 2 > letters,
        mono=sum(len(line.text) for line in body if line.mono) * 2 > letters,
    )


def _usual_size(body: Sequence[Line], unless: float) -> float:
    sizes: Counter[float] = Counter()
    for line in body:
        sizes[line.size] += len(line.text)
    return max(sizes, key=lambda one: (sizes[one], one), default=unless)


def leading_of(columns: Sequence[Sequence[Line]], size: float) -> float:
    """The usual distance of lines of one type size, 0 when there are not enough: more than half are at most so far."""
    distances = [
        after.baseline - line.baseline
        for column in columns
        for line, after in pairwise(column)
        if abs(line.size - size) < 0.06 * size and abs(after.size - size) < 0.06 * size
    ]
    near = [distance for distance in distances if 0.8 * size <= distance <= 2.6 * size]
    return median(sorted(near)[: max(1, len(near) * 4 // 5)]) if len(near) >= 2 else 0.0
