"""The bookmarks of a PDF: the headings its maker named, with their depth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from core.importing.pdf.document import Handle, string
from core.importing.pdf.native import address_of

_MOST = 5_000
"""Bookmarks that are read; a loop of them would never end."""
_DEEPEST = 12
_NUMBER = re.compile(
    r"^(?:(?:chapter|chapitre|section|part|partie|annexe|appendix)\s+)?(?:[\dA-Z]{1,3}\.)*[\dIVX]{1,4}[.):]?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One bookmark. `depth` counts from 0."""

    title: str
    depth: int


def outline_of(document: Handle) -> tuple[Entry, ...]:
    """All bookmarks in order."""
    entries: list[Entry] = []
    seen: set[int] = set()
    waiting = [(pdfium.FPDFBookmark_GetFirstChild(document, None), 0)]
    while waiting and len(entries) < _MOST:
        bookmark, depth = waiting.pop()
        address = address_of(bookmark)
        if not address or address in seen:
            continue
        seen.add(address)
        title = " ".join(string(pdfium.FPDFBookmark_GetTitle, bookmark).split())
        entries.append(Entry(title=title, depth=depth))
        waiting.append((pdfium.FPDFBookmark_GetNextSibling(document, bookmark), depth))
        if depth < _DEEPEST:
            waiting.append((pdfium.FPDFBookmark_GetFirstChild(document, bookmark), depth + 1))
    return tuple(entry for entry in entries if entry.title)


def depths(entries: Sequence[Entry], title: str = "") -> dict[str, int]:
    """The depth of each heading by its words alone, from 0; a single root that holds all others does not count."""
    roots = [entry for entry in entries if entry.depth == 0]
    single = len(roots) == 1 and len(entries) > 1
    found: dict[str, int] = {}
    for entry in entries:
        key = plain(entry.title)
        if key and not (single and entry is roots[0]):
            found.setdefault(key, entry.depth - single)
    return found


def plain(title: str) -> str:
    """The letters of a heading, without its number, case and signs: what two ways of writing it share."""
    return re.sub(r"[\W_]+", "", _NUMBER.sub("", title).lower())
