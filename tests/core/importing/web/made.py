"""Pages made for tests: a tree, its blocks, an article from a few lines of HTML."""

from collections.abc import Sequence

from lxml import html

from core.importing import extract
from core.importing.extraction import Extraction
from core.importing.web.found import Found
from core.importing.web.inline import Styles
from core.importing.web.notes import read_notes
from core.importing.web.walk import Walk
from core.model.text import Block, BlockKind, Text

ADDRESS = "https://paper.example/2024/03/05/bridge"
PROSE = (
    "They say at the town hall that the old bridge dates from 1480, and nobody who lives there doubts it any more.",
    "The stones came down the river on rafts, week after week, until the last arch was closed late in the autumn.",
    "Whoever crosses it today pays nothing, but leaves a coin on the parapet for the ferryman who lost his trade.",
    "In the spring the water stands a hand's breadth below the keystone, and children are told not to lean over it.",
)
"""Paragraphs that any reader takes for prose."""


def paragraphs(count: int = len(PROSE)) -> str:
    """Some prose as HTML."""
    return "".join(f"<p>{words}</p>" for words in PROSE[:count])


def article(body: str, head: str = "", *, lang: str = "en") -> str:
    """A whole page with a body."""
    return f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def read(page: str, address: str = ADDRESS) -> Extraction:
    """What is made of a page."""
    return extract(page.encode(), name="page.html", address=address)


def text_of(page: str, address: str = ADDRESS) -> Text:
    """The text made of a page."""
    return read(page, address).text


def body(markup: str) -> html.HtmlElement:
    """The body of a page."""
    return html.document_fromstring(f"<html><body>{markup}</body></html>").find("body")


def walked(markup: str, base: str = ADDRESS) -> tuple[list[Found], Walk]:
    """The blocks of a page, and the walk that found them."""
    root = body(markup)
    notes = read_notes(root)
    walk = Walk(Styles(base, notes), notes)
    return walk.read(root), walk


def found(markup: str) -> list[Found]:
    """The blocks of a page."""
    return walked(markup)[0]


def words(blocks: Sequence[Found]) -> list[tuple[str, str]]:
    """Kinds and words of what was found."""
    return [(str(one.kind), one.words) for one in blocks]


def listed(text: Text) -> list[tuple[str, str]]:
    """Kinds and words of a text's blocks."""
    return [(str(block.kind), text.value[block.start : block.end]) for block in text.blocks]


def blocks(text: Text, kind: BlockKind) -> list[Block]:
    """The blocks of a kind."""
    return [block for block in text.blocks if block.kind is kind]


def spanned(text: Text) -> list[tuple[str, str]]:
    """Kinds and words of a text's spans."""
    return [(str(span.kind), text.value[span.start : span.end]) for span in text.spans]
