"""What a list shows of an article's words: how many, and the first of them."""

import re

from core.model.text import BlockKind, Text

EXCERPT = 280
"""Code points of an excerpt at most."""
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
BODY = frozenset({BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM})


def words(text: Text) -> int:
    """How many words a text has, a number being one."""
    return len(WORD.findall(text.value))


def excerpt(text: Text) -> str:
    """The beginning of the body, cut at a word."""
    parts: list[str] = []
    for block in text.blocks:
        if block.kind in BODY and sum(map(len, parts)) < EXCERPT:
            parts.append(text.value[block.start : min(block.end, block.start + 2 * EXCERPT)])
    whole = " ".join(" ".join(parts or [text.value[: 2 * EXCERPT]]).split())
    return whole if len(whole) <= EXCERPT else whole[:EXCERPT].rsplit(" ", 1)[0] + "…"
