"""What an address answers, as it comes in: limits hold for what is sent and for what it unfolds to."""

import gzip
import socket
import tracemalloc

import pytest

from core.errors import KnownError
from core.fetching.fetch import fetch
from tests.core.fetching.local import Says, answer, serving


def body(says: Says, most: int = 1_000_000) -> bytes:
    with serving({"/": says}) as server:
        return fetch(server.address + "/", private=True, seconds=20, most=most).data


def chunked(*pieces: bytes) -> bytes:
    sent = b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces)
    return answer(sent + b"0\r\n\r\n", "200 OK", "Transfer-Encoding: chunked", sized=False)


def test_bodies_come_in_whole():
    words = b"words " * 50_000
    assert body(answer(words)) == words
    assert body(answer(words, sized=False)) == words
    assert body(chunked(words, b"more")) == words + b"more"
    assert body(answer(gzip.compress(words), "200 OK", "Content-Encoding: gzip")) == words
    assert body(answer(b"")) == b""


@pytest.mark.parametrize(
    "says",
    [
        answer(b"x" * 1_001),
        answer(b"x" * 1_001, sized=False),
        chunked(b"x" * 600, b"x" * 600),
        answer(gzip.compress(b"\0" * 1_001), "200 OK", "Content-Encoding: x-gzip"),
        b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n",
    ],
)
def test_what_is_too_large_is_told(says: bytes):
    with pytest.raises(KnownError, match="larger than"):
        body(says, most=1_000)
    assert len(body(answer(b"x" * 1_000), most=1_000)) == 1_000


def test_a_flood_ends_at_the_limit():
    sent: list[int] = []

    def flood(channel: socket.socket) -> None:
        channel.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            sent.append(channel.send(b"x" * 65_536))

    with pytest.raises(KnownError, match="larger than"):
        body(flood)
    assert sum(sent) < 20_000_000


def test_what_unfolds_to_nothing_is_too_large_all_the_same():
    empty = gzip.compress(b"")[:10] + b"\0\0\0\xff\xff" * 100_000
    with pytest.raises(KnownError, match="larger than"):
        body(answer(empty, "200 OK", "Content-Encoding: gzip", sized=False), most=100_000)


def test_a_bomb_is_refused_soon():
    bomb = gzip.compress(b"\0" * 200_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(KnownError, match="larger than"):
            body(answer(bomb, "200 OK", "Content-Encoding: gzip"), most=5_000_000)
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    "says",
    [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
        answer(gzip.compress(b"words" * 100)[:-20], "200 OK", "Content-Encoding: gzip"),
        answer(b"no gzip", "200 OK", "Content-Encoding: gzip"),
    ],
)
def test_half_a_page_is_no_page(says: bytes):
    with pytest.raises(KnownError, match="broke off"):
        body(says)


def test_another_packing_is_told():
    with pytest.raises(KnownError, match="packs its page"):
        body(answer(b"x", "200 OK", "Content-Encoding: br"))
