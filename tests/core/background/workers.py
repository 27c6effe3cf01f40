"""What the processes of the tests do with a request: `(what, argument)`."""

import ctypes
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from core.errors import KnownError

Request = tuple[str, object]


def obedient(_word: str = "") -> Callable[[Request], object]:
    """Does what it is told, good or bad."""
    return lambda request: DEEDS[request[0]](request[1])


def stillborn(log: Path) -> Callable[[object], object]:
    """Ends before it is ready."""
    with log.open("a") as file:
        file.write("born\n")
    os._exit(3)


def _raise(sentence: object) -> object:
    raise KnownError(str(sentence))


def _once(path: object) -> object:
    """Kills its process the first time it is asked."""
    flag = Path(str(path))
    if not flag.exists():
        flag.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "the second time"


def _hang(path: object) -> object:
    """Says that it has begun, and never comes back."""
    Path(str(path)).write_text(str(os.getpid()))
    while True:
        time.sleep(1000)


DEEDS: dict[str, Callable[[object], object]] = {
    "echo": lambda value: value,
    "who": lambda _value: os.getpid(),
    "raise": _raise,
    "crash": lambda _value: ctypes.string_at(0),
    "kill": lambda _value: os.kill(os.getpid(), signal.SIGKILL),
    "once": _once,
    "hang": _hang,
    "pause": lambda seconds: time.sleep(float(str(seconds))),
    "swell": lambda size: (HELD.append(b"x" * int(str(size))), os.getpid())[1],
}
HELD: list[bytes] = []
