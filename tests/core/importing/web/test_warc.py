"""What crawlers keep: records, and the answers in them however they were packed."""

import gzip
import time
import tracemalloc
import zlib

import pytest

from core.importing.web import warc
from tests.core.importing.web.boxes import record, response

LIMIT = 1_000_000


def answer(block: bytes, *headers: str, kind: str = "response") -> warc.Answer:
    found = list(warc.records(record("https://a.b/c", block, kind, *headers, zipped=False)))
    return warc.answer(found[0], limit=LIMIT)


def test_records_of_both_kinds_of_file():
    pair = [record(f"https://a.b/{name}", response(name.encode()), zipped=False) for name in "cd"]
    zipped = b"".join(gzip.compress(one) for one in pair)
    whole = warc.unzipped(zipped, limit=LIMIT)
    assert whole == b"".join(pair) == warc.unzipped(b"".join(pair), limit=LIMIT)
    found = list(warc.records(whole))
    assert [(one.address, one.date) for one in found] == [
        ("https://a.b/c", "2024-07-01T08:02:03Z"),
        ("https://a.b/d", "2024-07-01T08:02:03Z"),
    ]
    assert [warc.answer(one, limit=LIMIT).body for one in found] == [b"c", b"d"]


def test_only_answers_are_records():
    info = record("https://a.b/c", b"software: x", "warcinfo", zipped=False)
    request = record("https://a.b/c", b"GET / HTTP/1.1\r\n\r\n", "request", zipped=False)
    assert not list(warc.records(info + request))


def test_an_answer_says_what_it_is():
    found = answer(response(b"<p>", "text/HTML; charset=x", "301 Moved", "Location: /d"))
    assert (found.status, found.type, found.location, found.body) == (301, "text/html; charset=x", "/d", b"<p>")
    bare = answer(b"bytes", kind="resource")
    assert (bare.status, bare.type, bare.body) == (200, "image/png", b"bytes")


def chunked(data: bytes, size: int = 7) -> bytes:
    pieces = [data[at : at + size] for at in range(0, len(data), size)]
    return b"".join(b"%x;x=y\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def deflated(data: bytes) -> bytes:
    return zlib.compress(data)


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (chunked(b"<p>Some words of a page"), ["Transfer-Encoding: chunked"]),
        (gzip.compress(b"<p>Some words of a page"), ["Content-Encoding: gzip"]),
        (deflated(b"<p>Some words of a page"), ["Content-Encoding: deflate"]),
        (chunked(gzip.compress(b"<p>Some words of a page")), ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        # What crawlers unpacked already, while the headers stayed.
        (b"<p>Some words of a page", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"]),
        (b"<p>Some words of a page", ["Content-Encoding: br"]),
    ],
)
def test_a_body_is_unpacked(body: bytes, headers: list[str]):
    assert answer(response(body, "text/html", "200 OK", *headers)).body == b"<p>Some words of a page"


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"no HTTP",
        response(b"\x8b\x02\x80brotli", "text/html", "200 OK", "Content-Encoding: br"),
        response(gzip.compress(b"\0" * 1_000_001), "text/html", "200 OK", "Content-Encoding: gzip"),
        response(deflated(b"\0" * 1_000_001), "text/html", "200 OK", "Content-Encoding: deflate"),
        response(b"\x78\xff\xff", "text/html", "200 OK", "Content-Encoding: deflate"),
        response(b"x" * 1_000_001),
    ],
)
def test_what_cannot_be_unpacked_within_limits_is_told(block: bytes):
    with pytest.raises(warc.Unreadable):
        answer(block)


def test_a_large_resource_is_told():
    with pytest.raises(warc.Unreadable):
        answer(b"x" * 1_000_001, kind="resource")


def test_what_follows_a_damaged_member_is_left_out():
    good = gzip.compress(b"good")
    assert warc.unzipped(good + b"\x1f\x8b\x08broken", limit=LIMIT) == b"good"
    assert warc.unzipped(good + gzip.compress(b"half" * 100)[:-20], limit=LIMIT).startswith(b"good")
    assert warc.unzipped(good + b"rest", limit=LIMIT) == b"good"


@pytest.mark.parametrize("length", ["", "-1", "x", "9" * 30, "²"])
def test_a_record_of_no_length_is_the_last(length: str):
    assert not list(warc.records(f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\nx".encode()))


def test_a_record_that_breaks_off_keeps_what_is_there():
    whole = record("https://a.b/c", response(b"<p>Words"), zipped=False)
    found = next(iter(warc.records(whole[:-8])))
    assert warc.answer(found, limit=LIMIT).body == b"<p>W"


def test_a_bomb_is_refused_soon():
    bomb = gzip.compress(b"\0" * 50_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(warc.Unreadable):
            warc.unzipped(bomb * 4, limit=10_000_000)
        assert tracemalloc.get_traced_memory()[1] < 60_000_000
    finally:
        tracemalloc.stop()


def test_a_million_members_or_chunks_or_records_end_within_seconds():
    before = time.monotonic()
    assert warc.unzipped(gzip.compress(b"") * 1_000_000, limit=LIMIT) == b""
    answer(response(b"1\r\na\r\n" * 100_000, "text/html", "200 OK", "Transfer-Encoding: chunked"))
    record = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n"
    assert len(list(warc.records(record * 1_000_000))) == warc.MAX_RECORDS
    assert time.monotonic() - before < 20
