"""Marks words inside a block that are set apart: bold, italic, typewriter, raised, lowered, numbers of notes."""

from collections.abc import Iterator, Mapping

from core.importing.pdf.measures import Measures
from core.importing.pdf.raised import is_label, lowered, raised
from core.importing.pdf.weaving import Strip, Woven
from core.model.text import BlockKind, Span, SpanKind

_WHOLE = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CODE)
"""Kinds that are set apart as a whole."""

Notes = Mapping[tuple[int, str], str]
"""The name of each footnote by its page and the label it bears there."""


def spans_of(block: Woven, kind: BlockKind, measures: Measures, notes: Notes) -> list[Span]:
    """The spans of a block, in code points from its start."""
    marked: list[tuple[SpanKind, int, int, str]] = []
    for strip in block.strips:
        label = strip.piece.text[strip.first : strip.last].strip()
        note = notes.get((strip.line.page, label), "")
        if note and kind is not BlockKind.FOOTNOTE and is_label(label) and raised(strip.line, strip.piece):
            marked.append((SpanKind.NOTE_REF, strip.start, strip.end, note))
        else:
            marked += [(one, strip.start, strip.end, "") for one in _kinds(strip, kind, measures)]
    return sorted(_merged(marked, block.text), key=lambda span: (span.start, -span.end, span.kind))


def _kinds(strip: Strip, kind: BlockKind, measures: Measures) -> Iterator[SpanKind]:
    style = strip.piece.style
    if raised(strip.line, strip.piece):
        yield SpanKind.SUPERSCRIPT
    elif lowered(strip.line, strip.piece):
        yield SpanKind.SUBSCRIPT
    if kind in _WHOLE:
        return
    if style.bold and not measures.bold and not (kind is BlockKind.CAPTION and strip.line.bold):
        yield SpanKind.STRONG
    if style.italic and not measures.italic and not (kind is BlockKind.CAPTION and strip.line.italic):
        yield SpanKind.EMPHASIS
    if style.mono and not measures.mono:
        yield SpanKind.CODE


def _merged(marked: list[tuple[SpanKind, int, int, str]], text: str) -> Iterator[Span]:
    """Neighbours of one kind as one, with the blanks between them."""
    open_spans: dict[SpanKind, tuple[int, int, str]] = {}
    for kind, start, end, note in marked:
        before = open_spans.get(kind)
        if before and not text[before[1] : start].strip() and not note:
            open_spans[kind] = (before[0], end, note)
            continue
        if before:
            yield _span(kind, *before)
        open_spans[kind] = (start, end, note)
    for kind, before in open_spans.items():
        yield _span(kind, *before)


def _span(kind: SpanKind, start: int, end: int, note: str) -> Span:
    return Span(start=start, end=end, kind=kind, attrs={"note": note} if note else {})
