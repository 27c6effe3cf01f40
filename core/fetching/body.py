"""Reads what an address answers, as it comes in, and never more than it may be."""

import zlib
from collections.abc import Iterator
from http.client import HTTPResponse

from core.errors import KnownError
from core.fetching.address import Address
from core.translate import _

_CHUNK = 1 << 16


def read_body(response: HTTPResponse, address: Address, most: int) -> bytes:
    """The bytes of an answer, unpacked. Raises KnownError over `most` bytes, packed or not, OSError and EOFError."""
    out = bytearray()
    for piece in _unpacked(_pieces(response, address, most), response, address, most):
        out += piece
        if len(out) > most:
            raise _too_large(address, most)
    return bytes(out)


def _pieces(response: HTTPResponse, address: Address, most: int) -> Iterator[bytes]:
    if (response.length or 0) > most:
        raise _too_large(address, most)
    count = 0
    while piece := response.read(_CHUNK):
        count += len(piece)
        if count > most:
            raise _too_large(address, most)
        yield piece
    if response.length:  # it said that there is more
        raise EOFError


def _unpacked(pieces: Iterator[bytes], response: HTTPResponse, address: Address, most: int) -> Iterator[bytes]:
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in ("", "identity"):
        yield from pieces
    elif encoding in ("gzip", "x-gzip"):
        yield from _unzipped(pieces, most)
    else:
        raise KnownError(
            _("{host} packs its page in a way that cannot be read. Save the page in a browser and add the file."),
            host=address.host,
        )


def _unzipped(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    """In steps of at most `most` bytes; what a bomb would unfold to beyond that is never made."""
    member = zlib.decompressobj(wbits=31)
    for piece in pieces:
        try:
            yield member.decompress(piece, most + 1)
        except zlib.error as error:
            raise EOFError from error
    if not member.eof:
        raise EOFError


def _too_large(address: Address, most: int) -> KnownError:
    return KnownError(
        _("{address} is larger than {size} MB. Save what you need of it in a browser and add the file."),
        address=address,
        size=most // 1_000_000,
    )
