"""A block's words cut wherever a span begins or ends, so that a writer can wrap each piece."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from core.model.text import Block, Span, Text

SCHEMES = ("http://", "https://", "mailto:")


def pieces(text: Text, block: Block, spans: Sequence[Span]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """The block's words in order, each piece with the spans that cover it, the longest first."""
    inside = [span for span in spans if span.start < span.end and span.start >= block.start and span.end <= block.end]
    edges = sorted({block.start, block.end, *(edge for span in inside for edge in (span.start, span.end))})
    for start, end in pairwise(edges):
        covering = [span for span in inside if span.start <= start and end <= span.end]
        yield text.value[start:end], tuple(sorted(covering, key=lambda span: (span.start, -span.end)))


def by_block(text: Text) -> dict[int, list[Span]]:
    """The spans of each block, by the block's start."""
    found: dict[int, list[Span]] = {block.start: [] for block in text.blocks}
    blocks = iter(text.blocks)
    block = next(blocks, None)
    for span in sorted(text.spans, key=lambda span: (span.start, -span.end)):
        while block is not None and span.start > block.end:
            block = next(blocks, None)
        if block is not None:
            found[block.start].append(span)
    return found


def link(span: Span) -> str:
    """The address of a link that may be followed, else an empty string."""
    address = str(span.attrs.get("href", ""))
    return address if is_web(address) else ""


def is_web(address: str) -> bool:
    """Whether an address may be followed from elsewhere."""
    return address.lower().startswith(SCHEMES)


def containers(block: Block) -> tuple[str, ...]:
    """What the block stands in, from outside to inside: `quote:3`, `list:1`."""
    inside = block.attrs.get("in")
    return tuple(str(one) for one in cast(list[object], inside)) if isinstance(inside, list) else ()


def label(block: Block) -> str:
    """What is written for a figure: pictures stay at home."""
    return str(block.attrs.get("alt") or block.attrs.get("title") or "")
