"""Turns the inline tokens of Markdown into words and spans; tags of raw HTML are left out, their words stay."""

import re
from collections.abc import Sequence
from contextlib import suppress
from html.parser import HTMLParser
from urllib.parse import urljoin

from markdown_it.token import Token

from core.importing.addresses import is_web
from core.importing.lines import touch
from core.model.text import Span, SpanKind

_OPENED = {"strong_open": SpanKind.STRONG, "em_open": SpanKind.EMPHASIS, "link_open": SpanKind.LINK}
_CLOSED = ("strong_close", "em_close", "link_close")
_TAGS = {
    "b": SpanKind.STRONG,
    "strong": SpanKind.STRONG,
    "i": SpanKind.EMPHASIS,
    "em": SpanKind.EMPHASIS,
    "sup": SpanKind.SUPERSCRIPT,
    "sub": SpanKind.SUBSCRIPT,
    "code": SpanKind.CODE,
    "kbd": SpanKind.CODE,
    "q": SpanKind.QUOTATION,
}
_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)")
_BLOCK_TAGS_LINE = (
    "p div section article br hr li ul ol table tr td th h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption details "
    "summary header footer dl dt dd center"
)
_BLOCK_TAGS = frozenset(_BLOCK_TAGS_LINE.split())
_SILENT_LINE = "script style template noscript svg iframe object math"
_SILENT = frozenset(_SILENT_LINE.split())
_NEXT = 1 << 60
"""Start of a span whose words are still to come."""


class Words:
    """Words of one block as they gather, and the spans over them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._last = ""
        self._broken = False
        self._waiting: list[tuple[SpanKind, int, dict[str, object]]] = []
        self._tags: list[tuple[str, int]] = []
        self.spans: list[Span] = []

    @property
    def text(self) -> str:
        """All words so far."""
        return "".join(self._pieces)

    def add(self, text: str) -> None:
        """Appends words; a line end before them becomes a blank where letters want one."""
        if self._broken and text:
            self._broken = False
            if self._last not in ("", "\n") and not touch(self._last, text[0]):
                self._append(" ")
        if text:
            self._waiting = [(kind, min(start, self._length), attrs) for kind, start, attrs in self._waiting]
            self._append(text)

    def _append(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)
            self._last = text[-1]

    def soft_break(self) -> None:
        """A line ended in the source without meaning to."""
        self._broken = True

    def open(self, kind: SpanKind, attrs: dict[str, object]) -> None:
        """A span begins before the next words."""
        self._waiting.append((kind, _NEXT, attrs))

    def close(self) -> None:
        """The innermost span ends after the last words."""
        if self._waiting:
            kind, start, attrs = self._waiting.pop()
            if kind is not SpanKind.LINK or attrs["href"]:
                self.mark(start, kind, attrs)

    def mark(self, start: int, kind: SpanKind, attrs: dict[str, object]) -> None:
        """Spans everything from `start` on."""
        if start < self._length:
            self.spans.append(Span(start=start, end=self._length, kind=kind, attrs=attrs))

    def spanned(self, text: str, kind: SpanKind, attrs: dict[str, object]) -> None:
        """Appends words that are a span of their own."""
        self.open(kind, attrs)
        self.add(text)
        self.close()

    def tag(self, tag: str) -> None:
        """Raw HTML: a tag that means something opens or closes a span, `<br>` ends the line, the rest is dropped."""
        match = _TAG.match(tag)
        name = match.group(2).lower() if match else ""
        if name == "br":
            self._broken = False
            self.add("\n")
        elif match and name in _TAGS:
            if match.group(1):
                place = next((n for n in reversed(range(len(self._tags))) if self._tags[n][0] == name), None)
                if place is not None:
                    self.mark(self._tags.pop(place)[1], _TAGS[name], {})
            else:
                self._tags = [*self._tags[-15:], (name, self._length)]


def _target(token: Token, base: str) -> str:
    """Where a link leads, empty when it is not to be followed."""
    href = str(token.attrGet("href") or "")
    if base and not href.startswith("#"):
        with suppress(ValueError):
            href = urljoin(base, href)
    elsewhere = href[:7].lower() == "mailto:" or (href[:1] == "#" and len(href) > 1)
    return href if elsewhere or is_web(href) else ""


def read_inline(tokens: Sequence[Token], base: str = "") -> Words:
    """The words and spans of a block's inline tokens; `base` is the article's address, where some links begin."""
    words = Words()
    for token in tokens:
        if token.type in _OPENED:
            kind = _OPENED[token.type]
            words.open(kind, {"href": _target(token, base)} if kind is SpanKind.LINK else {})
        elif token.type in _CLOSED:
            words.close()
        elif token.type == "softbreak":
            words.soft_break()
        elif token.type == "hardbreak":
            words.add("\n")
        elif token.type == "code_inline":
            words.spanned(token.content, SpanKind.CODE, {})
        elif token.type == "footnote_ref":
            label = note_label(token)
            words.spanned(f"[{label}]", SpanKind.NOTE_REF, {"note": label})
        elif token.type == "html_inline":
            words.tag(token.content)
        else:
            words.add(token.content)  # text, and a picture's description
    return words


def note_label(token: Token) -> str:
    """The name of a footnote: as written, else its number."""
    label: object = token.meta.get("label")
    return str(label) if label else str(int(token.meta.get("id", 0)) + 1)


class _Stripper(HTMLParser):
    """Keeps the words of raw HTML; overrides what `HTMLParser` asks to be overridden."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in _SILENT
        if tag in _BLOCK_TAGS:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in _SILENT and self.silent > 0
        if tag in _BLOCK_TAGS:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(re.sub(r"\s+", " ", data))


def words_of_html(source: str) -> list[str]:
    """The paragraphs of a block of raw HTML, without tags, scripts and comments."""
    stripper = _Stripper()
    stripper.feed(source)
    stripper.close()
    return [line.strip() for line in "".join(stripper.pieces).split("\n") if line.strip()]
