"""One walk over a page: every block with its place, its words and spans, and the text nodes it is made of.

It goes by events, not by calls: however deep elements lie in each other, Python's stack does not grow.
"""

from dataclasses import dataclass

import lxml.etree as etree
from lxml.html import HtmlElement

from core.importing.web.chrome import is_credited, is_for_ears, is_unseen
from core.importing.web.found import Found, settled
from core.importing.web.images import Image, read_image
from core.importing.web.inline import Styles
from core.importing.web.notes import Notes
from core.importing.web.places import Places
from core.importing.web.tags import BLOCKS, PICTURES, SILENT
from core.importing.web.words import Opened, Words
from core.model.text import BlockKind, SpanKind

_JOINED = (BlockKind.CODE, BlockKind.TABLE_CELL)
"""Kinds whose inner blocks are lines."""
_HOLLOW = frozenset(("div", "aside", "section", "form", "nav"))
_IN_CODE = (SpanKind.LINK, SpanKind.ANCHOR)
_TO_READ = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
_IN_A_CELL = 100
"""Pixels of width from which a picture in a table is shown beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextNode:
    """One piece of text of the page: what stands in an element before its first child, or after the element."""

    element: HtmlElement
    tail: bool
    text: str


class Walk:
    """Goes over a page's body once."""

    def __init__(self, styles: Styles, notes: Notes, language: str = "", direction: str = "") -> None:
        """`language` and `direction` are the page's own, ISO 639-1 and `rtl` or `ltr`; empty when it does not say."""
        self.nodes: list[TextNode] = []
        """The text nodes that are read, by their numbers."""
        self.images: dict[HtmlElement, Image] = {}
        """What the elements of figures say."""
        self._found: list[Found] = []
        self._styles, self._notes = styles, notes
        self._places = Places(notes, language, direction)
        self._blocks: list[HtmlElement] = []
        self._spans: list[tuple[HtmlElement, Opened | None]] = []
        self._anchors: list[Opened] = []
        self._words: Words | None = None
        self._joined: HtmlElement | None = None
        self._links = 0
        self._late: list[Found] = []

    def read(self, body: HtmlElement) -> list[Found]:
        """All blocks in the page's order."""
        events = etree.iterwalk(body, events=("start", "end"))
        skipped: HtmlElement | None = None
        for event, element in events:
            if event == "start":
                if self._start(element):
                    self._text(element, element.text, tail=False)
                else:
                    skipped = element
                    events.skip_subtree()
                continue
            if element is skipped:
                skipped = None
            else:
                self._end(element)
            if element is not body:
                self._text(element, element.tail, tail=True)
        self._flush()
        return settled(self._found)

    def _start(self, element: HtmlElement) -> bool:
        """An element begins; False when what is in it is not to be read."""
        tag = element.tag
        if tag in SILENT or is_for_ears(element):
            return False
        if tag in PICTURES or tag == "noscript":
            for picture in element.iter(*PICTURES):
                self._picture(picture, spare=tag == "noscript")
            return False
        if tag == "br":
            self._end_line()
        elif tag in BLOCKS or self._is_credit(element):
            if tag in _HOLLOW and self._is_hollow(element):
                return False
            self._enter(element)
        else:
            return self._open(element)
        return True

    def _is_credit(self, element: HtmlElement) -> bool:
        """Whether an element within a caption's line is its credit."""
        return self._places.here.kind is BlockKind.CAPTION and is_credited(element)

    def _is_hollow(self, element: HtmlElement) -> bool:
        """Whether a block within a line holds nothing: a tool's container put there by a script."""
        if self._words is None or self._words.empty or next(element.iter(*PICTURES), None) is not None:
            return False
        return not any(text.strip() for text in element.itertext())

    def _enter(self, element: HtmlElement) -> None:
        if self._joined is not None:
            if self._words is not None:
                self._words.part()
            return
        self._flush()
        place = self._places.enter(element)
        self._blocks.append(element)
        self._name(element)
        if element.tag == "hr":
            self._found.append(Found(kind=BlockKind.RULE, element=element, place=place))
        elif place.kind in _JOINED:
            self._joined = element
        elif element.tag == "figure" and next(element.iter(*PICTURES), None) is None:
            self._picture(element, spare=False)

    def _open(self, element: HtmlElement) -> bool:
        """An element within a line begins."""
        if element in self._notes.returns or is_unseen(element):
            return False
        if element.tag == "math":
            self._begun().add(element.get("alttext") or " ".join("".join(element.itertext()).split()))
            return False
        if element.tag == "button" and not self._is_heading(element):
            return False
        self._name(element)
        opened = self._styles.opened(element)
        self._spans.append((element, opened))
        self._links += element.tag == "a" and element.get("href") is not None
        if opened and self._words is not None:
            self._words.open(opened)
        return True

    def _is_heading(self, element: HtmlElement) -> bool:
        """Whether a button holds a heading's words: it folds what follows."""
        parent = element.getparent()
        return self._places.here.kind is BlockKind.HEADING or (parent is not None and parent.tag in ("summary", "dt"))

    def _end(self, element: HtmlElement) -> None:
        if element is self._joined:
            self._joined = None
        if self._joined is not None and element.tag in BLOCKS:
            if self._words is not None:
                self._words.part()
        elif self._blocks and element is self._blocks[-1]:
            self._flush()
            self._blocks.pop()
            self._places.leave(element)
            self._show_late()
        elif self._spans and element is self._spans[-1][0]:
            _, opened = self._spans.pop()
            self._links -= element.tag == "a" and element.get("href") is not None
            if opened and self._words is not None:
                self._words.close(opened)

    def _name(self, element: HtmlElement) -> None:
        """A place that links lead to, marked where the next words begin."""
        anchor = self._styles.anchor(element)
        if anchor and self._words is not None:
            self._words.point(anchor)
        elif anchor:
            self._anchors.append(anchor)

    def _text(self, element: HtmlElement, text: str | None, *, tail: bool) -> None:
        if not text or (self._words is None and text.isspace()):
            return
        words = self._begun()
        if text.isspace():
            words.add(text)
            return
        words.add(text, len(self.nodes), linked=self._links > 0)
        self.nodes.append(TextNode(element=element, tail=tail, text=text))

    def _begun(self) -> Words:
        if self._words is None:
            kept = self._places.here.kind is BlockKind.CODE
            self._words = Words([opened for _, opened in self._spans if opened], kept=kept)
            for anchor in self._anchors:
                self._words.point(anchor)
            self._anchors = []
        return self._words

    def _end_line(self) -> None:
        """`<br>` ends a line; the second in a row ends the paragraph."""
        if self._words is None:
            return
        if self._words.ends_line and self._joined is None:
            self._flush()
        else:
            self._words.end_line()

    def _flush(self) -> None:
        """The words so far are a block."""
        words, self._words = self._words, None
        if words is not None and not words.empty:
            self._found.append(self._block(words))
        self._show_late()

    def _block(self, words: Words) -> Found:
        text, spans = words.finish()
        place = self._places.here
        kind = BlockKind.LIST_ITEM if place.kind in _TO_READ and self._places.begins_item() else place.kind
        attrs = {name: value for name, value in place.attrs.items() if name != "marker" or kind is BlockKind.LIST_ITEM}
        return Found(
            kind=kind,
            element=self._blocks[-1],
            place=place,
            words=text,
            spans=spans if kind is not BlockKind.CODE else tuple(span for span in spans if span.kind in _IN_CODE),
            attrs={**attrs, **dict(place.tongue)} if kind is not BlockKind.CODE else attrs,
            nodes=tuple(words.nodes),
            letters=words.letters,
            linked=words.linked,
        )

    def _show_late(self) -> None:
        """Pictures from within a paragraph stand after it, those of a table after the table."""
        if self._late and not self._places.here.table:
            self._found += self._late
            self._late = []

    def _picture(self, element: HtmlElement, *, spare: bool) -> None:
        """A picture; `spare` ones are for browsers without scripts."""
        image = read_image(element)
        if image.word:
            if not spare:
                self._begun().add(image.alt)
            return
        place = self._places.here
        if is_unseen(element) or (place.table and (image.width or 0) < _IN_A_CELL):
            return
        self.images[element] = image
        figure = Found(kind=BlockKind.FIGURE, element=element, place=place)
        if (self._words is None or self._words.empty) and not place.table:
            self._found.append(figure)
        else:
            self._late.append(figure)
