"""What a page's structure holds, as words that can be compared: from our text, from HTML, from trafilatura's tree."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import lxml.etree as etree
from lxml import html

from core.model.text import Block, BlockKind, SpanKind, Text

KINDS = ("headings", "list items", "quotes", "pictures", "captions", "table cells", "links", "code")
BODY = frozenset(
    {
        BlockKind.LEAD,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.QUOTE,
        BlockKind.LIST_ITEM,
        BlockKind.CODE,
        BlockKind.FOOTNOTE,
        BlockKind.TABLE_CELL,
    }
)
"""The blocks that are an article's body: no title, byline, dateline, caption or credit."""
_BLOCKS = "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre table tr td th figure figcaption section article br"
_BLOCK_TAGS = frozenset(_BLOCKS.split())
Found = dict[str, list[str]]
"""Each kind's items in order; a picture's is all its addresses with blanks between."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one reader made of a page, or what is known of it."""

    body: str = ""
    items: Found = field(default_factory=dict[str, list[str]])
    title: str = ""
    authors: str = ""
    date: str = ""
    tagged: str = ""
    """All that the page itself tags as captions."""


def of_text(text: Text) -> Found:
    """The items of a text of ours."""
    found: Found = {kind: [] for kind in KINDS}
    quotes: dict[str, list[str]] = {}
    before = BlockKind.TITLE
    for block in text.blocks:
        words = text.value[block.start : block.end]
        kind = _OURS.get(block.kind)
        if kind == "captions" and _OURS.get(before) == kind:
            found["captions"][-1] += f" {words}"
        elif kind:
            found[kind].append(words)
        elif block.kind is BlockKind.FIGURE:
            found["pictures"].append(f"{block.attrs.get('address', '')}")
        before = block.kind
        for name in (str(one) for one in _inside(block) if str(one).startswith("quote:")):
            quotes.setdefault(name, []).append(words)
    found["quotes"] = ["\n".join(words) for words in quotes.values()]
    for span in text.spans:
        words, target = text.value[span.start : span.end], _target(str(span.attrs.get("href", "")))
        if span.kind is SpanKind.LINK and not _is_note(words, target):
            found["links"].append(f"{words} {target}")
    return found


_OURS = {
    BlockKind.HEADING: "headings",
    BlockKind.LIST_ITEM: "list items",
    BlockKind.CAPTION: "captions",
    BlockKind.CREDIT: "captions",
    BlockKind.TABLE_CELL: "table cells",
    BlockKind.CODE: "code",
    BlockKind.FOOTNOTE: "list items",
}


def _inside(block: Block) -> Iterable[object]:
    inside = block.attrs.get("in", ())
    return inside if isinstance(inside, list) else ()


def body_of(text: Text) -> str:
    """The words of the body's blocks."""
    return "\n".join(text.value[block.start : block.end] for block in text.blocks if block.kind in BODY)


def of_html(tree: html.HtmlElement, title: str = "") -> Found:
    """The items of HTML; a heading that repeats the title is none."""
    found: Found = {kind: [] for kind in KINDS}
    for element in tree.iter(etree.Element):
        tag = str(element.tag)
        if tag in ("img", "amp-img"):
            found["pictures"].append(_addresses(element))
            continue
        kind = _HTML.get(tag)
        if not kind:
            continue
        words = words_of(element, without=("ul", "ol") if tag == "li" else ())
        if tag == "a":
            target = _target(element.get("href") or "")
            words = (
                f"{words} {target}" if _followed(element.get("href")) and words and not _is_note(words, target) else ""
            )
        if words and not (kind == "headings" and title and key(words) == key(title)):
            found[kind].append(words)
    return found


_HTML = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "headings"),
    "li": "list items",
    "blockquote": "quotes",
    "figcaption": "captions",
    "td": "table cells",
    "th": "table cells",
    "a": "links",
    "pre": "code",
}


def of_trafilatura(body: etree._Element) -> Found:
    """The items of trafilatura's own tree."""
    found: Found = {kind: [] for kind in KINDS}
    for element in body.iter(etree.Element):
        kind = _TRAFILATURA.get(str(element.tag))
        words = words_of(element, without=("list",) if element.tag == "item" else ())
        if element.tag == "graphic":
            found["pictures"].append(element.get("src") or "")
        elif kind == "links" and words and _followed(element.get("target")):
            found["links"].append(f"{words} {_target(element.get('target') or '')}")
        elif kind and kind != "links" and words:
            found[kind].append(words)
    return found


_TRAFILATURA = {
    "head": "headings",
    "item": "list items",
    "quote": "quotes",
    "cell": "table cells",
    "ref": "links",
    "code": "code",
}


def words_of(element: etree._Element, without: Iterable[str] = ()) -> str:
    """An element's words, blocks parted by a blank, without those of some descendants."""
    pieces: list[str] = []
    left_out = set(without)
    waiting: list[etree._Element | str] = [element]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            pieces.append(one)
            continue
        if not isinstance(one.tag, str) or one.tag in left_out or one.tag in ("script", "style"):
            continue
        edge = " " if one.tag in _BLOCK_TAGS else ""
        waiting.append(edge)
        for child in reversed(one):
            waiting += [child.tail or "", child]
        waiting.append(edge + (one.text or ""))
    return " ".join("".join(pieces).split())


def _addresses(picture: etree._Element) -> str:
    values = [picture.get("src") or ""]
    for name in ("srcset", "data-src", "data-srcset", "data-original"):
        values += [part.split()[0] for part in (picture.get(name) or "").split(", ") if part.strip()]
    parent = picture.getparent()
    if parent is not None and parent.tag == "picture":
        for source in parent.iter("source"):
            values += [part.split()[0] for part in (source.get("srcset") or "").split(", ") if part.strip()]
    return " ".join(values)


def _followed(target: str | None) -> bool:
    return bool(target) and not re.match(r"\s*(?:javascript|data):", target or "", re.IGNORECASE)


def _is_note(words: str, target: str) -> bool:
    """The number of a footnote, which is no link to the reader."""
    return target.startswith("#") and (len(words) <= 2 or bool(re.fullmatch(r"[\[(]?(?:\w+ )?\d{1,4}[\])]?", words)))


def _target(address: str) -> str:
    parts = urlsplit(address.strip()) if address.isprintable() else urlsplit("")
    return f"{parts.path.rstrip('/')}?{parts.query}" if parts.path.strip("/") or parts.query else f"#{parts.fragment}"


def key(words: str) -> str:
    """What of some words is compared."""
    return "".join(letter for letter in unicodedata.normalize("NFKC", words).casefold() if letter.isalnum())
