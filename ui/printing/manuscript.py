"""What is printed of an article: its text under its title, then the notes on it, numbered, and where it comes from."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from core.model.annotation import Annotation, Color
from core.model.article import Article
from core.model.guess import told
from core.model.spoken import said
from core.model.text import OBJECT, Attrs, Block, BlockKind, Span, SpanKind, Text
from core.translate import _
from ui.annotations.face import has_card, heading, is_adrift
from ui.reader.formats import is_right_to_left
from ui.reader.meta_line import SEPARATOR, head_length, meta_line, written_date

QUOTE = 180
"""Characters of a quote above its note; a longer one is cut in its middle."""
NOTHING: Attrs = {}
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A text to be printed, with the annotations where they stand on it."""

    title: str
    origin: str
    """Site and date, for the running head."""
    address: str
    text: Text
    annotations: tuple[Annotation, ...]
    notes: int
    """Where the notes begin."""
    numbers: Mapping[int, int]
    """The numbers of the notes, by their annotations' ids."""
    inks: Mapping[str, Color]
    """The highlighter of each note's passage, by its number as it is written."""


def manuscript(article: Article, text: Text, annotations: Sequence[Annotation]) -> Manuscript:
    """Put it together; positions are code points of the new text."""
    writer = _Writer()
    moves = _moves(writer, article, text)
    placed = [_moved(one, moves) for one in annotations]
    rtl = bool(text.blocks) and is_right_to_left(text.blocks[0])
    noted = [one for one in placed if has_card(one)]
    numbered = sorted((one for one in noted if not is_adrift(one)), key=_place)
    numbers = {one.id: number for number, one in enumerate(numbered, 1)}
    begin = writer.add(_("Reader’s notes"), BlockKind.HEADING, {"level": 2, **_directed(rtl)}) if noted else 0
    for one in [*(one for one in noted if is_adrift(one)), *numbered]:
        _write_note(writer, one, {"note": str(numbers.get(one.id, "")), **_directed(rtl)})
    _write_origin(writer, article, _directed(rtl))
    return Manuscript(
        title=article.meta.title,
        origin=SEPARATOR.join(filter(None, (article.meta.site, _published(article)))),
        address=article.meta.url,
        text=writer.text(),
        annotations=tuple(placed),
        notes=begin,
        numbers=numbers,
        inks={str(numbers[one.id]): one.color for one in numbered},
    )


class _Writer:
    """A text that grows by blocks."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._spans: list[Span] = []

    def add(self, words: str, kind: BlockKind, attrs: Attrs = NOTHING, spans: Sequence[Span] = ()) -> int:
        """One more block; where it starts. Its spans count from there."""
        start = self._length + bool(self._pieces)
        self._pieces.append(words)
        self._length = start + len(words)
        self._blocks.append(Block(start=start, end=self._length, kind=kind, attrs=attrs))
        self._spans += [replace(span, start=span.start + start, end=span.end + start) for span in spans]
        return start

    def span(self, span: Span) -> None:
        """A span in the text's own positions."""
        self._spans.append(span)

    def text(self) -> Text:
        """All of it."""
        return Text(value="\n".join(self._pieces), blocks=tuple(self._blocks), spans=tuple(self._spans))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Moves:
    """How far each block of the article stands behind where it stood."""

    starts: Sequence[int]
    by: Sequence[int]

    def of(self, point: int) -> int:
        """Where a code point of a block stands now."""
        return point + (self.by[max(bisect_right(self.starts, point) - 1, 0)] if self.by else 0)


def _moves(writer: _Writer, article: Article, text: Text) -> _Moves:
    """Write the article, with a title and what is known of it where it says neither itself."""
    head, by = head_length(text), list[int]()
    line = meta_line(replace(article, words=0), text)
    if article.meta.title and not any(block.kind is BlockKind.TITLE for block in text.blocks[:head]):
        writer.add(article.meta.title, BlockKind.TITLE)
    for index, block in enumerate(text.blocks):
        if index == head and line:
            writer.add(line, BlockKind.BYLINE)
        by.append(writer.add(text.value[block.start : block.end], block.kind, block.attrs) - block.start)
    if head == len(text.blocks) and line:
        writer.add(line, BlockKind.BYLINE)
    moves = _Moves(starts=[block.start for block in text.blocks], by=by)
    for span in text.spans:
        start = moves.of(span.start)
        writer.span(replace(span, start=start, end=start + span.end - span.start))
    return moves


def _moved(one: Annotation, moves: _Moves) -> Annotation:
    place = one.place
    if place is None or place.start is None or place.end is None:
        return one
    return replace(one, place=replace(place, start=moves.of(place.start), end=moves.of(place.end - 1) + 1))


def _place(one: Annotation) -> tuple[int, int]:
    place = one.place
    return (place.start or 0, place.end or 0) if place else (0, 0)


def _directed(rtl: bool) -> dict[str, object]:
    """Notes stand on the side of the article's words."""
    return {"direction": "rtl"} if rtl else {}


def _write_note(writer: _Writer, one: Annotation, attrs: Attrs) -> None:
    """Its quote, the note, its tags, each from a line of its own."""
    apart = partial(_apart, rtl="direction" in attrs)
    quote = "" if said(one) == heading(one) else _shortened(" ".join(said(one).split()))
    quoted = apart(_("“{quote}”").format(quote=apart(quote))) if quote else ""
    first = ". ".join(filter(None, (apart(heading(one)), quoted)))
    note = "\n".join(apart(line) for line in one.note.split("\n") if line.strip())
    parts = [first, note, "  ".join(apart(f"#{tag}") for tag in one.tags)]
    slanted = first and not RIGHT_TO_LEFT.search(first)  # Arabic has no italics
    spans = [Span(start=0, end=len(first), kind=SpanKind.EMPHASIS)] if slanted else []
    writer.add("\n".join(filter(None, parts)), BlockKind.FOOTNOTE, attrs, spans)


def _shortened(quote: str) -> str:
    if len(quote) <= QUOTE:
        return quote
    return f"{quote[: QUOTE * 2 // 3].rstrip()} … {quote[-QUOTE // 3 :].lstrip()}"


def _apart(words: str, *, rtl: bool) -> str:
    """Words whose direction is their own, whatever stands around them."""
    return f"\u2068{words}\u2069" if words and (rtl or RIGHT_TO_LEFT.search(words)) else words


def _write_origin(writer: _Writer, article: Article, attrs: Attrs) -> None:
    """Who wrote what, where it appeared, when it was saved: what a citation wants."""
    apart, meta = partial(_apart, rtl="direction" in attrs), article.meta
    known = (told(meta, "authors", ", ".join(meta.authors)), meta.title, meta.site, _published(article))
    named = ". ".join(apart(part.rstrip(".")) for part in known if part)
    lines = [f"{named}." if named else "", apart(meta.url), apart(f"DOI {meta.doi}") if meta.doi else ""]
    lines.append(apart(_("Saved on {date}.").format(date=_date(article.added))))
    writer.add(OBJECT, BlockKind.RULE)
    writer.add("\n".join(filter(None, lines)), BlockKind.CAPTION, attrs)


def _published(article: Article) -> str:
    return told(article.meta, "published", _date(article.meta.published))


def _date(iso: str) -> str:
    """A date that no line's end tears apart."""
    return written_date(iso).replace(" ", "\u00a0")
