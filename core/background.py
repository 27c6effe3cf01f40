"""Work in another process, so that indexing and searching never share the window's interpreter.

A worker can be killed at any moment, ends when it has had nothing to do, and never outlives the program that started
it. `spawn`, because a fork after Qt has started its threads is not safe.
"""

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

IDLE = 30.0
"""Seconds without work after which a worker ends."""
MEMORY = 3 << 30
"""Bytes a worker may take for data, where the system can hold it to that."""

Handler = Callable[[Any], Any]
_SPAWN = multiprocessing.get_context("spawn")


class Stopped(Exception):
    """The worker ended before it answered: it was killed, or took too much memory."""


class Task:
    """One function that runs in a process of its own until it returns."""

    def __init__(self, function: Callable[..., object], *args: object) -> None:
        self._process: SpawnProcess = _SPAWN.Process(target=_run, args=(function, args), daemon=True)
        self._process.start()

    @property
    def alive(self) -> bool:
        """It still runs."""
        return self._process.is_alive()

    def kill(self) -> None:
        """End it now, in the middle of whatever it does."""
        self._process.kill()
        self._process.join()


class Worker:
    """A process that answers requests one after the other: `make(*args)` runs there once and gives the handler."""

    def __init__(self, make: Callable[..., Handler], *args: object, idle: float = IDLE) -> None:
        self._make = make
        self._args = args
        self._idle = idle
        self._task: Task | None = None
        self._line: Connection | None = None

    @property
    def alive(self) -> bool:
        """It waits for requests, or answers one."""
        return self._task is not None and self._task.alive

    def prepare(self) -> None:
        """Start the process unless it runs, so that the next request need not wait for that."""
        if not self.alive:
            self._connect()

    def ask(self, request: object) -> Any:
        """The handler's answer, or what it raised. A worker that has just gone to sleep is woken, once."""
        if self._line is None:
            self._connect()
        try:
            return self._exchange(request)
        except (EOFError, OSError):
            self._connect()
        try:
            return self._exchange(request)
        except (EOFError, OSError) as error:
            self.kill()
            raise Stopped from error

    def kill(self) -> None:
        """End it now; the next request starts another."""
        if self._task is not None:
            self._task.kill()
        if self._line is not None:
            self._line.close()
        self._task = self._line = None

    def _connect(self) -> None:
        self.kill()
        self._line, theirs = _SPAWN.Pipe()
        self._task = Task(_serve, theirs, self._make, self._args, self._idle)
        theirs.close()

    def _exchange(self, request: object) -> Any:
        if self._line is None:
            raise EOFError
        self._line.send(request)
        failed, answer = self._line.recv()
        if failed:
            raise answer
        return answer


def _run(function: Callable[..., object], args: tuple[object, ...]) -> None:
    _limit()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    function(*args)


def _end_with_parent() -> None:
    """However the parent ends, a killed one too."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(0)


def _serve(line: Connection, make: Callable[..., Handler], args: tuple[object, ...], idle: float) -> None:
    handle = make(*args)
    with contextlib.suppress(EOFError, OSError):
        while line.poll(idle):
            line.send(_answer(handle, line.recv()))


def _answer(handle: Handler, request: object) -> tuple[bool, object]:
    try:
        return False, handle(request)
    except Exception as error:  # noqa: BLE001 — it is raised where it was asked for
        return True, error


def _limit() -> None:
    """A worker that goes wrong takes itself down, not the computer."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, hard))
