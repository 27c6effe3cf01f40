"""A bar on a terminal's standard error for what takes long; nothing anywhere else."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from core.translate import _

T = TypeVar("T")
EVERY = 0.1
"""Seconds between two pictures of the bar."""
WIDTH = 30


def followed(steps: Iterable[T], counted: Callable[[T], tuple[int, int | None]]) -> Iterator[T]:
    """The same steps, with a bar when standard error is a terminal; `counted` says how many are done, of how many."""
    if not sys.stderr.isatty():
        yield from steps
        return
    shown = 0.0
    try:
        for step in steps:
            if time.monotonic() - shown >= EVERY:
                shown = time.monotonic()
                _draw(bar(*counted(step)))
            yield step
    finally:
        _draw("")


def those(kind: type[T] | tuple[type[T], ...], steps: Iterable[object]) -> list[T]:
    """The steps of these kinds, with a bar for the others."""
    from core.library.steps import Progress

    where: list[tuple[int, int | None]] = [(0, None)]

    def counted(step: object) -> tuple[int, int | None]:
        if isinstance(step, Progress) and step.total:
            where[0] = (step.done, step.total)
        return where[0]

    return [step for step in followed(steps, counted) if isinstance(step, kind)]


def bar(done: int, total: int | None) -> str:
    """One picture of the bar: `[#####     ] 120/240`, or only the count while the total is unknown."""
    if not total:
        return _("{count} done").format(count=done)
    filled = WIDTH * min(done, total) // total
    return f"[{'#' * filled}{' ' * (WIDTH - filled)}] {done}/{total}"


def _draw(line: str) -> None:
    sys.stderr.write(f"\r\x1b[K{line}")
    sys.stderr.flush()
