"""Words as a document of the index."""

from collections.abc import Mapping
from dataclasses import replace

from core.search.analysis import Terms, analyse
from core.search.engine import Document, Kind, key

MAIN: Mapping[Kind, str] = {Kind.ARTICLE: "text", Kind.HIGHLIGHT: "quote", Kind.NOTE: "note"}
"""The field that every document of a kind has."""
EVERY = "\x01"
"""A term that stands in every document's main field, for finding all of a kind."""


def document(
    kind: Kind, number: int, article: int, signature: int, language: str, fields: Mapping[str, str]
) -> Document:
    """A document from the words of its fields in a language (ISO 639-1); `article` is the one it is, or is about."""
    terms: dict[str, Terms] = {name: analyse(text, language) for name, text in fields.items()}
    main = terms.get(MAIN[kind], Terms(counts={}, length=0))
    terms[MAIN[kind]] = replace(main, counts={**main.counts, EVERY: 1})
    return Document(key=key(kind, number), article=article, signature=signature, fields=terms)
