"""One page by its address: what is asked for, what is followed, and what is not waited for."""

import socket
import time

import pytest

from core.errors import KnownError
from core.fetching import line
from core.fetching.fetch import fetch
from tests.core.fetching.local import CERTIFICATE, Says, answer, serving


def test_a_page_comes_with_its_address_and_kind():
    with serving({"/a?b=c": answer(b"<p>Words", "200 OK", "Content-Type: text/HTML; charset=x")}) as server:
        found = fetch(f"{server.address}/a?b=c#part", private=True)
        assert (found.data, found.kind, found.address) == (b"<p>Words", "text/html", f"{server.address}/a?b=c")


def test_the_request_says_no_more_than_it_must():
    says = answer(b"x", "200 OK", "Set-Cookie: a=b", "Set-Cookie: c=d; Path=/")
    with serving({"/": says, "/to": answer(b"", "302 Found", "Location: /", "Set-Cookie: e=f")}) as server:
        fetch(f"{server.address}/to", private=True)
        fields = {line.split(b":")[0].lower() for asked in server.asked for line in asked.split(b"\r\n")[1:] if line}
        assert fields == {b"host", b"user-agent", b"accept", b"accept-encoding", b"connection"}
        assert f"Host: 127.0.0.1:{server.port}\r\n".encode() in server.asked[0]
        assert len(server.asked) == 2


def test_the_environment_names_no_proxy(monkeypatch: pytest.MonkeyPatch):
    with serving({"/": answer(b"straight")}) as server, serving({}) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        assert fetch(server.address, private=True).data == b"straight"
        assert proxy.connections == 0


def test_redirections_are_followed_and_the_last_address_counts():
    pages: dict[str, Says] = {f"/{n}": answer(b"", f"30{n} x", f"Location: /{n + 1}") for n in range(1, 4)}
    pages |= {"/4": answer(b"", "307 x", "Location: é ü"), "/%C3%A9%20%C3%BC": answer(b"there")}
    with serving(pages) as server:
        found = fetch(f"{server.address}/1", private=True)
        assert (found.data, found.address) == (b"there", f"{server.address}/%C3%A9%20%C3%BC")


def test_five_redirections_are_the_most():
    pages: dict[str, Says] = {f"/{n}": answer(b"", "301 x", f"Location: /{n + 1}") for n in range(8)}
    with serving(pages | {"/8": answer(b"there")}) as server:
        assert fetch(f"{server.address}/3", private=True).data == b"there"
        with pytest.raises(KnownError, match="more than 5 times"):
            fetch(f"{server.address}/2", private=True)
        assert len(server.asked) == 6 + 6


def test_this_computer_is_not_reached():
    with serving({"/": answer(b"secret")}) as server:
        for host in ("127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.0.0.2"):
            with pytest.raises(KnownError, match="private network"):
                fetch(f"http://{host}:{server.port}/")
        assert server.connections == 0


def test_a_redirection_to_a_private_place_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(line, "may_reach", lambda ip, private: ip == "127.0.0.1")
    with serving({"/": answer(b"secret")}, host="127.0.0.2") as inside:
        there = f"http://127.0.0.2:{inside.port}/"
        with serving({"/": answer(b"", "302 x", f"Location: {there}")}) as server:
            with pytest.raises(KnownError, match="private network"):
                fetch(server.address)
            assert len(server.asked) == 1
        assert inside.connections == 0


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "javascript:alert(1)", "ftp://a.b/", "http://u:p@a.b/", "data:,a"]
)
def test_a_redirection_to_what_is_no_page_is_refused(location: str):
    with serving({"/": answer(b"", "302 x", f"Location: {location}")}) as server, pytest.raises(KnownError):
        fetch(server.address, private=True)


@pytest.mark.parametrize(
    "status", ["204 No Content", "206 Part", "300 Choose", "304 x", "302 Nowhere", "403 x", "404 x", "500 x"]
)
def test_no_page_is_a_sentence(status: str):
    told = pytest.raises(KnownError, match=rf"\({status[:3]}\)")
    with serving({"/": answer(b"<p>Sorry", status)}) as server, told:
        fetch(server.address, private=True)


@pytest.mark.parametrize(
    "says",
    [
        b"",
        b"hello",
        b"HTTP/1.1 abc\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 200 + b"\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"a" * 100_000,
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_http_is_a_sentence(says: bytes):
    with serving({"/": says}) as server, pytest.raises(KnownError, match="broke off"):
        fetch(server.address, private=True)


def drip(start: bytes, piece: bytes) -> Says:
    def says(channel: socket.socket) -> None:
        channel.sendall(start)
        while True:
            time.sleep(0.05)
            channel.sendall(piece)

    return says


@pytest.mark.parametrize(
    "says",
    [
        lambda channel: time.sleep(60),
        drip(b"HTTP/1.1 200 OK\r\nX: ", b"a"),
        drip(b"HTTP/1.1 200 OK\r\n\r\n", b"a"),
        drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
    ],
)
def test_drops_do_not_stretch_the_time(says: Says):
    before = time.monotonic()
    with serving({"/": says}) as server, pytest.raises(KnownError, match="longer than"):
        fetch(server.address, private=True, seconds=0.6)
    assert time.monotonic() - before < 10


def test_redirections_share_the_time():
    def slow(channel: socket.socket) -> None:
        time.sleep(0.4)
        channel.sendall(answer(b"", "302 x", "Location: /"))

    with serving({"/": slow}) as server, pytest.raises(KnownError, match="longer than"):
        fetch(server.address, private=True, seconds=1)


def test_nobody_listens():
    with serving({}) as server:
        address = server.address
    with pytest.raises(KnownError, match="cannot be reached"):
        fetch(address, private=True)


def test_who_cannot_prove_who_he_is_is_not_believed():
    with serving({"/": answer(b"x")}, tls=True) as server:
        with pytest.raises(KnownError, match="does not prove"):
            fetch(server.address, private=True)
        assert not server.asked


def test_whom_the_system_trusts_is_believed_for_his_own_name_only(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serving({"/": answer(b"x")}, tls=True) as server:
        assert fetch(server.address, private=True).data == b"x"
        with pytest.raises(KnownError, match="does not prove"):
            fetch(f"https://127.0.0.1:{server.port}/", private=True)


def test_plain_talk_on_a_secure_port_is_a_sentence():
    with serving({"": b"HTTP/1.1 400 Bad Request\r\n\r\n"}) as server, pytest.raises(KnownError, match="broke off"):
        fetch(server.address.replace("http", "https"), private=True)
