"""A web server on this computer that says what it is told to, and counts who comes."""

import socket
import ssl
import threading
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

CERTIFICATE = Path(__file__).parents[2] / "data/tls/localhost.pem"
"""For `localhost`, signed by itself, made for these tests; its key stands in it."""
Says = bytes | Callable[[socket.socket], None]


class Server:
    """Answers paths with raw bytes, or with whatever a function does with the connection."""

    def __init__(self, pages: Mapping[str, Says], *, tls: bool = False, host: str = "127.0.0.1") -> None:
        self.pages = dict(pages)
        self.asked: list[bytes] = []
        """Requests, as they came."""
        self.connections = 0
        self._tls = tls
        self._listening = socket.create_server((host, 0))
        self.port: int = self._listening.getsockname()[1]
        threading.Thread(target=self._serve, daemon=True).start()

    @property
    def address(self) -> str:
        return f"{'https' if self._tls else 'http'}://{'localhost' if self._tls else '127.0.0.1'}:{self.port}"

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                channel, _where = self._listening.accept()
                self.connections += 1
                threading.Thread(target=self._answer, args=(channel,), daemon=True).start()

    def _answer(self, channel: socket.socket) -> None:
        with suppress(OSError):
            if self._tls:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(CERTIFICATE)
                channel = context.wrap_socket(channel, server_side=True)
            with channel:
                request = b""
                while b"\r\n\r\n" not in request and request[:1] != b"\x16":  # someone who wants TLS
                    request += channel.recv(65_536) or b"\r\n\r\n"
                self.asked.append(request)
                says = self.pages.get(request.split(b" ")[1].decode() if request[:1] == b"G" else "", b"")
                if callable(says):
                    says(channel)
                else:
                    channel.sendall(says)


@contextmanager
def serving(pages: Mapping[str, Says], *, tls: bool = False, host: str = "127.0.0.1") -> Generator[Server]:
    server = Server(pages, tls=tls, host=host)
    try:
        yield server
    finally:
        server.close()


def answer(body: bytes = b"", status: str = "200 OK", *headers: str, sized: bool = True) -> bytes:
    """An HTTP message."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if sized else [])]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body
