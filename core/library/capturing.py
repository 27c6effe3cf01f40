"""Who reads what comes in: processes that may be killed, or this one, when a few plain texts do not pay the start of
another."""

import logging
import os
from collections import deque
from collections.abc import Callable, Collection
from pathlib import Path

from core.background import Limits, Pool, Stopped, Ticket
from core.background.stopped import Reason
from core.errors import KnownError
from core.importing import recognise
from core.importing.sources import read_head
from core.library.captures import Capture, Refused, Wanted, capture, capturing
from core.library.desk import Desk
from core.translate import _

SECONDS = 30.0
"""A file may take to be read."""
LIMITS = Limits(memory=1 << 30, seconds=SECONDS, nice=5)
MOST = 4
"""Processes at once: each takes as much memory as its parsers."""

Make = Callable[[Path], Callable[[Wanted], Capture | Refused]]
log = logging.getLogger("postil")


class Capturing:
    """Captures what is wanted, in the order it likes; whoever asked looks again until its ticket is done."""

    def __init__(
        self, desk: Desk, isolates: Callable[[], bool], *, make: Make = capturing, limits: Limits = LIMITS
    ) -> None:
        """`isolates` says whether even plain text must not be read here; `make` what the processes do."""
        self._desk = desk
        self._isolates = isolates
        self._pool = Pool(make, desk.folder, size=min(os.cpu_count() or 1, MOST), limits=limits)
        self._here = deque[tuple[Ticket, Wanted]]()

    def ask(self, wanted: Wanted, *, weight: int, few: bool) -> Ticket:
        """Have something read that is `weight` bytes long. `few` such things are not worth the start of a process if
        they need none; somebody waits for them, so they go before others."""
        if few and not self._isolates() and not _is_isolated(wanted):
            ticket = Ticket(wanted, weight)
            self._here.append((ticket, wanted))
            return ticket
        return self._pool.submit(wanted, weight=weight, urgent=few)

    def look(self, seconds: float) -> None:
        """Let captures come in, for so many seconds at most; what is read here takes as long as it takes."""
        if self._here:
            ticket, wanted = self._here.popleft()
            ticket.settle(capture(self._desk.db, wanted))
        else:
            self._pool.look(seconds)

    def drop(self, tickets: Collection[Ticket]) -> None:
        """Want no answer any more; who reads such a thing just now is ended."""
        unwanted = {id(ticket) for ticket in tickets}
        self._here = deque(pair for pair in self._here if id(pair[0]) not in unwanted)
        self._pool.drop(tickets)

    def prepare(self) -> None:
        """Wake a process, when somebody is about to bring something."""
        self._pool.prepare()

    def close(self) -> None:
        """End the processes."""
        self._pool.kill()


def _is_isolated(wanted: Wanted) -> bool:
    try:
        head = wanted.data if wanted.path is None else read_head(wanted.path)
        return recognise(head, name=wanted.name).isolated
    except (KnownError, OSError):  # reading it will say so
        return False


def captured(ticket: Ticket) -> Capture:
    """What a ticket that is done holds; a KnownError says why it holds nothing."""
    wanted = ticket.request
    assert isinstance(wanted, Wanted)
    try:
        answer: Capture | Refused = ticket.answer()
    except Stopped as error:
        raise KnownError(_sentence(error.reason), name=wanted.shown, seconds=round(SECONDS)) from error
    if isinstance(answer, Refused):
        if answer.fault:
            log.error("a fault while reading %s\n%s", wanted.source or wanted.name, answer.fault)
        raise KnownError(answer.sentence)
    return answer


def _sentence(reason: Reason) -> str:
    sentences = {
        Reason.TIME: _("{name} took more than {seconds} seconds to read. Save it as plain text and add that."),
        Reason.CRASH: _("{name} broke what reads such files. Save it as plain text and add that."),
        Reason.START: _("{name} was not read: the process that reads does not start. Close other programs, try again."),
    }
    return sentences[reason]
