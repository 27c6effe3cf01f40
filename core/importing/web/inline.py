"""What tags within a line mean: emphasis, code, quotations, links, and names that links lead to."""

import re
from functools import lru_cache
from urllib.parse import unquote, urljoin

from lxml.html import HtmlElement

from core.importing.web.notes import Notes
from core.importing.web.tags import SPANS
from core.importing.web.words import Opened
from core.model.text import SpanKind

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|bolder|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_PLAIN = re.compile(r"(https?://[\w.-]+(?::\d{1,5})?)(?:[/?#]|$)", re.IGNORECASE)
"""An address of the web whose host is written as hosts are; no user's name before it."""
_LONGEST = 4_000
"""Characters of an address that is kept."""


class Styles:
    """Says which span an element opens."""

    def __init__(self, base: str, notes: Notes) -> None:
        """`base` is the absolute address that relative ones are joined to; empty when it is unknown."""
        self._base = base
        self._page = base.partition("#")[0]
        match = _PLAIN.match(base)
        self._site = match.group(1) if match else ""
        self._notes = notes

    def opened(self, element: HtmlElement) -> Opened | None:
        """The span that an element within a line opens, None for none."""
        tag = element.tag
        if tag == "a":
            label = self._notes.references.get(element)
            if label is not None:
                return Opened(kind=SpanKind.NOTE_REF, attrs=(("note", label),))
            href = self.target(element.get("href"))
            return Opened(kind=SpanKind.LINK, attrs=(("href", href),)) if href else None
        kind = SPANS.get(tag) or _styled(element.get("style") or "")
        return Opened(kind=kind) if kind else None

    def target(self, href: str | None) -> str:
        """Where a link leads, absolute, or `#name` inside the article; empty when it is not to be followed."""
        href = "".join((href or "").split())
        if not href or len(href) > _LONGEST or "\\" in href or href == "#":
            return ""
        if _PLAIN.match(href) and "#" not in href:
            return href
        if href[:6].lower() in ("http:/", "https:") and not _PLAIN.match(href):
            return ""
        absolute = self._absolute(href)
        page, _, name = absolute.partition("#")
        if name and page in ("", self._page):
            return f"#{unquote(name)}" if unquote(name) in self._notes.targets else ""
        return absolute if _PLAIN.match(absolute) or absolute[:7].lower() == "mailto:" else ""

    def _absolute(self, href: str) -> str:
        if self._site and href[0] == "/" and href[1:2] != "/" and "/." not in href:
            return self._site + href
        try:
            return urljoin(self._base, href)
        except ValueError:
            return ""

    def anchor(self, element: HtmlElement) -> Opened | None:
        """The name of an element that the page's own links lead to."""
        for key in ("id", "name"):
            name = element.get(key)
            if name and name in self._notes.targets:
                return Opened(kind=SpanKind.ANCHOR, attrs=(("name", name),))
        return None


@lru_cache(maxsize=1024)
def _styled(style: str) -> SpanKind | None:
    if not style:
        return None
    return SpanKind.STRONG if _BOLD.search(style) else SpanKind.EMPHASIS if _ITALIC.search(style) else None
