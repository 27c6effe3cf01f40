"""One window a person: a second launch hands its files to the running window, which comes to the front."""

import getpass
import hashlib
import json
import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT = 1000
"""Milliseconds a second launch waits for the running window."""
LONGEST = 1_000_000
"""Bytes of a message that are read at most."""


def address(home: Path) -> str:
    """The name both meet under: one for each person and each place of settings."""
    key = f"{getpass.getuser() if hasattr(os, 'getuid') else os.environ.get('USERNAME', '')}\0{home.absolute()}"
    return f"postil-{hashlib.sha256(os.fsencode(key)).hexdigest()[:16]}"


def join(name: str, files: Sequence[Path]) -> bool:
    """Hand `files` to the running window; False when none is running."""
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(WAIT):
        return False
    message = json.dumps([str(file.absolute()) for file in files]).encode() + b"\n"
    socket.write(message)
    if not socket.waitForBytesWritten(WAIT):
        return False
    heard = socket.waitForReadyRead(WAIT) and bytes(socket.readAll().data()) == b"ok\n"
    socket.disconnectFromServer()
    return heard


class SingleInstance(QObject):
    """The running window's ear."""

    called = Signal(list)
    """Another launch came by with these paths (possibly none)."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._sockets: list[QLocalSocket] = []
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(name):
            # What a killed window left behind; a living one would have answered `join`.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Be called no more."""
        self._server.close()

    def _greet(self) -> None:
        socket = self._server.nextPendingConnection()
        self._sockets.append(socket)
        # No closure over the socket: it would be torn down together with it, which crashes.
        socket.readyRead.connect(self._hear)
        socket.disconnected.connect(self._part)

    def _hear(self) -> None:
        for socket in self._sockets:
            if socket.canReadLine():
                self._answer(socket)
            elif socket.bytesAvailable() > LONGEST:
                socket.abort()

    def _part(self) -> None:
        gone = [socket for socket in self._sockets if socket.state() == QLocalSocket.LocalSocketState.UnconnectedState]
        self._sockets = [socket for socket in self._sockets if socket not in gone]
        for socket in gone:
            socket.deleteLater()

    def _answer(self, socket: QLocalSocket) -> None:
        paths = _paths(bytes(socket.readLine(LONGEST).data()))
        socket.write(b"ok\n")
        socket.flush()
        self.called.emit(paths)


def _paths(message: bytes) -> list[Path]:
    try:
        names: object = json.loads(message)
    except ValueError:
        return []
    return [Path(name) for name in names if isinstance(name, str)] if isinstance(names, list) else []  # pyright: ignore[reportUnknownVariableType]
