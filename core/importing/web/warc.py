"""Reads what a crawler kept (WARC): which address answered what, with the answer as it went over the wire."""

import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

MAX_RECORDS = 50_000
_HEADER = 65_536
"""Bytes of a header."""
_PIECE = 1 << 16
_CHUNKS = 100_000
"""Chunks of one body."""
_LINE_END = re.compile(rb"\r?\n")
_BLANK_LINE = re.compile(rb"\r?\n\r?\n")
_CHUNK_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r?\n")


class Unreadable(Exception):
    """The bytes are not what they should be, or unfold to more than they may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One answer."""

    kind: str
    """`response`: an HTTP message; `resource`: bare bytes; `revisit`: the same as `refers` was."""
    address: str
    date: str
    refers: str
    """The address whose answer it repeats."""
    content: memoryview
    type: str
    """What the record says its bytes are; for a response, that they are an HTTP message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server, or the crawler in its place, answered."""

    status: int
    type: str
    """Its Content-Type, in lower case."""
    location: str
    """Where it sends on to."""
    body: bytes


def unzipped(data: bytes, *, limit: int) -> bytes:
    """The bytes of a `.warc.gz`: gzip members one after the other; those of a `.warc` as they are.

    Raises Unreadable past `limit` bytes. What follows a damaged member is left out.
    """
    out, position = bytearray(), 0
    for _count in range(2 * MAX_RECORDS):
        if data[position : position + 2] != b"\x1f\x8b":
            break
        member = zlib.decompressobj(wbits=31)
        while not member.eof and position < len(data):
            piece = data[position : position + _PIECE]  # small, because what follows a member is copied
            try:
                out += member.decompress(piece, limit - len(out) + 1)
            except zlib.error:
                return bytes(out)
            if len(out) > limit:
                raise Unreadable
            position += len(piece) - len(member.unused_data)
    return bytes(out) if position else data


def records(data: bytes) -> Iterator[Record]:
    """The records that say what an address answered, as far as the file is sound."""
    whole, position = memoryview(data), 0
    for _count in range(MAX_RECORDS):
        start = data.find(b"WARC/", position, position + 64)
        blank = _BLANK_LINE.search(data, start, start + _HEADER) if start >= 0 else None
        if blank is None:
            return
        fields = _fields(data[start : blank.start()])
        length = fields.get("content-length", "")
        if not length.isascii() or not length.isdigit() or len(length) > 12:
            return
        position = blank.end() + int(length)
        if fields.get("warc-type") in ("response", "resource", "revisit"):
            yield Record(
                kind=fields["warc-type"],
                address=fields.get("warc-target-uri", "").strip("<>"),
                date=fields.get("warc-date", ""),
                refers=fields.get("warc-refers-to-target-uri", "").strip("<>"),
                content=whole[blank.end() : position],
                type=fields.get("content-type", "").lower(),
            )


def answer(record: Record, *, limit: int) -> Answer:
    """What a record holds, unpacked. Raises Unreadable past `limit` bytes and for what is not HTTP."""
    if record.kind == "resource" or not record.type.startswith("application/http"):
        if len(record.content) > limit:
            raise Unreadable
        return Answer(status=200, type=record.type, location="", body=bytes(record.content))
    blank = _BLANK_LINE.search(record.content[:_HEADER])
    head = bytes(record.content[: blank.start() if blank else _HEADER])
    status = re.match(rb"HTTP/[\d.]+ (\d{3})", head)
    if status is None:
        raise Unreadable
    fields = _fields(head)
    body = bytes(record.content[blank.end() :]) if blank else b""
    return Answer(
        status=int(status.group(1)),
        type=fields.get("content-type", "").lower(),
        location=fields.get("location", ""),
        body=_unpacked(body, fields, limit),
    )


def _fields(head: bytes) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in _LINE_END.split(head)[1:]:
        name, _colon, value = line.decode("utf-8", "replace").partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return fields


def _unpacked(body: bytes, fields: dict[str, str], limit: int) -> bytes:
    """Crawlers write the headers as they came, and the bytes sometimes as they came, sometimes unpacked already."""
    if fields.get("transfer-encoding", "").lower().endswith("chunked") and _CHUNK_SIZE.match(body):
        body = _joined(body)
    encoding = fields.get("content-encoding", "").lower()
    if encoding in ("gzip", "x-gzip") and body[:2] == b"\x1f\x8b":
        return unzipped(body, limit=limit)
    if encoding == "deflate" and body[:1] == b"\x78":
        body = _inflated(body, limit)
    packed = encoding in ("br", "zstd") and not body[:1_000].lstrip().startswith(b"<")
    if len(body) > limit or packed:
        raise Unreadable
    return body


def _joined(body: bytes) -> bytes:
    """The chunks of a body, as far as they go."""
    out, position = io.BytesIO(), 0
    for _count in range(_CHUNKS):
        size = _CHUNK_SIZE.match(body, position)
        if size is None:
            break
        length = int(size.group(1), 16)
        out.write(body[size.end() : size.end() + length])
        position = size.end() + length
        if not length or position >= len(body):
            break
        position += 2 if body[position : position + 2] == b"\r\n" else body[position : position + 1] == b"\n"
    return out.getvalue()


def _inflated(body: bytes, limit: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(body, limit + 1)
    except zlib.error as error:
        raise Unreadable from error
