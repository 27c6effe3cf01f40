"""One segment of a Whoosh index, read block by block: a segment never changes but in what is deleted from it.

Whoosh's own matchers step through documents one by one; whole blocks are five times as fast in Python, and as sets they
need none of its boolean logic (whose AndNotMatcher is wrong twice).
"""

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from whoosh import columns
from whoosh.reading import SegmentReader, TermNotFound

from core.search.engines.whoosh_schema import length_column
from core.search.tree import AllOf, AnyOf, Docs, Terms, Tree, Without

K1 = 1.2
B = 0.75
REMEMBERED = 8
"""Postings that are remembered for each document of a segment, so that typing on does not read them again."""


class Segment:
    """Document numbers, terms and postings of one segment."""

    def __init__(self, storage: Any, schema: Any, info: Any) -> None:
        self.name: str = info.segment_id()
        self.reader = SegmentReader(storage, schema, info)
        self.size = self.reader.doc_count_all()
        self.deleted: frozenset[int] = frozenset()
        self._lengths: dict[str, list[int]] = {}
        self._totals: dict[str, tuple[int, int]] = {}
        self._counts: dict[tuple[str, tuple[str, ...]], dict[int, float]] = {}
        self._counted = 0
        self._norms: dict[str, tuple[float, list[float]]] = {}

    def forget(self, deleted: Iterable[int]) -> None:
        """These document numbers are deleted now."""
        found = frozenset(deleted)
        if found != self.deleted:
            self.deleted = found
            self.__dict__.pop("numbers", None)

    def close(self) -> None:
        """Give the files back."""
        self.reader.close()

    @cached_property
    def keys(self) -> list[int]:
        """The key of each document number."""
        return self._column("key", "q")

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The document number of each key."""
        return {key: number for number, key in enumerate(self.keys) if number not in self.deleted}

    @cached_property
    def articles(self) -> list[int]:
        """The article of each document number."""
        return self._column("article", "q")

    @cached_property
    def about(self) -> dict[int, list[int]]:
        """The document numbers of each article, deleted ones too."""
        found: dict[int, list[int]] = {}
        for number, article in enumerate(self.articles):
            found.setdefault(article, []).append(number)
        return found

    @cached_property
    def signatures(self) -> list[int]:
        """The signature of each document number."""
        return self._column("signature", "q")

    def lengths(self, field: str) -> list[int]:
        """How many words a field of each document has."""
        if field not in self._lengths:
            self._lengths[field] = self._column(length_column(field), "I")
        return self._lengths[field]

    def total(self, field: str) -> tuple[int, int]:
        """How many documents have the field, and how many words there are in all."""
        if field not in self._totals:
            found = self.lengths(field)
            self._totals[field] = (sum(1 for length in found if length), sum(found))
        return self._totals[field]

    def _column(self, name: str, code: str) -> list[int]:
        if not self.reader.has_column(name):
            return [0] * self.size
        return _unpacked(self.reader, name, code, self.size)

    def norms(self, field: str, average: float) -> list[float]:
        """BM25's part that depends on a document's length alone."""
        known = self._norms.get(field)
        if known is None or known[0] != average:
            known = (average, [K1 * (1 - B + B * length / average) for length in self.lengths(field)])
            self._norms[field] = known
        return known[1]

    def blocks(self, field: str, term: str) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
        """Document numbers and counts of a term, a block at a time, deleted documents too."""
        try:
            matcher: Any = self.reader.postings(field, term.encode("utf-8", "surrogatepass"))
        except TermNotFound:
            return
        block = getattr(matcher, "child", matcher)  # past the filter of deleted documents
        if block is not matcher:
            block.reset()
        while block.is_active():
            block._read_ids()
            block._read_weights()
            yield block._ids, block._weights
            block._next_block()

    def counts(self, field: str, terms: tuple[str, ...]) -> Mapping[int, float]:
        """How often any of the terms stands in each document number; remembered, as the segment never changes."""
        found = self._counts.get((field, terms))
        if found is None:
            found = self._read(field, terms)
            if self._counted > REMEMBERED * (self.size + 100):
                self._counts.clear()
                self._counted = 0
            self._counts[field, terms] = found
            self._counted += len(found) + 1
        return found

    def _read(self, field: str, terms: tuple[str, ...]) -> dict[int, float]:
        found: dict[int, float] = {}
        for term in terms:
            for ids, weights in self.blocks(field, term):
                if not any(map(found.__contains__, ids)):
                    found.update(zip(ids, weights, strict=True))
                    continue
                for number, weight in zip(ids, weights, strict=True):
                    found[number] = found.get(number, 0.0) + weight
        return found

    def find(self, tree: Tree) -> set[int]:
        """Document numbers that a tree finds."""
        return self._found(tree) - self.deleted

    def _found(self, tree: Tree) -> set[int]:
        match tree:
            case Terms(field, terms):
                return set(self.counts(field, terms))
            case Docs(keys):
                numbers = self.numbers
                return {numbers[key] for key in keys if key in numbers}
            case AnyOf(parts):
                return set[int]().union(*map(self._found, parts))
            case Without(part):
                return set(range(self.size)) - self._found(part)
            case AllOf(()):
                return set(range(self.size))
            case AllOf(parts):
                return set.intersection(*map(self._found, parts))

    def lexicon(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Terms that begin with a prefix and the number of their documents, deleted ones included."""
        terms: Any = self.reader._terms  # pyright: ignore[reportPrivateUsage]
        if field not in terms.indexed_field_names():
            return []
        start: bytes = terms._keycoder(field, prefix.encode("utf-8", "surrogatepass"))
        return list(_terms_from(terms._tindex, start))


_LENGTHS = struct.Struct("!ii")
_DOCUMENTS = struct.Struct("!I")
_DOCUMENTS_AT = 5


def _terms_from(index: Any, start: bytes) -> Iterator[tuple[str, int]]:
    """Read the sorted table of terms at one go: the reader's own way seeks six times for each."""
    first: int | None = index.closest_key_pos(start)
    if first is None:
        return
    last: int = index.closest_key_pos(_after(start)) or index.endofdata
    raw: bytes = index.dbfile.get(first, last - first)
    at = 0
    while at < len(raw):
        key, value = _LENGTHS.unpack_from(raw, at)
        term = raw[at + 10 : at + 8 + key]  # two bytes of the key tell the field
        (documents,) = _DOCUMENTS.unpack_from(raw, at + 8 + key + _DOCUMENTS_AT)
        yield term.decode("utf-8", "surrogatepass"), documents
        at += 8 + key + value


def _after(start: bytes) -> bytes:
    """The least key that comes after all that begin so."""
    kept = start.rstrip(b"\xff")
    return kept[:-1] + bytes([kept[-1] + 1])


def _unpacked(reader: Any, name: str, code: str, size: int) -> list[int]:
    """A column at once: the reader's own way reads the file number by number."""
    column = reader.column_reader(name, columns.NumericColumn(code), translate=False)
    count = min(column._count, size)
    raw: bytes = column._dbfile.get(column._basepos, count * column._fixedlen)
    return [*struct.unpack(f"!{count}{code}", raw), *[0] * (size - count)]
