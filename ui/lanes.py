"""What waits for the library's thread: calls, answered first and in order, those nobody waits for after all others; and
jobs, which advance while no call waits."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from threading import Condition
from typing import Any

from core.library import Library

Failed = Callable[[Exception], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One question to the library and who wants the answer."""

    work: Callable[[Library], Any]
    then: Callable[[Any], object] | None
    failed: Failed | None
    key: str
    """Of several calls with one key only the last counts; empty: each counts."""
    turn: int
    """Which of its key's calls it is."""
    later: bool = False
    """Nobody waits for it: every other call goes first."""


class Job:
    """A long piece of work under way, so that a person can stop it."""

    def __init__(
        self,
        *,
        make: Callable[[Library], Iterator[Any]],
        progress: Callable[[Any], object] | None,
        done: Callable[[bool], object] | None,
    ) -> None:
        self.make = make
        self.progress = progress
        self.done = done
        self.steps: Iterator[Any] | None = None
        self.cancelled = False
        self.paused = False
        """It takes no step until it goes on or is stopped."""

    def cancel(self) -> None:
        """Stop before the next step; what is done stays done."""
        self.cancelled = True

    def step(self, library: Library) -> Any:
        """Advance by one step and return what it gave. Raises StopIteration at the end."""
        if self.cancelled:
            self.close()
            raise StopIteration
        if self.steps is None:
            self.steps = self.make(library)
        return next(self.steps)

    def close(self) -> None:
        """Let go of what the steps hold open."""
        close = getattr(self.steps, "close", None)
        if close is not None:
            close()


class Lanes:
    """The two lanes behind one lock; the window puts in, the library's thread takes out."""

    def __init__(self) -> None:
        self.bell = Condition()
        self.calls = deque[Call]()
        self.later = deque[Call]()
        self.jobs = deque[Job]()
        self.closing = False

    def put(self, call: Call) -> None:
        """Let a call wait; one of the same key that waits already is dropped."""
        with self.bell:
            if self.closing:
                return
            if call.key:
                self.calls = deque(waiting for waiting in self.calls if waiting.key != call.key)
                self.later = deque(waiting for waiting in self.later if waiting.key != call.key)
            (self.later if call.later else self.calls).append(call)
            self.bell.notify()

    def add(self, job: Job) -> None:
        """Let a job advance whenever no call waits."""
        with self.bell:
            self.jobs.append(job)
            self.bell.notify()

    def drop(self, job: Job) -> None:
        """Take out a job that has ended."""
        with self.bell:
            self.jobs.remove(job)

    def close(self) -> None:
        """Take no more calls; those that wait are still answered."""
        with self.bell:
            self.closing = True
            self.bell.notify()

    def pause(self, job: Job, paused: bool) -> None:
        """Let a job rest where it is, or go on."""
        with self.bell:
            job.paused = paused
            self.bell.notify()

    def drained(self) -> bool:
        """Whether the thread may end."""
        with self.bell:
            return self.closing and not self.calls

    def next(self, until: float) -> Call | Job | None:
        """A call, else the job whose turn it is; None at `until` (monotonic seconds) and when closing."""
        with self.bell:
            while not self.calls and not self.later and not self.closing and all(_rests(job) for job in self.jobs):
                left = until - time.monotonic()
                if left <= 0 or not self.bell.wait(left):
                    return None
            if self.calls:
                return self.calls.popleft()
            if self.closing:
                return None
            if self.later:
                return self.later.popleft()
            self.jobs.rotate(-1)
            while _rests(self.jobs[-1]):
                self.jobs.rotate(-1)
            return self.jobs[-1]


def _rests(job: Job) -> bool:
    """One that was stopped while it rested ends at once."""
    return job.paused and not job.cancelled
