"""Gives seeds to processes for a while, keeps what failed, and says what was seen."""

import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from core.background import Limits, Pool, Stopped, Ticket
from core.library import Library
from core.library.capturing import LIMITS
from tests.fuzz import spoiling
from tests.fuzz.material import Kind
from tests.fuzz.trying import Outcome, trying

WAITING = 24
"""Inputs that are asked for ahead."""


@dataclass(slots=True)
class Tally:
    """What was seen of one importer."""

    read: int = 0
    refused: int = 0
    longest: float = 0.0
    """Seconds of one reading."""
    slowest: int = 0
    """The seed of that."""
    wrong: dict[int, str] = field(default_factory=dict[int, str])
    """What was wrong, by seed."""

    def add(self, seed: int, outcome: Outcome | Stopped) -> None:
        """One more."""
        if isinstance(outcome, Stopped):
            self.wrong[seed] = f"its process ended: {outcome.reason}"
            return
        self.read += outcome.read
        self.refused += not outcome.read
        if outcome.seconds > self.longest:
            self.longest, self.slowest = outcome.seconds, seed
        if outcome.wrong:
            self.wrong[seed] = "\n".join(outcome.wrong)


def run(
    room: Path, kinds: Sequence[Kind], seeds: Iterator[int], seconds: float, limits: Limits = LIMITS
) -> dict[str, Tally]:
    """Every seed for every kind until they or the seconds are over."""
    room.mkdir(parents=True, exist_ok=True)
    tallies = {kind.name: Tally() for kind in kinds}
    wanted = ((kind.name, seed) for seed in seeds for kind in kinds)
    until = time.monotonic() + seconds
    waiting: list[Ticket] = []
    with _pool(room, limits) as pool:
        while True:
            while len(waiting) < WAITING and time.monotonic() < until and (one := next(wanted, None)) is not None:
                waiting.append(pool.submit(one, weight=1))
            if not waiting:
                return tallies
            pool.look(0.2)
            done = [ticket for ticket in waiting if ticket.done]
            waiting = [ticket for ticket in waiting if not ticket.done]
            for ticket in done:
                name, seed = ticket.request  # pyright: ignore[reportGeneralTypeIssues]
                tallies[name].add(seed, _answer(ticket))


@contextmanager
def _pool(room: Path, limits: Limits) -> Generator[Pool]:
    with Library.open(room / "library", create=True):
        pass
    pool = Pool(trying, room / "library", room / "inputs", size=2, limits=limits)
    try:
        yield pool
    finally:
        pool.kill()


def _answer(ticket: Ticket) -> Outcome | Stopped:
    try:
        outcome: Outcome = ticket.answer()
    except Stopped as error:
        return error
    return outcome


def keep(folder: Path, kind: Kind, seed: int, said: str) -> Path:
    """Write an input that failed, and what was wrong beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{kind.name.replace(' ', '-')}-{seed}-{kind.file}"
    file.write_bytes(spoiling.made(kind, seed))
    file.with_name(f"{file.name}.wrong.txt").write_text(f"{kind.name}, seed {seed}\n\n{said}\n", encoding="utf-8")
    return file


def seeds(first: int) -> Iterator[int]:
    """Without end."""
    return count(first)
