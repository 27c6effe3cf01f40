"""Puts what was found on the pages beside the words, links and other readers' marks, to the words they lie on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.importing.extraction import Marked
from core.importing.pdf.colors import nearest
from core.importing.pdf.covering import beside, covered
from core.importing.pdf.geometry import around
from core.importing.pdf.marks import Mark
from core.importing.pdf.sheets import Sheet
from core.model.pages import Page, region_on
from core.model.text import OBJECT, Span, SpanKind, Text


def with_links(text: Text, pages: Sequence[Page], sheets: Sequence[Sheet]) -> Text:
    """The text with a `link` span on the words of each link."""
    spans = [
        span
        for page, sheet in zip(pages, sheets, strict=True)
        for link in sheet.links
        for start, end in covered(page, [link.box])
        for span in _in_blocks(text, start, end, link.href)
    ]
    ordered = sorted([*text.spans, *_joined(spans)], key=lambda span: (span.start, -span.end, span.kind))
    return replace(text, spans=tuple(ordered)) if spans else text


def _in_blocks(text: Text, start: int, end: int, href: str) -> Iterator[Span]:
    for block in text.blocks:
        first, last = max(start, block.start), min(end, block.end)
        if first < last:
            yield Span(start=first, end=last, kind=SpanKind.LINK, attrs={"href": href})


def _joined(spans: list[Span]) -> list[Span]:
    """The parts of one link on several lines as one."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        before = result[-1] if result else None
        if before and before.attrs == span.attrs and span.start - before.end <= 1:
            result[-1] = replace(before, end=max(before.end, span.end))
        elif not before or span.start >= before.end:
            result.append(span)
    return result


def marked(text: Text, pages: Sequence[Page], sheets: Sequence[Sheet]) -> tuple[Marked, ...]:
    """The marks of all pages with the words they lie on, in the order of the pages."""
    return tuple(
        one
        for page, sheet in zip(pages, sheets, strict=True)
        for mark in sheet.marks
        for one in _placed(mark, page, text)
    )


def _placed(mark: Mark, page: Page, text: Text) -> Iterator[Marked]:
    """One mark as many as its words stand in places; the note goes with the first."""
    own = Marked(
        start=None, end=None, color=nearest(mark.rgb), note=mark.note, created=mark.created, author=mark.author
    )
    figure = next((run for run in page.runs if text.value[run.start : run.end] == OBJECT), None)
    if figure and mark.boxes:
        yield replace(own, start=figure.start, end=figure.end, region=region_on(page, around(list(mark.boxes))))
        return
    ranges = [_trimmed(text.value, *one) for one in covered(page, mark.boxes)]
    ranges = [one for one in ranges if one[0] < one[1]]
    near = beside(page, mark.boxes[0], text.value) if not ranges and mark.boxes and mark.note else None
    ranges = [near] if near else ranges
    if not ranges:
        if mark.note:
            yield own
        return
    note = "" if _repeats(mark.note, " ".join(text.value[start:end] for start, end in ranges)) else mark.note
    for number, (start, end) in enumerate(ranges):
        yield replace(own, start=start, end=end, note="" if number else note)


def _trimmed(value: str, start: int, end: int) -> tuple[int, int]:
    words = value[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


def _repeats(note: str, words: str) -> bool:
    """Whether a note only says the words that are marked, as some programs write."""
    return bool(note) and _letters(note) == _letters(words)


def _letters(words: str) -> str:
    return "".join(letter for letter in words.lower() if letter.isalnum())
