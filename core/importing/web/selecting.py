"""Asks trafilatura which words of a page are its article, and reads the answer from marks that every text node bears.

The page's own tree keeps its structure; trafilatura's is only looked through for the marks.
"""

import logging
import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml import html
from lxml.html import HtmlElement

from core.importing.web.found import Found
from core.importing.web.walk import TextNode

_FIRST = 0xF0000
"""The first code point for private use beyond the basic plane; pages use the basic plane's for icons."""
_MOST = 131_000
"""Marks there are; text nodes beyond stay unmarked, which makes them unselected."""
_MARK = re.compile("[\U000f0000-\U0010ffff]")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff\U000f0000-\U0010ffff]")
"""What a tree may hold from a page, but takes from nobody else, and what would pass for a mark."""
_WORD = re.compile(r"[^\W\d_]{5,}|[^\W\d_]{3,}")
_DIVISIONS = frozenset(("div", "article", "section", "main", "body"))
_PROSE, _LINKS = 80, 0.3
"""Letters from which a block is prose, and the share of links up to which."""
_MANY = 40_000
"""Elements over which a page is a book or a list, not an article: readings would take minutes, so all prose counts."""
_POOR = 0.25
"""Share of a page's prose under which a selection is looked at again."""

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Numbers of the text nodes that are the article's."""

    selected: frozenset[int]
    """By a reading that balances what it misses and what it adds."""
    accepted: frozenset[int]
    """By one that adds little; what it misses may still be right."""


def mark(nodes: Sequence[TextNode]) -> None:
    """Puts each text node's mark into the tree."""
    for number, node in enumerate(nodes[:_MOST]):
        marked = _marked(_UNFIT.sub("", node.text), chr(_FIRST + number))
        if node.tail:
            node.element.tail = marked
        else:
            node.element.text = marked


def _marked(text: str, sign: str) -> str:
    """The sign stands for a letter of a long word, so that lengths and counts of words stay; else before the text."""
    match = _WORD.search(text)
    if match is None:
        stripped = text.lstrip()
        return text[: len(text) - len(stripped)] + sign + stripped
    place = match.start() + 1
    return text[:place] + sign + text[place + 1 :]


def select(root: HtmlElement, found: Sequence[Found]) -> Selection:
    """What two readings of a marked tree select; a selection that misses nearly all prose is made in other ways."""
    if sum(1 for _element in root.iter()) > _MANY:
        prose = _all_prose(found)
        return Selection(selected=prose, accepted=prose)
    # A reading fills the places that cells span: hundreds of cells over hundreds of rows would take minutes.
    for cell in root.iter("td", "th"):
        for name in ("rowspan", "colspan"):
            cell.attrib.pop(name, None)
    selected = _reading(root)
    whole = sum(one.letters for one in found if _is_prose(one))
    if _prose(found, selected) < whole * _POOR:
        others = (_reading(root, recall=True), _all_prose(found))
        selected |= next((other for other in others if _prose(found, other) >= whole * _POOR), frozenset())
    return Selection(selected=selected, accepted=_reading(_alone(_holder(found, selected), root), precise=True))


def _holder(found: Sequence[Found], selected: frozenset[int]) -> HtmlElement | None:
    """The smallest part of the page that holds all that is selected; a part is what pages are divided by."""
    there = [one.element for one in found if one.share(selected) > 0]
    if not there:
        return None
    common = [there[0], *there[0].iterancestors()]
    for element in there:
        around = {element, *element.iterancestors()}
        common = [up for up in common if up in around]
    return next((up for up in common if up.tag in _DIVISIONS), None)


def _alone(part: HtmlElement | None, root: HtmlElement) -> HtmlElement:
    """A part of the page as a page of its own: a second look need not go over what the first passed by."""
    if part is None or part.tag in ("body", "html"):
        return root
    page = html.document_fromstring("<html><head></head><body></body></html>")
    copied = deepcopy(part)
    copied.tail = None
    next(page.iter("body")).append(copied)
    return page


def _reading(root: HtmlElement, *, precise: bool = False, recall: bool = False) -> frozenset[int]:
    try:
        made = trafilatura.bare_extraction(
            root, include_comments=False, favor_precision=precise, favor_recall=recall, fast=precise
        )
    except Exception:  # noqa: BLE001 - whatever it stumbles over, the other reading and the walk remain
        return frozenset()
    if made is None or isinstance(made, dict):
        return frozenset()
    return frozenset(ord(sign) - _FIRST for sign in _MARK.findall("".join(made.body.itertext())))


def _prose(found: Sequence[Found], selected: frozenset[int]) -> float:
    return sum(one.letters for one in found if _is_prose(one) and one.share(selected) * 2 >= 1)


def _is_prose(one: Found) -> bool:
    return one.letters >= _PROSE and not one.links(_LINKS) and not one.chrome and not one.hidden


def _all_prose(found: Sequence[Found]) -> frozenset[int]:
    return frozenset(node for one in found if _is_prose(one) for node, _letters in one.nodes)
