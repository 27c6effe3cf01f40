"""What the steps of a long job say: how far it is, and what it found."""

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a job is; `total` is None while nobody knows."""

    done: int = 0
    total: int | None = None
    what: str = ""
    """What it does just now, a few words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something in a library that does not fit."""

    what: str
    """A sentence that names it and says what to do when it stays."""
    repaired: bool = False
    harmless: bool = False
    """Worth knowing, but nothing is wrong: a file that nobody needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A finished copy of a library in one file."""

    path: Path
    size: int
    """Bytes."""
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A library that was made from a backup or a snapshot."""

    path: Path
    size: int
    """Bytes of all its files."""
    articles: int


def paced(work: Generator[None, None, T]) -> Generator[Progress, None, T]:
    """The same work, whose steps say only that it goes on."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value
        yield Progress()
