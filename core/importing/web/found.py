"""What the walk over a page finds: blocks in the page's order, each with the place it stands at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml.html import HtmlElement

from core.model.text import BlockKind, Span

_PROSE = 80
"""Letters outside of links from which a block counts as prose."""
_REMEMBERED = 200
"""Code points of words whose key is remembered: titles and headings are compared again and again."""
_MOST = 0.5
"""Share of a page's prose that no tool of the page holds, whatever it is called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where in the page's structure a block stands."""

    kind: BlockKind = BlockKind.PARAGRAPH
    attrs: Mapping[str, object] = field(default_factory=dict[str, object])
    inside: tuple[str, ...] = ()
    """Names of the lists and quotes around it (`list:3`), outermost first."""
    item: int = 0
    """Which list item it stands in, by number; 0: in none."""
    figure: int = 0
    """Which figure element it stands in, by number; 0: in none."""
    table: int = 0
    """Which table of data it stands in, by number; 0: in none."""
    tongue: tuple[tuple[str, str], ...] = ()
    """Attrs for a language (`lang`) or a direction that the page says is another than its own."""
    tools: tuple[HtmlElement, ...] = ()
    """The elements around it that are named like navigation, share bars and the like."""
    unseen: tuple[HtmlElement, ...] = ()
    """The elements around it that the page shows later or never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One block of a page, before it is known whether it belongs to the article."""

    kind: BlockKind
    element: HtmlElement
    """The innermost block element that holds it; a picture's own element."""
    place: Place
    words: str = ""
    spans: tuple[Span, ...] = ()
    attrs: Mapping[str, object] = field(default_factory=dict[str, object])
    nodes: tuple[tuple[int, int], ...] = ()
    """Numbers of the text nodes it is made of, and how many letters each gives."""
    letters: int = 0
    """Of all its text nodes, blanks not counted."""
    linked: int = 0
    """How many of them are links'."""
    chrome: bool = False
    """Whether it stands in navigation, share bars and the like."""
    hidden: bool = False
    """Whether the page shows it only later or never."""

    def share(self, selected: frozenset[int]) -> float:
        """How much of it lies in the selected text nodes, 0 to 1."""
        return sum(letters for node, letters in self.nodes if node in selected) / self.letters if self.letters else 0.0

    def links(self, share: float) -> bool:
        """Whether more than a share of its letters are links'."""
        return self.linked > share * self.letters


def settled(found: Sequence[Found]) -> list[Found]:
    """The blocks, told whether they stand in a tool of the page or are hidden; what holds most of the prose is none."""
    prose: dict[HtmlElement, int] = {}
    whole = 0
    for one in found:
        letters = one.letters - one.linked
        if letters >= _PROSE:
            whole += letters
            for element in {*one.place.tools, *one.place.unseen}:
                prose[element] = prose.get(element, 0) + letters

    small = {element for element, letters in prose.items() if letters <= whole * _MOST}

    def is_tool(elements: tuple[HtmlElement, ...]) -> bool:
        return any(element in small or element not in prose for element in elements)

    return [
        replace(one, chrome=is_tool(one.place.tools), hidden=is_tool(one.place.unseen))
        if one.place.tools or one.place.unseen
        else one
        for one in found
    ]


def key(words: str) -> str:
    """What of some words is compared: their letters and digits, whatever their case."""
    return _remembered(words) if len(words) <= _REMEMBERED else _letters(words)


@lru_cache(maxsize=4096)
def _remembered(words: str) -> str:
    return _letters(words)


def _letters(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())
