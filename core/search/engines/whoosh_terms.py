"""Terms and postings of one Whoosh segment, read straight from its file.

Whoosh's own readers seek six times for each term and step through documents one by one. Here the hash table of terms is
held in memory (24 bytes a term), a term costs one read and its postings another. The format is that of the codec W3; a
test compares every term with what Whoosh itself reads.
"""

import pickle
import struct
import zlib
from collections.abc import Iterator, Sequence
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

    def blocks(self, field: str, term: str) -> Iterator[Block]:
        """Document numbers and counts of a term, deleted documents too; nothing when the term is nowhere."""
        known = self._find(self._key(field, term))
        if known is None:
            return
        raw: bytes = self._postings.get(*_EXTENT.unpack_from(known, _EXTENT_AT))
        stream = BytesIO(raw)
        stream.seek(4)  # the codec's name
        length = 1
        while length > 0:
            (length,) = _BLOCK.unpack(stream.read(_BLOCK.size))
            end = stream.tell() + abs(length)
            # The seal was checked before this file was opened: it is ours.
            number, _last, _heaviest, compressed, *_lengths = pickle.load(stream)  # noqa: S301
            packed = raw[stream.tell() : end]
            yield _unpacked(zlib.decompress(packed) if compressed else packed, number)
            stream.seek(end)

    def lexicon(self, field: str, prefix: str) -> Iterator[tuple[str, int]]:
        """Terms of a field that begin with a prefix, sorted, each with the number of its documents."""
        if field not in self._fields:
            return
        start = self._key(field, prefix)
        first: int | None = self._index.closest_key_pos(start)
        if first is None:
            return
        end: int = self._index.closest_key_pos(_after(start)) or self._index.endofdata
        raw: bytes = self._file.get(first, end - first)
        at = 0
        while at < len(raw):
            key, known = _LENGTHS.unpack_from(raw, at)
            at += _LENGTHS.size
            (documents,) = _DOCUMENTS.unpack_from(raw, at + key + _DOCUMENTS_AT)
            yield raw[at + _FIELD : at + key].decode("utf-8", "surrogatepass"), documents
            at += key + known

    def _key(self, field: str, term: str) -> bytes:
        return self._fields.get(field, 65535).to_bytes(_FIELD, "big") + term.encode("utf-8", "surrogatepass")

    def _find(self, key: bytes) -> bytes | None:
        """What is known of a term."""
        wanted: int = self._index.hashfn(key)
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


def _unpacked(packed: bytes, number: int) -> Block:
    ids, weights, _values = pickle.loads(packed)  # noqa: S301
    if isinstance(weights, tuple):
        return tuple(delta_decode(ids)), weights
    return tuple(delta_decode(ids)), (1.0 if weights is None else weights,) * number


def _after(start: bytes) -> bytes:
    """The least key that comes after all that begin so."""
    kept = start.rstrip(b"\xff")
    return kept[:-1] + bytes([kept[-1] + 1])
