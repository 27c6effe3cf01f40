"""Several processes that share the requests of one caller, who is never made to wait: it asks, looks again, takes back.

Answers to what was asked first may come last. Nothing here has a thread: whoever holds the pool looks after it.
"""

from collections import deque
from collections.abc import Callable, Collection
from multiprocessing.connection import wait

from core.background.child import Limits
from core.background.hand import Hand, Handler, Ticket
from core.background.stopped import Reason, Stopped

AHEAD = 8
"""Requests a process is given at once: it goes on while its caller is busy."""
LIGHT = 256 << 10
"""Bytes that the requests of one process are about together, when it has several."""
TRIES = 3
"""Processes in a row that may end before they are ready."""


class Pool:
    """Up to `size` processes; in each `make(*args)` runs once and gives the handler that answers requests there."""

    def __init__(self, make: Callable[..., Handler], *args: object, size: int, limits: Limits) -> None:
        self._make = make
        self._args = args
        self._size = size
        self._limits = limits
        self._hands: list[Hand] = []
        self._waiting = deque[Ticket]()
        self._failures = 0

    def submit(self, request: object, *, weight: int = 0, urgent: bool = False) -> Ticket:
        """Ask for something that is about `weight` bytes; what is urgent goes before all that waits."""
        ticket = Ticket(request, weight)
        if urgent:
            self._waiting.appendleft(ticket)
        else:
            self._waiting.append(ticket)
        self._deal()
        return ticket

    def look(self, seconds: float = 0.0) -> None:
        """Let answers come in; returns with the first one, after so many seconds at most."""
        hands = {hand.line: hand for hand in self._hands}
        for line in wait(list(hands), seconds) if hands else ():
            hands[line].take()  # pyright: ignore[reportArgumentType] - what is waited for are lines
        self._deal()

    def prepare(self) -> None:
        """Start a process unless there is one, so that the next request need not wait for that."""
        self._bury()
        if not self._hands:
            self._hire()

    def drop(self, tickets: Collection[Ticket]) -> None:
        """Want no answer any more: what waits is forgotten, a process that has begun with any of it is ended."""
        unwanted = {id(ticket) for ticket in tickets}
        self._waiting = deque(ticket for ticket in self._waiting if id(ticket) not in unwanted)
        for hand in self._hands:
            kept = deque(ticket for ticket in hand.tickets if id(ticket) not in unwanted)
            if len(kept) < len(hand.tickets):
                hand.tickets = kept
                hand.kill()
        self._deal()

    def kill(self) -> None:
        """End every process now; whoever still waits for an answer waits in vain."""
        for hand in self._hands:
            hand.kill()
        self._hands.clear()
        self._waiting.clear()

    def _deal(self) -> None:
        """Give what waits to whoever has least to do."""
        self._bury()
        while self._waiting:
            free = [hand for hand in self._hands if hand.ready and _has_room(hand, self._waiting[0])]
            if not free:
                break
            min(free, key=lambda hand: (hand.weight, len(hand.tickets))).give(self._waiting.popleft())
            self._bury()
        if self._waiting and len(self._hands) < self._size and self._is_crowded():
            self._hire()

    def _is_crowded(self) -> bool:
        """More waits than the processes that are just starting will take."""
        starting = sum(not hand.ready for hand in self._hands)
        weight = sum(ticket.weight for ticket in self._waiting)
        return not starting or len(self._waiting) > starting * AHEAD or weight > starting * LIGHT

    def _hire(self) -> None:
        try:
            self._hands.append(Hand(self._make, self._args, self._limits))
        except OSError:  # no memory, no more processes or files allowed
            if not self._hands:
                self._fail()

    def _bury(self) -> None:
        """Let go of processes that have ended; what they had not begun with goes back, in front."""
        for hand in [hand for hand in self._hands if hand.gone]:
            self._hands.remove(hand)
            self._waiting.extendleft(reversed(hand.tickets))
            if hand.ready:
                self._failures = 0
            else:
                self._fail()

    def _fail(self) -> None:
        """One did not start; when that happens again and again and no other is at work, nothing that waits is done."""
        self._failures += 1
        if self._failures >= TRIES and not any(hand.ready for hand in self._hands):
            self._failures = 0
            for ticket in self._waiting:
                ticket.settle(error=Stopped(Reason.START))
            self._waiting.clear()


def _has_room(hand: Hand, ticket: Ticket) -> bool:
    return not hand.tickets or (len(hand.tickets) < AHEAD and hand.weight + ticket.weight <= LIGHT)
