"""A person's note within another page: as the Markdown it is where that is harmless, letter by letter elsewhere."""

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.utils import EnvType

from core.exporting.inline import is_web
from core.exporting.markdown_letters import paragraph

PARSER = MarkdownIt("commonmark")
PARSER.validateLink = lambda url: True  # every link is seen here, and judged below
WILD = frozenset({"html_block", "html_inline", "image", "heading_open", "hr"})
"""What a note may not have: what a reader would obey or fetch, and what would look like a part of the page."""
REACHING = re.compile(r"\[\^|%%|!\[|\$\$")
"""What reaches beyond its own place in one reader or another: footnotes, comments, embeddings, formulas."""
LONG = 20_000
"""Code points beyond which nobody meant Markdown, and reading it takes long."""


def note_markdown(note: str) -> str:
    """The note as lines of Markdown that stay in their place, without a blank line around them."""
    words = "\n".join(line.rstrip() for line in note.expandtabs(4).split("\n")).strip("\n")
    if is_tame(words):
        return words
    paragraphs = re.split(r"\n\n+", words)
    return "\n\n".join(paragraph(one) for one in paragraphs if one.strip())


def is_tame(note: str) -> bool:
    """Whether Markdown in it can do no more than look like Markdown."""
    if len(note) > LONG or REACHING.search(note):
        return False
    known: EnvType = {}
    tokens = PARSER.parse(note, known)
    return not known.get("references") and all(_is_tame(token) for token in _all(tokens))


def _all(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


def _is_tame(token: Token) -> bool:
    if token.type == "link_open":
        href = str(token.attrGet("href") or "")
        return is_web(href) or href.startswith("#")
    return token.type not in WILD
