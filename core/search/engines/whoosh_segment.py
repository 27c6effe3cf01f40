"""One segment of a Whoosh index: it never changes but in what is deleted from it.

Trees are answered with sets of document numbers, which need none of Whoosh's boolean matchers (AndNotMatcher is wrong
twice) and are faster in Python than to step through documents one by one.
"""

import struct
from collections.abc import Iterable, Sequence, Set
from functools import cached_property, reduce
from operator import and_
from typing import Any

from whoosh import columns
from whoosh.reading import SegmentReader

from core.search.engines.whoosh_schema import length_column
from core.search.engines.whoosh_terms import TermReader
from core.search.tree import AllOf, AnyOf, Docs, Terms, Tree, Without

K1 = 1.2
B = 0.75
TREES = 32
"""Trees whose answers are remembered."""
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
        self._sets: dict[Tree, Set[int]] = {}
        self._norms: dict[str, tuple[float, list[float]]] = {}

    @cached_property
    def terms(self) -> TermReader:
        """Terms and where their postings are; a megabyte or two that whoever only writes never needs."""
        return TermReader(self.reader)

    def forget(self, deleted: Iterable[int]) -> None:
        """These document numbers are deleted now."""
        found = frozenset(deleted)
        if found != self.deleted:
            self.deleted = found
            self.__dict__.pop("numbers", None)
            self._sets.clear()

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

    def counts(self, field: str, terms: tuple[str, ...]) -> dict[int, float]:
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
        for ids, weights in self.terms.blocks(field, terms):
            if found.keys().isdisjoint(ids):
                found.update(zip(ids, weights, strict=True))
                continue
            for number, weight in zip(ids, weights, strict=True):
                found[number] = found.get(number, 0.0) + weight
        return found

    def find(self, tree: Tree) -> set[int]:
        """Document numbers that a tree finds."""
        return set(self._found(tree) - self.deleted)

    def _found(self, tree: Tree) -> Set[int]:
        """Hits with deleted documents among them. One search asks for the same tree as hits, as count and as ranks."""
        found = self._sets.get(tree)
        if found is None:
            found = self._sets[tree] = self._sought(tree)
            if len(self._sets) > TREES:
                self._sets.pop(next(iter(self._sets)))
        return found

    def _sought(self, tree: Tree) -> Set[int]:
        match tree:
            case Terms(field=field, terms=terms):
                return self.counts(field, terms).keys()
            case Docs(keys):
                return {self.numbers[key] for key in self.numbers.keys() & keys}
            case AnyOf(parts):
                return set[int]().union(*map(self._found, parts))
            case Without(part):
                return set(range(self.size)) - self._found(part)
            case AllOf(()):
                return set(range(self.size))
            case AllOf(parts):
                return _common(sorted(map(self._found, parts), key=len))


def _common(found: Sequence[Set[int]]) -> Set[int]:
    """What all have, from the smallest on."""
    return reduce(and_, found)


def _unpacked(reader: Any, name: str, code: str, size: int) -> list[int]:
    """A column at once: the reader's own way reads the file number by number."""
    column = reader.column_reader(name, columns.NumericColumn(code), translate=False)
    count = min(column._count, size)
    raw: bytes = column._dbfile.get(column._basepos, count * column._fixedlen)
    return [*struct.unpack(f"!{count}{code}", raw), *[0] * (size - count)]
