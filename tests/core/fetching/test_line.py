"""Lines to hosts: the address that was judged is the one that is connected to."""

import socket
import threading
from collections.abc import Callable
from typing import Any

import pytest

from core.errors import KnownError
from core.fetching import line
from core.fetching.address import parse
from core.fetching.clock import Clock
from tests.core.fetching.local import answer, serving


def standing(monkeypatch: pytest.MonkeyPatch, where: Callable[[int], list[str]], port: int) -> list[str]:
    """Have every host stand at the addresses that `where` says for the first, second… time it is looked up."""
    asked: list[str] = []

    def lookup(host: str, _port: int, **_options: object) -> list[tuple[Any, ...]]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in where(len(asked))]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    return asked


def test_a_name_that_stands_for_this_computer_leads_nowhere(monkeypatch: pytest.MonkeyPatch):
    with serving({}) as server:
        standing(monkeypatch, lambda time: ["127.0.0.1"], server.port)
        with pytest.raises(KnownError, match="private network"):
            line.connect(parse("http://public.example/"), Clock(5), private=False)
        assert server.connections == 0


def test_a_name_is_looked_up_once_and_cannot_change_its_mind(monkeypatch: pytest.MonkeyPatch):
    """A name that says a public address first and this computer's when it is asked again (DNS rebinding)."""
    reached: list[str] = []

    class Channel(socket.socket):
        def connect(self, address: Any, /) -> None:
            reached.append(address[0])
            raise ConnectionRefusedError(111, "refused")

    with serving({}) as server:
        asked = standing(monkeypatch, lambda time: ["93.184.216.34" if time == 1 else "127.0.0.1"], server.port)
        monkeypatch.setattr(socket, "socket", Channel)
        with pytest.raises(KnownError, match="cannot be reached"):
            line.connect(parse("http://rebinding.example/"), Clock(5), private=False)
        assert asked == ["rebinding.example"]
        assert reached == ["93.184.216.34"]
        assert server.connections == 0


def test_of_several_addresses_only_those_that_may_be_reached_are_tried(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(line, "may_reach", lambda ip, private: ip == "127.0.0.1")
    with serving({"/": answer(b"x")}) as server:
        standing(monkeypatch, lambda time: ["127.0.0.2", "127.0.0.1"], server.port)
        found = line.connect(parse("http://a.example/"), Clock(5), private=False)
        found.sendall(b"GET / HTTP/1.1\r\n\r\n")
        assert found.makefile("rb").read().endswith(b"x")
        found.end()


def test_the_next_address_is_tried_when_one_does_not_answer(monkeypatch: pytest.MonkeyPatch):
    with serving({"/": answer(b"x")}) as server:
        standing(monkeypatch, lambda time: ["127.0.0.9", "127.0.0.1"], server.port)
        line.connect(parse("http://a.example/"), Clock(5), private=True).end()


def test_a_host_that_nobody_knows_is_told(monkeypatch: pytest.MonkeyPatch):
    def unknown(*_args: object, **_options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(KnownError, match=r"a\.example is not known"):
        line.connect(parse("http://a.example/"), Clock(5), private=False)


def test_a_lookup_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: threading.Event().wait())
    with pytest.raises(TimeoutError):
        line.connect(parse("http://a.example/"), Clock(0.1), private=False)


@pytest.mark.parametrize("number", ["2130706433", "0x7f.1", "017700000001", "127.1"])
def test_other_ways_to_write_this_computer_lead_nowhere(number: str):
    with serving({}) as server:
        with pytest.raises(KnownError):
            line.connect(parse(f"http://{number}:{server.port}/"), Clock(5), private=False)
        assert server.connections == 0
