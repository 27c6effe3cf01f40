"""Marks what stands between quotation marks, so that quoted words can be told from the article's own."""

import re
from collections.abc import Iterable

from core.importing.canonical import Part
from core.model.text import BlockKind, Span, SpanKind

_PAIRS = {"«": "»", "“": "”", "„": "“”", "「": "」", "『": "』"}
_MARKS = re.compile("[«»“”„「」『』]")
_REVERSED = re.compile(r"(?<!\w)»(?=\w)[^«»\n]+(?<=[\w.,;:!?…])«(?!\w)")
_DEPTH = 7
"""Quotations inside quotations that are followed."""
_UNQUOTED = (BlockKind.CODE, BlockKind.FIGURE, BlockKind.RULE)


def with_quotations(parts: Iterable[Part]) -> list[Part]:
    """The parts, each pair of quotation marks spanned, its marks included."""
    return [_with_quotations(part) for part in parts]


def _with_quotations(part: Part) -> Part:
    if part.kind in _UNQUOTED or not _MARKS.search(part.text):
        return part
    spans = [Span(start=a, end=b, kind=SpanKind.QUOTATION) for a, b in quoted(part.text)]
    return Part(kind=part.kind, text=part.text, attrs=part.attrs, spans=[*part.spans, *spans])


def quoted(text: str) -> list[tuple[int, int]]:
    """Start and end of each quotation in a block, in order; one that is never closed is none, nor is an empty pair."""
    found = [match.span() for match in _REVERSED.finditer(text)]
    if found:
        text = _REVERSED.sub(lambda match: f" {match.group()[1:-1]} ", text)
    waiting: list[tuple[str, int]] = []
    for match in _MARKS.finditer(text):
        mark, place = match.group(), match.start()
        opener = next((i for i in reversed(range(len(waiting))) if mark in _PAIRS[waiting[i][0]]), None)
        if opener is not None:
            found.append((waiting[opener][1], place + 1))
            del waiting[opener:]
        elif mark in _PAIRS:
            waiting = [*waiting[-_DEPTH:], (mark, place)]
    return sorted((start, end) for start, end in found if end - start > 2)
