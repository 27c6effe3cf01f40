"""Blocks and spans as they are stored, JSON beside the words, and whether they fit those: a bit may have turned."""

import json
from typing import Any

from core.model.text import Block, BlockKind, Span, SpanKind, Text


def encoded(text: Text) -> str:
    """Blocks and spans as JSON."""
    blocks = [[block.start, block.end, block.kind, dict(block.attrs)] for block in text.blocks]
    spans = [[span.start, span.end, span.kind, dict(span.attrs)] for span in text.spans]
    return json.dumps({"blocks": blocks, "spans": spans}, ensure_ascii=False, separators=(",", ":"))


def decoded(value: str, stored: str) -> Text:
    """The text again. Raises ValueError for what is no structure."""
    try:
        structure: dict[str, list[list[Any]]] = json.loads(stored)
        return Text(
            value=value,
            blocks=tuple(Block(start=b[0], end=b[1], kind=BlockKind(b[2]), attrs=b[3]) for b in structure["blocks"]),
            spans=tuple(Span(start=s[0], end=s[1], kind=SpanKind(s[2]), attrs=s[3]) for s in structure["spans"]),
        )
    except (IndexError, KeyError, TypeError) as error:
        raise ValueError("this is no structure") from error


def fits(words: bytes, stored: bytes) -> bool:
    """Whether it is one of these words, both UTF-8: blocks that cover them, joined by newlines, and spans within."""
    try:
        text = decoded(words.decode(), stored.decode())
        return _covered(text) and all(0 <= span.start <= span.end <= len(text.value) for span in text.spans)
    except (ValueError, TypeError):
        return False


def _covered(text: Text) -> bool:
    at = 0
    for block in text.blocks:
        if block.start != at or block.end < at or text.value[block.end : block.end + 1] not in ("", "\n"):
            return False
        at = block.end + 1
    return at == len(text.value) + 1
