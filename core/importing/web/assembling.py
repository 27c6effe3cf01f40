"""Puts the chosen blocks of a page together: title first, then byline and date, then the text with its pictures."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from lxml.html import HtmlElement

from core.importing.anatomy import read_press_lines
from core.importing.bylines import authors_of
from core.importing.canonical import Part, canonical
from core.importing.credits import read_credit
from core.importing.datelines import read_dateline
from core.importing.draft import Draft
from core.importing.quotations import with_quotations
from core.importing.web.figures import is_caption, is_credit
from core.importing.web.found import Found, key
from core.importing.web.gallery import Gallery
from core.importing.web.images import Image
from core.model.article import Metadata
from core.model.text import BlockKind, Span, SpanKind, Text

_PROSE = 160
"""Letters from which a block is surely the article's, even above its title."""
_BRACKETED = re.compile(r"[(\[](.{2,120})[)\]]")
_LINE = 160
"""Letters of the longest byline or dateline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What of a page becomes the article."""

    found: Sequence[Found]
    kept: frozenset[int]
    """Indices of the text's blocks."""
    beside: frozenset[int]
    """Indices of pictures and captions."""
    title: str
    title_index: int | None
    images: Mapping[HtmlElement, Image]
    whole: bool = False
    """Nothing is left out because it says again what the title says, or stands above it."""


def assemble(chosen: Chosen, gallery: Gallery) -> tuple[Text, Metadata]:
    """The text of what was chosen, and what its own lines say about it."""
    kept = _without_title(chosen)
    indices = sorted(kept | chosen.beside | _press_lines(chosen, kept))
    drafts = [_title(chosen)] if chosen.title else []
    drafts += [_draft(chosen, index, gallery) for index in indices]
    anatomy = read_press_lines(drafts)
    parts = [Part(kind=one.kind, text=one.text, attrs=one.attrs, spans=one.spans) for one in anatomy.drafts]
    return canonical(with_quotations(_renumbered(parts))), anatomy.meta


def _without_title(chosen: Chosen) -> frozenset[int]:
    """The kept blocks without the title's own, its repetitions before the text, and small print above it."""
    title, index = key(chosen.title), chosen.title_index
    if chosen.whole:
        return chosen.kept - {index}
    left = set(chosen.kept)
    prose = 0
    for place in sorted(chosen.kept):
        one = chosen.found[place]
        above = index is not None and place < index and one.letters < _PROSE and one.kind is not BlockKind.TABLE_CELL
        if place == index or above or (prose < 2 and key(one.words) == title):
            left.discard(place)
        elif one.letters >= _PROSE:
            prose += 1
    return frozenset(left)


def _press_lines(chosen: Chosen, kept: frozenset[int]) -> frozenset[int]:
    """Byline and dateline between the title and the first prose."""
    prose = (index for index in sorted(kept) if chosen.found[index].letters >= _PROSE)
    start = chosen.title_index
    first = next(prose, min(kept, default=0))
    lines: set[int] = set()
    for index in range(first if start is None else start + 1, first):
        one = chosen.found[index]
        short = one.kind is BlockKind.PARAGRAPH and one.letters <= _LINE and not one.hidden and not one.place.inside
        if short and (authors_of(one.words) is not None or read_dateline(one.words) is not None):
            lines.add(index)
    return frozenset(lines)


def _title(chosen: Chosen) -> Draft:
    spans: tuple[Span, ...] = ()
    if chosen.title_index is not None:
        own = chosen.found[chosen.title_index]
        spans = tuple(span for span in own.spans if span.kind is not SpanKind.LINK) if own.words == chosen.title else ()
    return Draft(text=chosen.title, kind=BlockKind.TITLE, spans=spans)


def _draft(chosen: Chosen, index: int, gallery: Gallery) -> Draft:
    one = chosen.found[index]
    attrs = dict(one.attrs)
    if one.place.inside:
        attrs["in"] = list(one.place.inside)
    if one.kind is BlockKind.FIGURE:
        return Draft(text="", kind=BlockKind.FIGURE, attrs={**attrs, **gallery.describe(chosen.images[one.element])})
    draft = Draft(text=one.words, lines=one.words.count("\n") + 1, kind=one.kind, attrs=attrs, spans=one.spans)
    if one.kind is BlockKind.CAPTION or (index in chosen.beside and is_caption(one)):
        return _caption(draft, named=is_credit(one))
    return draft


def _caption(draft: Draft, *, named: bool) -> Draft:
    """A caption, or a credit when it says so or is named so."""
    credit = read_credit(draft.text)
    if credit:
        return draft.turned(BlockKind.CREDIT, value=credit.value).labelled(credit.label)
    bracketed = _BRACKETED.fullmatch(draft.text)
    inner = read_credit(bracketed.group(1)) if bracketed else None
    if inner or named:
        return draft.turned(BlockKind.CREDIT, value=inner.value if inner else draft.text)
    return draft.turned(BlockKind.CAPTION)


def _renumbered(parts: Sequence[Part]) -> list[Part]:
    """The parts, their lists, quotes and tables counted from 1: what was left out of the page leaves no gap."""
    numbers: dict[str, int] = {}
    counts: dict[str, int] = {}

    def number(name: str) -> int:
        if name not in numbers:
            kind = name.split(":", 1)[0]
            counts[kind] = counts.get(kind, 0) + 1
            numbers[name] = counts[kind]
        return numbers[name]

    made: list[Part] = []
    for part in parts:
        attrs = dict(part.attrs)
        inside = attrs.get("in")
        if isinstance(inside, list):
            attrs["in"] = [f"{name.split(':', 1)[0]}:{number(name)}" for name in map(str, inside)]
        if "table" in attrs:
            attrs["table"] = number(f"table:{attrs['table']}")
        made.append(replace(part, attrs=attrs))
    return made
