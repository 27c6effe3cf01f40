"""Chooses what to say about a document from its pages and its properties, and notes where each field was learned."""

import re
from collections.abc import Sequence

from core.importing import language as languages
from core.importing.bylines import authors_of, plain_authors
from core.importing.datelines import read_dateline
from core.importing.pdf.outline import plain
from core.importing.pdf.properties import Properties, doi_in
from core.importing.pdf.sheets import Sheet
from core.model.article import Metadata, Origin
from core.model.text import OBJECT, BlockKind, Text

_HEAD = 2
"""Pages on which an article's own DOI stands."""
_NAMED = re.compile(r"(?:\bdoi\b\s*:?\s*|doi\.org/)(?=10\.)", re.IGNORECASE)
_REFERENCES = re.compile(
    r"\n\s*(?:references|bibliograph(?:y|ie)|références|literatur|works cited)\s*\n", re.IGNORECASE
)


def metadata_of(properties: Properties, text: Text, sheets: Sequence[Sheet], name: str = "") -> Metadata:
    """The metadata of a document with the origin of each field. `name`: its file's, for one without any words."""
    head = "\n".join(_words(sheet) for sheet in sheets[:_HEAD])
    title, of_title = _title(properties, text, head)
    if not title and not text.value.strip(f"{OBJECT}\n"):
        title, of_title = re.sub(r"\.\w{1,5}$", "", name).replace("_", " ").strip(), Origin.GUESS
    authors, of_authors = _authors(properties, text)
    published, of_published = _published(properties, text)
    doi, of_doi = (properties.doi, Origin.FILE) if properties.doi else (_own_doi(head), "")
    language = languages.detect(text.value)
    told = properties.language if not language else ""
    origins = {
        "title": of_title,
        "authors": of_authors,
        "published": of_published,
        "doi": of_doi,
        "language": Origin.FILE if told else "",
        "site": Origin.FILE if properties.journal else "",
    }
    return Metadata(
        title=title,
        authors=authors,
        site=properties.journal,
        published=published,
        language=language or told,
        doi=doi,
        origins={field: str(origin) for field, origin in origins.items() if origin},
    )


def _words(sheet: Sheet) -> str:
    """All words of a page, running heads too, a line each."""
    return "\n".join(" ".join(piece.text for piece in segment.pieces) for segment in sheet.segments)


def _of_kind(text: Text, kind: BlockKind) -> list[str]:
    return [text.value[block.start : block.end] for block in text.blocks if block.kind is kind]


def _title(properties: Properties, text: Text, head: str) -> tuple[str, str]:
    """The words on the page before those of the file, which are as often those of a template."""
    shown = " ".join(next(iter(_of_kind(text, BlockKind.TITLE)), "").split())
    told = properties.title
    if told and plain(told) != plain(shown) and (not shown or plain(told) in plain(head)):
        return told, Origin.FILE
    return shown, ""


def _authors(properties: Properties, text: Text) -> tuple[tuple[str, ...], str]:
    for line in _of_kind(text, BlockKind.BYLINE):
        names = authors_of(line)
        if names:
            return names, ""
    for line in _of_kind(text, BlockKind.DATELINE):
        dateline = read_dateline(line)
        if dateline and dateline.authors:
            return dateline.authors, ""
    names = plain_authors(properties.author)
    return (names, Origin.FILE) if names else ((), "")


def _published(properties: Properties, text: Text) -> tuple[str, str]:
    """The day on the page, else the publisher's, else the day the file was made, which is a guess."""
    for line in _of_kind(text, BlockKind.DATELINE):
        dateline = read_dateline(line)
        if dateline and dateline.published:
            return dateline.published, ""
    if properties.published:
        return properties.published, Origin.FILE
    return (properties.created, Origin.GUESS) if properties.created else ("", "")


def _own_doi(head: str) -> str:
    """The DOI that the first pages name as theirs: before the references begin, and said to be one."""
    head = _REFERENCES.split(head, maxsplit=1)[0]
    for match in _NAMED.finditer(head):
        doi = doi_in(head[match.end() : match.end() + 200])
        if doi:
            return doi
    return ""
