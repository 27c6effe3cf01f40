"""One process that is asked and waited for: for what takes a moment but must not run in the window's own process."""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from core.background.child import Limits, Task, pipe
from core.background.stopped import Stopped

Handler = Callable[[Any], Any]


class Worker:
    """A process that answers requests one after the other: `make(*args)` runs there once and gives the handler."""

    def __init__(self, make: Callable[..., Handler], *args: object, limits: Limits | None = None) -> None:
        self._make = make
        self._args = args
        self._limits = limits or Limits()
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
        self._line, theirs = pipe()
        self._task = Task(_serve, theirs, self._make, self._args, self._limits.idle, limits=self._limits)
        theirs.close()

    def _exchange(self, request: object) -> Any:
        if self._line is None:
            raise EOFError
        self._line.send(request)
        failed, answer = self._line.recv()
        if failed:
            raise answer
        return answer


def _serve(line: Connection, make: Callable[..., Handler], args: tuple[object, ...], idle: float) -> None:
    handle = make(*args)
    with suppress(EOFError, OSError):
        while line.poll(idle):
            line.send(_answer(handle, line.recv()))


def _answer(handle: Handler, request: object) -> tuple[bool, object]:
    try:
        return False, handle(request)
    except Exception as error:  # noqa: BLE001 - it is raised where it was asked for
        return True, error
