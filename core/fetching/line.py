"""A line to a host: the name is looked up once, judged, and the very address that was judged is connected to.

So a name that says another address when it is asked again leads nowhere. No proxy is asked, whatever the environment
names: it would look the name up itself.
"""

import io
import socket
import ssl
from typing import Any

from core.errors import KnownError
from core.fetching.address import Address
from core.fetching.clock import Clock
from core.fetching.reach import may_reach
from core.translate import _

TRIES = 4
"""Addresses of one host that are tried."""
PATIENCE = 10.0
"""Seconds that one of them may take to answer."""
Place = tuple[socket.AddressFamily, tuple[Any, ...]]
"""A numeric address, as a socket takes it."""


class Line:
    """An open connection, as `http.client` uses one; every wait on it is held to the clock."""

    def __init__(self, channel: socket.socket, clock: Clock) -> None:
        self._channel = channel
        self._clock = clock

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._channel.settimeout(self._clock.left())
        self._channel.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What is read from it."""
        return io.BufferedReader(Incoming(self._channel, self._clock))

    def close(self) -> None:
        """Asked for before the answer is read, when no other request will follow: nothing is to be done yet."""

    def end(self) -> None:
        """Hang up."""
        self._channel.close()


class Incoming(io.RawIOBase):
    """The bytes that come in: the standard library asks for an object of this kind."""

    def __init__(self, channel: socket.socket, clock: Clock) -> None:
        super().__init__()
        self._channel = channel
        self._clock = clock

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Wait for the next bytes, as long as the clock allows."""
        self._channel.settimeout(self._clock.left())
        return self._channel.recv_into(buffer)


def connect(address: Address, clock: Clock, *, private: bool) -> Line:
    """A line to the host, with TLS for https. Raises KnownError or OSError."""
    channel = _reached(address, _places(address, clock, private), clock)
    if address.scheme == "http":
        return Line(channel, clock)
    try:
        channel.settimeout(clock.left())
        return Line(_context().wrap_socket(channel, server_hostname=address.host), clock)
    except BaseException:
        channel.close()
        raise


def _context() -> ssl.SSLContext:
    """Trusts whom the system trusts."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    return context


def _places(address: Address, clock: Clock, private: bool) -> list[Place]:
    """Where the host stands, as far as it may be reached."""
    kind = socket.SOCK_STREAM
    try:
        found = clock.hold(lambda: socket.getaddrinfo(address.host, address.port, type=kind))
    except (socket.gaierror, UnicodeError) as error:
        raise KnownError(_("{host} is not known. Check the address and the connection."), host=address.host) from error
    places = [
        (family, where) for family, _kind, _protocol, _name, where in found if may_reach(str(where[0]), private=private)
    ]
    if not places:
        raise KnownError(
            _("{host} is on this computer or in a private network. Allow private addresses if you mean it."),
            host=address.host,
        )
    return places[:TRIES]


def _reached(address: Address, places: list[Place], clock: Clock) -> socket.socket:
    failure: OSError | None = None
    for family, where in places:
        channel = socket.socket(family, socket.SOCK_STREAM)
        try:
            channel.settimeout(min(clock.left(), PATIENCE))
            channel.connect(where)
            return channel
        except OSError as error:
            channel.close()
            failure = error
    raise KnownError(
        _("{host} cannot be reached ({reason}). Check the address and the connection, or try again later."),
        host=address.host,
        reason=(failure and failure.strerror) or _("no answer"),
    )
