"""The one string an article's words become: which characters it holds, and how blocks join.

Every importer ends here, so that a place means the same whatever the article came from.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from core.model.text import OBJECT, Attrs, Block, BlockKind, Span, SpanKind, Text

_FOREIGN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters but tab and newline
    "\ud800-\udfff"  # lone surrogates
    "\u2028\u2029\ufeff\ufdd0\ufdd1"
    "\u202d\u202e\u2066-\u2069"  # bidi overrides and isolates: direction is a block's attr
    "\ufffc]"  # OBJECT is put in by us alone
)
_MANY_MARKS = re.compile(r"[^\w\s\x00-\u02ff]{11,}")
_JOINER = "\u034f"
_STREAM_SAFE = 30
"""Combining marks in a row that normalising bears: its time grows with their square (Unicode's stream-safe format)."""
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LEFT_TO_RIGHT = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u052f]")
_PLACEHOLDERS = (BlockKind.FIGURE, BlockKind.RULE)
_POINTS = (SpanKind.ANCHOR, SpanKind.PAGE)
"""Kinds that may be empty: they mark a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A block before it has a place: its words as found, and spans counted in code points from its own start."""

    kind: BlockKind
    text: str
    attrs: Attrs = field(default_factory=dict[str, object])
    spans: Sequence[Span] = ()


def clean(source: str) -> str:
    """The canonical characters of a string: line ends as `\\n`, the foreign ones dropped, NFC."""
    if "\r" in source:
        source = source.replace("\r\n", "\n").replace("\r", "\n")
    return _pure(source)


def canonical(parts: Iterable[Part]) -> Text:
    """The parts as one text, joined by one newline; parts without a visible character are left out."""
    values: list[str] = []
    blocks: list[Block] = []
    spans: list[Span] = []
    start = 0
    for part in parts:
        value, own = _settle(part)
        if not value:
            continue
        end = start + len(value)
        blocks.append(Block(start=start, end=end, kind=part.kind, attrs=_directed(part, value)))
        spans += [Span(start=s.start + start, end=s.end + start, kind=s.kind, attrs=s.attrs) for s in own]
        values.append(value)
        start = end + 1
    return Text(value="\n".join(values), blocks=tuple(blocks), spans=tuple(spans))


def parts_of(text: Text) -> list[Part]:
    """The parts a text was made of, so that a pass can change some and join them again."""
    starts = [block.start for block in text.blocks]
    own: list[list[Span]] = [[] for _ in starts]
    for span in text.spans:
        place = bisect_left(starts, span.start + 1) - 1
        base = starts[place]
        own[place].append(Span(start=span.start - base, end=span.end - base, kind=span.kind, attrs=span.attrs))
    return [
        Part(kind=block.kind, text=text.value[block.start : block.end], attrs=block.attrs, spans=spans)
        for block, spans in zip(text.blocks, own, strict=True)
    ]


def _pure(source: str) -> str:
    if _FOREIGN.search(source):
        source = _FOREIGN.sub("", source)
    if _MANY_MARKS.search(source):
        source = _MANY_MARKS.sub(_stream_safe, source)
    return source if unicodedata.is_normalized("NFC", source) else unicodedata.normalize("NFC", source)


def _stream_safe(run: re.Match[str]) -> str:
    """The run, cut by grapheme joiners so that no mark is lost and none has to be sorted past many others."""
    pieces: list[str] = []
    marks = 0
    for letter in run.group():
        # Some vowels, U+0F73 for one, become marks only when they are taken apart.
        apart = unicodedata.normalize("NFD", letter)
        weight = len(apart)
        marks = marks + weight if unicodedata.combining(apart[0]) else 0
        if marks > _STREAM_SAFE:
            pieces.append(_JOINER)
            marks = weight
        pieces.append(letter)
    return "".join(pieces)


def _settle(part: Part) -> tuple[str, list[Span]]:
    if part.kind in _PLACEHOLDERS:
        return OBJECT, []
    value, moved = _pure_with_places(part.text, part.spans)
    right = len(value.rstrip())
    left = min(right, len(value) - len(value.lstrip("\n" if part.kind is BlockKind.CODE else None)))
    kept = [_clipped(span, left, right) for span in moved]
    return value[left:right], sorted((s for s in kept if s.start < s.end or s.kind in _POINTS), key=_order)


def _order(span: Span) -> tuple[int, int, str]:
    return (span.start, -span.end, span.kind)


def _clipped(span: Span, left: int, right: int) -> Span:
    start = min(max(span.start, left), right) - left
    end = min(max(span.end, left), right) - left
    return Span(start=start, end=max(start, end), kind=span.kind, attrs=span.attrs)


def _pure_with_places(source: str, spans: Sequence[Span]) -> tuple[str, list[Span]]:
    """The clean string, and the spans on it."""
    value = clean(source)
    if value == source or not spans:
        return value, list(spans)
    bounds = sorted({bound for span in spans for bound in (span.start, span.end)})
    places = _places(source, bounds, len(value))
    return value, [
        Span(start=places[span.start], end=places[span.end], kind=span.kind, attrs=span.attrs) for span in spans
    ]


def _places(source: str, bounds: Sequence[int], length: int) -> dict[int, int]:
    """Where each bound lands in the clean string; one inside a composed letter lands after it."""
    places: dict[int, int] = {}
    done = cleaned = 0
    for bound in bounds:
        stop = bound
        while stop < len(source) and _clings(source, stop):
            stop += 1
        if stop > done:
            cleaned += len(clean(source[done:stop]))
            done = stop
        places[bound] = min(cleaned, length)
    return places


def _clings(source: str, place: int) -> bool:
    """Whether the character there may compose with the one before it, or is dropped between two that do."""
    letter = source[place]
    if letter == "\n":
        return source[place - 1 : place] == "\r"
    jamo = "\u1160" <= letter <= "\u11ff"
    return jamo or unicodedata.category(letter)[0] == "M" or bool(_FOREIGN.match(letter))


def _directed(part: Part, value: str) -> Attrs:
    if part.kind is BlockKind.CODE or not _RIGHT_TO_LEFT.search(value):
        return part.attrs
    right = len(_RIGHT_TO_LEFT.findall(value))
    if right * 2 < len(_LEFT_TO_RIGHT.findall(value)):
        return part.attrs
    return {**part.attrs, "direction": "rtl"}
