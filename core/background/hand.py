"""One process of a pool, seen from both ends: it answers requests in their order, and says when it is ready and when it
goes, so that its death is blamed on the piece of work it died of and on no other."""

from collections import deque
from collections.abc import Callable
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Any

from core.background.child import Limits, Task, at_most, pipe, resident
from core.background.stopped import Reason, Stopped

Handler = Callable[[Any], Any]
TRIES = 2
"""Crashes after which a piece of work is given up."""
SWOLLEN = 256 << 20
"""Bytes held after a piece of work past which a process ends, for another one to take its place: a large file's memory
is seldom given back otherwise."""


class Say(StrEnum):
    """What a message from the process is."""

    READY = "ready"
    ANSWER = "answer"
    ERROR = "error"
    BYE = "bye"


class Ticket:
    """One request, and its answer once there is one."""

    def __init__(self, request: object, weight: int) -> None:
        self.request = request
        self.weight = weight
        """How much work it may be, in the bytes it is about."""
        self.tries = 0
        """Processes that ended while they had it, for no reason that is known to be its own."""
        self.done = False
        self._value: Any = None
        self._error: Exception | None = None

    def settle(self, value: object = None, error: Exception | None = None) -> None:
        """Here is the answer, or what was raised instead."""
        self.done, self._value, self._error = True, value, error

    def answer(self) -> Any:
        """The handler's answer; raises what it raised, and `Stopped` when its process ended before."""
        if self._error is not None:
            raise self._error
        return self._value


class Hand:
    """A process that is given tickets, as the pool sees it."""

    def __init__(self, make: Callable[..., Handler], args: tuple[object, ...], limits: Limits) -> None:
        self.line, theirs = pipe()
        self._task = Task(serve, theirs, make, args, limits, limits=limits)
        theirs.close()
        self.ready = False
        """It has begun to listen."""
        self.gone = False
        """It is no longer there; its tickets that are left must go to another one."""
        self.tickets = deque[Ticket]()

    @property
    def weight(self) -> int:
        """Bytes that its tickets are about."""
        return sum(ticket.weight for ticket in self.tickets)

    def give(self, ticket: Ticket) -> None:
        """Let it work on this when it is through with what it has."""
        self.tickets.append(ticket)
        try:
            self.line.send(ticket.request)
        except OSError:  # it has ended; what it said before that is still on the line
            self.take()

    def take(self) -> None:
        """Read all that it has said so far."""
        try:
            while not self.gone and self.line.poll():
                self._hear(*self.line.recv())
        except (EOFError, OSError):
            self._blame(self._task.ended())
            self.kill()

    def _blame(self, reason: Reason) -> None:
        """The first of its tickets it died of, unless it was killed from outside or had not even begun: so a crash is
        held against a ticket only when it happens again."""
        if not self.tickets:
            return
        first = self.tickets[0]
        first.tries += 1
        if reason is Reason.TIME or first.tries == TRIES:
            self.tickets.popleft().settle(error=Stopped(reason))

    def _hear(self, what: Say, value: Any) -> None:
        match what:
            case Say.READY:
                self.ready = True
            case Say.ANSWER:
                self.tickets.popleft().settle(value)
            case Say.ERROR:
                self.tickets.popleft().settle(error=value)
            case Say.BYE:
                self.kill()

    def kill(self) -> None:
        """End it now."""
        self.gone = True
        self._task.kill()
        self.line.close()


def serve(line: Connection, make: Callable[..., Handler], args: tuple[object, ...], limits: Limits) -> None:
    """What the process does: answer until there is nothing to do, or until it has grown too large."""
    handle = make(*args)
    try:
        line.send((Say.READY, None))
        while resident() < SWOLLEN and line.poll(limits.idle):
            line.send(_answer(handle, line.recv(), limits.seconds))
        line.send((Say.BYE, None))
    except (EOFError, OSError):  # nobody listens any more
        return


def _answer(handle: Handler, request: object, seconds: float) -> tuple[Say, object]:
    try:
        with at_most(seconds):
            return Say.ANSWER, handle(request)
    except Exception as error:  # noqa: BLE001 - it is raised where it was asked for
        return Say.ERROR, error
