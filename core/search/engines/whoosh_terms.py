"""Terms and postings of one Whoosh segment, read straight from its file.

Whoosh's own readers seek six times for each term and step through documents one by one. Here the hash table of terms is
held in memory (24 bytes a term), a term costs one read and its postings another. The format is that of the codec W3; a
test compares every term with what Whoosh itself reads.
"""

import pickle
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from io import BytesIO
from typing import Any

from whoosh.util.numlists import delta_decode

_SLOT = struct.Struct("!Iq")
"""Hash and position of a term; position 0 is an empty slot."""
_LENGTHS = struct.Struct("!ii")
"""Lengths of a term and of what is known of it."""
_BLOCK = struct.Struct("!i")
"""Length of a block of postings, negative for the last one."""
_DOCUMENTS = struct.Struct("!I")
_DOCUMENTS_AT = 5
_EXTENT = struct.Struct("!qi")
"""Position and length of a term's postings."""
_EXTENT_AT = 23
_KNOWN = _EXTENT_AT + _EXTENT.size
_CODEC = 4
"""Bytes before the first block that name the codec."""
_AT_ONCE = 1 << 20
"""Bytes of postings that are read together at most, but for a term that has more."""
_SOME = 1 << 16
"""Bytes of the list of terms that are read together, more than one term has."""
_FIELD = 2
"""Bytes before a term that tell its field."""

Block = tuple[Sequence[int], Sequence[float]]


class TermReader:
    """Looks terms up in one segment; `reader` is Whoosh's reader of it."""

    def __init__(self, reader: Any) -> None:
        terms: Any = reader._terms
        self._fields: dict[str, int] = dict(terms._fieldmap)
        self._index: Any = terms._tindex
        self._file: Any = terms._tindex.dbfile
        self._postings: Any = terms._postfile
        self._tables: list[tuple[int, int]] = self._index.tables
        last, slots = self._tables[-1]
        self._base: int = self._index.endofdata
        self._slots: bytes = self._file.get(self._base, last + slots * _SLOT.size - self._base)

    def blocks(self, field: str, terms: Iterable[str]) -> Iterator[Block]:
        """Document numbers and counts of each term, deleted documents too; nothing for a term that is nowhere."""
        known = map(self._find, self._keys(field, terms))
        extents = sorted(_EXTENT.unpack_from(each, _EXTENT_AT) for each in known if each is not None)
        for raw, at in self._read(extents):
            yield from _blocks(raw, at)

    def _read(self, extents: Sequence[tuple[int, int]]) -> Iterator[tuple[bytes, int]]:
        """The bytes in which each extent's postings begin, and where; those of terms alike lie side by side."""
        at = 0
        while at < len(extents):
            first, start, end = at, extents[at][0], sum(extents[at])
            while at < len(extents) and extents[at][0] <= end < start + _AT_ONCE:
                end = sum(extents[at])
                at += 1
            at = max(at, first + 1)
            raw: bytes = self._postings.get(start, end - start)
            yield from ((raw, position - start) for position, _length in extents[first:at])

    def lexicon(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        """Terms of a field that begin with a prefix, sorted, each with the number of its documents."""
        if field not in self._fields:
            return
        (start,) = self._keys(field, [prefix])
        at: int | None = self._index.closest_key_pos(start)
        while at is not None:
            raw: bytes = self._file.get(at, min(_SOME, self._index.endofdata - at))
            known = list(_listed(raw, start))
            yield from ((term.decode("utf-8", "surrogatepass"), documents) for term, documents, _end in known)
            at = at + known[-1][2] if known and len(raw) == _SOME else None

    def _keys(self, field: str, terms: Iterable[str]) -> Iterator[bytes]:
        head = self._fields.get(field, 65535).to_bytes(_FIELD, "big")
        return (head + term.encode("utf-8", "surrogatepass") for term in terms)

    def _find(self, key: bytes) -> bytes | None:
        """What is known of a term."""
        wanted = _hashed(self._index.hashfn, key)
        start, slots = self._tables[wanted & 255]
        for step in range(slots):
            slot = ((wanted >> 8) + step) % slots
            found, position = _SLOT.unpack_from(self._slots, start - self._base + slot * _SLOT.size)
            if not position:
                return None
            if found == wanted:
                raw: bytes = self._file.get(position, _LENGTHS.size + len(key) + _KNOWN)
                length, known = _LENGTHS.unpack_from(raw)
                if raw[_LENGTHS.size : _LENGTHS.size + length] == key:
                    return raw[_LENGTHS.size + length : _LENGTHS.size + length + known]
        return None


def _listed(raw: bytes, start: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Terms whose keys begin so, their documents, and where what is known of them ends, while they are whole."""
    at = 0
    while at + _LENGTHS.size <= len(raw):
        key, known = _LENGTHS.unpack_from(raw, at)
        at += _LENGTHS.size
        end = at + key + known
        if end > len(raw) or not raw.startswith(start, at):
            return
        (documents,) = _DOCUMENTS.unpack_from(raw, at + key + _DOCUMENTS_AT)
        yield raw[at + _FIELD : at + key], documents, end
        at = end


@lru_cache(maxsize=1 << 12)
def _hashed(function: Callable[[bytes], int], key: bytes) -> int:
    """Every segment is asked for the same terms."""
    return function(key)


def _blocks(raw: bytes, at: int) -> Iterator[Block]:
    """One term's blocks of postings."""
    stream = BytesIO(raw)
    stream.seek(at + _CODEC)
    length = 1
    while length > 0:
        (length,) = _BLOCK.unpack(stream.read(_BLOCK.size))
        end = stream.tell() + abs(length)
        # The seal was checked before this file was opened: it is ours.
        number, _last, _heaviest, compressed, *_lengths = pickle.load(stream)  # noqa: S301
        packed = raw[stream.tell() : end]
        yield _unpacked(zlib.decompress(packed) if compressed else packed, number)
        stream.seek(end)


def _unpacked(packed: bytes, number: int) -> Block:
    ids, weights, _values = pickle.loads(packed)  # noqa: S301
    if isinstance(weights, tuple):
        return tuple(delta_decode(ids)), weights
    return tuple(delta_decode(ids)), (1.0 if weights is None else weights,) * number
