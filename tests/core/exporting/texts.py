"""Texts nobody would write, highlighted at random, and what a Markdown reader shows of them."""

import re
from html.parser import HTMLParser

from hypothesis import strategies as st
from markdown_it import MarkdownIt

from core.exporting.markdown_words import Highlight
from core.model.text import Block, BlockKind, Span, SpanKind, Text

COMMONMARK = MarkdownIt("commonmark")
WITH_TABLES = MarkdownIt("commonmark").enable(["table", "strikethrough"])
SIGNS = list("ab1 \n\t*_`[]()<>!#$%&=~^|\\-+.:;\"'«»é")
RUNS = ["<b>", "](x", "```", "---", "1. ", "&amp;", "==", "http://x.y", "<!--", "[^1]:", "| a |", "%%", "\n\n", "]: x"]
LETTERS = st.one_of(st.sampled_from(SIGNS), st.sampled_from(RUNS), st.characters(exclude_categories=["Cs", "Cc"]))
WORDS = st.lists(LETTERS, min_size=1, max_size=14).map("".join)
KINDS = [kind for kind in BlockKind if kind not in (BlockKind.FIGURE, BlockKind.RULE)]
PLACES = [
    [],
    [],
    ["list:1"],
    ["list:1", "list:2"],
    ["quote:1"],
    ["quote:1", "list:3"],
    ["list:1", "quote:4"],
    ["list:5"],
]
SPANS = [SpanKind.STRONG, SpanKind.EMPHASIS, SpanKind.CODE, SpanKind.LINK, SpanKind.SUPERSCRIPT, SpanKind.QUOTATION]


def shown(markdown: str, reader: MarkdownIt = WITH_TABLES) -> str:
    """Every letter that a reader shows, without blanks."""
    page = _Page()
    page.feed(reader.render(markdown))
    page.close()
    return bare("".join(page.letters))


def bare(words: str) -> str:
    """The same without blanks."""
    return re.sub(r"\s", "", words)


@st.composite
def texts(draw: st.DrawFn) -> tuple[Text, list[Highlight]]:
    """A text of a few blocks with spans, and highlights over it."""
    value, blocks, spans = "", list[Block](), list[Span]()
    for number in range(draw(st.integers(1, 6))):
        kind = draw(st.sampled_from(KINDS))
        words = draw(WORDS).replace("\ufffc", "")
        words = words.strip("\n").rstrip() if kind is BlockKind.CODE else words.strip()
        if words:
            start = len(value) + bool(value)
            value = f"{value}\n{words}" if value else words
            blocks.append(Block(start=start, end=len(value), kind=kind, attrs=_attrs(draw, kind, number)))
            for first, last in draw(st.lists(_range(start, len(value)), max_size=3)):
                attrs = {"href": "https://x/<&amp; b>\\)"}
                spans.append(Span(start=first, end=last, kind=draw(st.sampled_from(SPANS)), attrs=attrs))
    ranges = draw(st.lists(_range(0, len(value)), max_size=3))
    highlights = [_drawn(draw, a, b) for a, b in ranges if a < b]
    return Text(value=value, blocks=tuple(blocks), spans=tuple(spans)), highlights


def _drawn(draw: st.DrawFn, start: int, end: int) -> Highlight:
    color, underline = draw(st.sampled_from(["blue", "pink"])), draw(st.booleans())
    return Highlight(start=start, end=end, color=color, underline=underline)


def _range(start: int, end: int) -> st.SearchStrategy[tuple[int, int]]:
    edge = st.integers(start, end)
    return st.tuples(edge, edge).map(lambda pair: (min(pair), max(pair)))


def _attrs(draw: st.DrawFn, kind: BlockKind, number: int) -> dict[str, object]:
    attrs: dict[str, object] = {"in": place} if (place := draw(st.sampled_from(PLACES))) else {}
    if kind is BlockKind.LIST_ITEM:
        attrs["marker"] = draw(st.sampled_from(["-", "1.", "10)", "*"]))
    if kind is BlockKind.TABLE_CELL:
        attrs |= {"table": 1, "row": number // 2, "column": number % 2}
    if kind is BlockKind.HEADING:
        attrs["level"] = draw(st.integers(1, 6))
    return attrs


class _Page(HTMLParser):
    """Collects what stands between tags."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[str] = []

    def handle_data(self, data: str) -> None:
        self.letters.append(data)
