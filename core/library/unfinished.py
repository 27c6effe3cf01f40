"""Imports that are under way, written down in the cache: one that was cut off is found there at the next start.

Each has a small file and a lock. Whoever imports holds the lock; a file whose lock nobody holds was left behind.
"""

import contextlib
import json
import logging
import os
import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import cast

from filelock import FileLock, Timeout

from core.library.answers import Plan

EVERY = 1.0
"""Seconds between two notes of how far it is."""
log = logging.getLogger("postil")


class Note:
    """The note of one import under way. What the disk refuses costs only the note."""

    def __init__(self, folder: Path, plan: Plan, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder, self._plan, self._clock = folder, plan, clock
        self._lock = FileLock(folder / f"{plan.uid}.lock")
        self._written = 0.0
        with self._suppressed():
            folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
            self._write(0)

    def reach(self, done: int) -> None:
        """It has come so far."""
        if self._lock.is_locked and self._clock() - self._written >= EVERY:
            with self._suppressed():
                self._write(done)

    def leave(self) -> None:
        """Let it lie as unfinished."""
        self._lock.release()

    def end(self) -> None:
        """It is done."""
        self._lock.release()
        forget(self._folder, self._plan)

    def _write(self, done: int) -> None:
        self._written = self._clock()
        plan = self._plan
        whole = {"sources": [str(path) for path in plan.sources], "tags": plan.tags, "total": plan.total, "done": done}
        half = self._folder / f"{plan.uid}.tmp"
        half.write_text(json.dumps(whole), encoding="utf-8")
        os.replace(half, _file(self._folder, plan))

    @contextlib.contextmanager
    def _suppressed(self) -> Generator[None]:
        try:
            yield
        except (OSError, Timeout):
            log.warning("the note of an import could not be written", exc_info=True)


def forget(folder: Path, plan: Plan) -> None:
    """Nobody will go on with it."""
    for name in (_file(folder, plan), folder / f"{plan.uid}.lock"):
        with contextlib.suppress(OSError):
            name.unlink(missing_ok=True)


def interrupted(folder: Path) -> tuple[Plan, ...]:
    """The imports that were left behind: noted, and nobody is at them."""
    plans = (_read(file) for file in sorted(folder.glob("*.json")))
    return tuple(plan for plan in plans if plan is not None and _is_free(folder, plan))


def _is_free(folder: Path, plan: Plan) -> bool:
    try:
        with FileLock(folder / f"{plan.uid}.lock").acquire(timeout=0):
            return True
    except (OSError, Timeout):
        return False


def _file(folder: Path, plan: Plan) -> Path:
    return folder / f"{plan.uid}.json"


def _read(file: Path) -> Plan | None:
    """What the file says; None for one that says nothing that can be used."""
    try:
        known = json.loads(file.read_bytes())
        sources = tuple(Path(source) for source in known["sources"])
        tags = tuple(str(tag) for tag in known["tags"])
        total, done = cast(object, known["total"]), cast(object, known["done"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not sources or not isinstance(done, int) or not isinstance(total, int | None):
        return None
    return Plan(sources=sources, tags=tags, total=total, done=done, uid=file.stem)
