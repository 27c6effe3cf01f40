"""Reads the Markdown of notes. No HTML, no pictures, nothing that lies elsewhere: what is not understood is words.

A note is typed in haste, so a line end is a line end, and what only a page of Markdown needs (indented code, underlined
headings, definitions of links) is taken as the words it looks like. Nothing that was typed is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from core.model.note import Note, NoteBlock, NoteKind, Run

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

LONG = 20_000
"""Code points beyond which nobody meant Markdown, and reading it takes long."""
NESTING = 30
"""Levels of quotes and lists inside each other; the parser drops what lies deeper, so such a note is read as plain."""
BRACKETS = 200
"""Brackets left open from which looking for links takes long."""
MENTION = 300
"""Code points between double brackets at most."""
BULLET = "•"
ADDRESS = re.compile(r"https?://[^\s<>\"”»]+", re.IGNORECASE)
ENDS = ".,;:!?…)]}'’*_~"
"""What ends a sentence rather than an address."""


def read_note(note: str) -> Note:
    """The blocks of a note, in order. Never raises; words that are no Markdown come out as they are."""
    if len(note) > LONG or abs(note.count("[") - note.count("]")) > BRACKETS:
        return _plain(note)
    tokens = _parser().parse(note)
    if any(token.level >= NESTING - 1 for token in tokens):
        return _plain(note)
    return tuple(_blocks(tokens))


def _plain(note: str) -> Note:
    paragraphs = re.split(r"\n[ \t]*\n\s*", note.strip())
    return tuple(NoteBlock(kind=NoteKind.PARAGRAPH, runs=(Run(text=words),)) for words in paragraphs if words)


@cache
def _parser() -> MarkdownIt:
    """Loaded with the first note: a window without notes starts sooner."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": NESTING}).enable("strikethrough")
    parser.disable(["code", "lheading", "reference", "html_block", "html_inline", "image", "entity"])
    parser.inline.ruler.before("link", "mention", _mention)
    parser.validateLink = lambda url: True  # every link is seen by who opens it, and judged there
    parser.normalizeLink = lambda url: url
    return parser


def _mention(state: StateInline, silent: bool) -> bool:
    """A rule of the parser: `[[target]]`, `[[target|words]]`."""
    if not state.src.startswith("[[", state.pos):
        return False
    end = state.src.find("]]", state.pos + 2, min(state.posMax, state.pos + 2 + MENTION))
    inner = state.src[state.pos + 2 : end]
    target, _bar, words = (part.strip() for part in inner.partition("|"))
    if end < 0 or not target or "[" in inner or "\n" in inner:
        return False
    if not silent:
        token = state.push("mention", "", 0)
        token.content, token.meta = words or target, {"target": target}
    state.pos = end + 2
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a token stands, and what its list would put before it."""

    quoted: int = 0
    depth: int = 0
    marker: str = ""
    level: int = 0


def _blocks(tokens: Sequence[Token]) -> Iterator[NoteBlock]:
    place = _Place()
    for token in tokens:
        block = _block(token, place)
        if block is not None:
            yield block
            place = replace(place, marker="", level=0)
        else:
            yield from _left_alone(token, place)
            place = _moved(token, place)


LISTS = ("bullet_list_open", "ordered_list_open")


def _left_alone(token: Token, place: _Place) -> Iterator[NoteBlock]:
    """An item in which nothing stands, or nothing but another list, is still an item."""
    if token.type in ("list_item_close", *LISTS) and place.marker:
        yield NoteBlock(kind=NoteKind.ITEM, quoted=place.quoted, depth=place.depth, marker=place.marker)


def _moved(token: Token, place: _Place) -> _Place:
    match token.type:
        case "blockquote_open" | "blockquote_close":
            return replace(place, quoted=place.quoted + token.nesting)
        case "bullet_list_open" | "ordered_list_open" | "bullet_list_close" | "ordered_list_close":
            return replace(place, depth=place.depth + token.nesting, marker="")
        case "list_item_open":
            return replace(place, marker=f"{token.info}{token.markup}" if token.info else BULLET)
        case "list_item_close":
            return replace(place, marker="")
        case "heading_open":
            return replace(place, level=int(token.tag[1]))
        case _:
            return place


def _block(token: Token, place: _Place) -> NoteBlock | None:
    at = NoteBlock(kind=NoteKind.PARAGRAPH, quoted=place.quoted, depth=place.depth, marker=place.marker)
    match token.type:
        case "inline":
            kind = NoteKind.HEADING if place.level else NoteKind.ITEM if place.depth else NoteKind.PARAGRAPH
            return replace(at, kind=kind, level=place.level, runs=tuple(_runs(token.children or [])))
        case "fence":
            words = token.content.strip("\n")
            return replace(at, kind=NoteKind.CODE, label=token.info.strip(), runs=(Run(text=words),) if words else ())
        case "hr":
            return replace(at, kind=NoteKind.RULE)
        case _:
            return None


LOOKS = {"strong": "strong", "em": "emphasis", "s": "struck"}
"""What the parser's names of emphasis are called here."""


def _runs(children: Sequence[Token]) -> Iterator[Run]:
    look = Run(text="")
    for token in children:
        name, _mark, side = token.type.rpartition("_")
        if name in LOOKS:
            look = replace(look, **{LOOKS[name]: side == "open"})
        elif name == "link":
            href, title = (str(token.attrGet(key) or "") for key in ("href", "title"))
            look = replace(look, href=href, title=title)
            if side == "open" and _is_empty(children, token):
                yield replace(look, text=href or "[]()")
        elif token.type == "mention":
            yield replace(look, text=token.content, mention=token.meta["target"], href="", title="")
        elif token.type in ("softbreak", "hardbreak"):
            yield replace(look, text="\n")
        elif token.type == "code_inline":
            yield replace(look, text=token.content, code=True)
        elif token.content:
            yield from _addresses(replace(look, text=token.content))


def _is_empty(children: Sequence[Token], opened: Token) -> bool:
    """Whether a link has no words: its address stands for them."""
    at = next(number for number, token in enumerate(children) if token is opened)
    for token in children[at + 1 :]:
        if token.type == "link_close":
            return True
        if token.content:
            return False
    return True


def _addresses(run: Run) -> Iterator[Run]:
    """The run, with what looks like an address of the web as a link."""
    done = 0
    if not run.href:
        for found in ADDRESS.finditer(run.text):
            address = found.group().rstrip(ENDS)
            start, end = found.start(), found.start() + len(address)
            if len(address) > len("https://"):
                if start > done:
                    yield replace(run, text=run.text[done:start])
                yield replace(run, text=address, href=address)
                done = end
    if done < len(run.text):
        yield replace(run, text=run.text[done:])
