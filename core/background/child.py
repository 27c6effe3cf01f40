"""A process of our own: how it is started, what it may take, and that it never outlives the program that started it.

`spawn`, because a fork after Qt has started its threads is not safe.
"""

import faulthandler
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path

from core.background.stopped import Reason

IDLE = 30.0
"""Seconds without work after which a worker ends."""
GIGABYTE = 1 << 30
PATIENCE = 5.0
"""Seconds that a process which has hung up is given to end."""
OVER = (-signal.SIGALRM,) if hasattr(signal, "setitimer") else (1,)
"""Exit codes of a process that took too long."""

_SPAWN = multiprocessing.get_context("spawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What a process may take, where the system can hold it to that."""

    memory: int = 3 * GIGABYTE
    """Bytes for data."""
    seconds: float = 0.0
    """For one piece of work; 0: as many as it likes."""
    idle: float = IDLE
    """Seconds without work after which it ends."""
    nice: int = 0
    """How far it stands back when others want the processor: 0 to 19."""


class Task:
    """One function that runs in a process of its own until it returns."""

    def __init__(self, function: Callable[..., object], *args: object, limits: Limits | None = None) -> None:
        target = (function, args, limits or Limits())
        self._process: SpawnProcess = _SPAWN.Process(target=_run, args=target, daemon=True)
        self._process.start()

    @property
    def alive(self) -> bool:
        """It still runs."""
        return self._process.is_alive()

    def kill(self) -> None:
        """End it now, in the middle of whatever it does."""
        self._process.kill()
        self._process.join()

    def ended(self) -> Reason:
        """Wait for its end, which is near, and say why it came."""
        self._process.join(PATIENCE)
        self.kill()
        return Reason.TIME if self._process.exitcode in OVER else Reason.CRASH


def pipe() -> tuple[Connection, Connection]:
    """Two ends of a line between this process and one that is about to start."""
    return _SPAWN.Pipe()


def _run(function: Callable[..., object], args: tuple[object, ...], limits: Limits) -> None:
    _hold_to(limits)
    # A process that ends with its parent, as daemons do, may yet have others that end with it.
    vars(multiprocessing.current_process())["_config"]["daemon"] = False
    threading.Thread(target=_end_with_parent, daemon=True).start()
    # Ctrl+C in a terminal reaches every process: the program that started this one decides what ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    function(*args)


def _end_with_parent() -> None:
    """However the parent ends, a killed one too."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def _hold_to(limits: Limits) -> None:
    """A worker that goes wrong takes itself down, not the computer."""
    with suppress(OSError, AttributeError):  # Windows
        os.nice(limits.nice)
    try:
        import resource
    except ImportError:  # Windows
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = limits.memory if hard == resource.RLIM_INFINITY else min(limits.memory, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))


@contextmanager
def at_most(seconds: float) -> Generator[None]:
    """Have the system end this process when the work within takes longer; 0: it may take as long as it likes.

    Neither the interpreter nor a parser in C is asked, and nobody need watch from outside.
    """
    if not seconds:
        yield
    elif hasattr(signal, "setitimer"):
        with _by_alarm(seconds):
            yield
    else:  # Windows
        with _by_watchdog(seconds):
            yield


@contextmanager
def _by_alarm(seconds: float) -> Generator[None]:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def _by_watchdog(seconds: float) -> Generator[None]:
    """A thread of C that needs no interpreter; it wants to write something first, to nowhere."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        faulthandler.dump_traceback_later(seconds, exit=True, file=nowhere)
        yield
        faulthandler.cancel_dump_traceback_later()


def resident() -> int:
    """Bytes of memory that this process holds now; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
