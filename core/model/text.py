"""One string and ranges over it: what an article's words are.

All positions are code points of `Text.value`, half-open `[start, end)`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Attrs = Mapping[str, object]
"""JSON values by name; an empty mapping when a range has none."""

OBJECT = "\ufffc"
"""Stands for a figure or a rule in `Text.value`; dropped from what comes in."""


class BlockKind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    CODE = "code"
    CAPTION = "caption"
    CREDIT = "credit"
    FOOTNOTE = "footnote"
    FIGURE = "figure"
    TABLE_CELL = "table_cell"
    RULE = "rule"


class SpanKind(StrEnum):
    """What a stretch of words inside a block is."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"
    QUOTATION = "quotation"
    LABEL = "label"
    NOTE_REF = "note_ref"
    ANCHOR = "anchor"
    PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A leaf of the article's structure: blocks are in order, never nested, joined by one newline."""

    start: int
    end: int
    kind: BlockKind
    attrs: Attrs = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A range inside one block that is emphasised, linked, quoted or the like; spans may overlap."""

    start: int
    end: int
    kind: SpanKind
    attrs: Attrs = field(default_factory=dict[str, object])


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An article's words as one canonical string, with its structure as ranges over it."""

    value: str
    blocks: tuple[Block, ...]
    spans: tuple[Span, ...] = ()
