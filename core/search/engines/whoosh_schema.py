"""What Whoosh stores for a document: terms with counts, lengths, key, signature. No text, no analysis."""

from collections.abc import Iterator, Mapping
from typing import Any

from whoosh import columns, fields, formats

from core.search.engine import FIELDS, Document


def length_column(field: str) -> str:
    """Where the number of words of a field stands."""
    return f"n_{field}"


def _as_given(counts: Mapping[str, int], **_kwargs: object) -> Iterator[tuple[bytes, int, float, bytes]]:
    """Terms come analysed: text, frequency, weight, no positions."""
    return ((term.encode("utf-8", "surrogatepass"), number, float(number), b"") for term, number in counts.items())


def _terms() -> fields.FieldType:
    field = fields.FieldType(format=formats.Existence(), analyzer=None)  # pyright: ignore[reportArgumentType]
    field.index = _as_given  # pyright: ignore[reportAttributeAccessIssue]
    return field


def _number(code: str) -> fields.FieldType:
    return fields.COLUMN(columns.NumericColumn(code))


def schema() -> fields.Schema:
    """The schema that every opening names, so that the pickled one is never read."""
    numbers = {"key": _number("q"), "article": _number("q"), "signature": _number("q")}
    lengths = {length_column(field): _number("I") for field in FIELDS}
    return fields.Schema(**{field: _terms() for field in FIELDS}, **numbers, **lengths)


def values(document: Document) -> dict[str, Any]:
    """A document as `add_document` takes it."""
    found: dict[str, Any] = {"key": document.key, "article": document.article, "signature": document.signature}
    for field, terms in document.fields.items():
        found[field] = terms.counts
        found[length_column(field)] = terms.length
    return found
