"""The process that keeps the index for a window: what a person has just done is found within a moment, however much is
being imported.

A commit of hundreds of articles takes seconds and cannot be interrupted, so another process does those, which stands
back when others want the processor, and may be killed: that costs nothing but the commit it was at.
"""

import time
from contextlib import closing
from pathlib import Path

from core.background import IDLE, Limits, Task
from core.library.desk import Desk
from core.library.indexing import Indexing
from core.store import opening, queue
from core.store.database import Database

LOOK = 0.1
"""Seconds between two looks at the queue."""
CALM = 1.0
"""Seconds after a person's last change before the bulk goes on, so that it is not begun and killed at every word; and
between two helpers, should one not start."""
FIRST = 150
"""Articles that a helper commits first: little is lost when it is killed soon, and each commit holds twice as many."""
LINGER = 5.0
"""Seconds that the helper waits for more of the bulk before it ends."""
LIMITS = Limits(nice=10)


class Indexer:
    """Looks at the queue, again and again."""

    def __init__(self, db: Database, folder: Path) -> None:
        self._db = db
        self._folder = folder
        self._index = Indexing(Desk(db=db, folder=folder, origin="index"))
        self._helper: Task | None = None
        self._begun = False
        # A window that opens has better things to do than to compare index and database at once.
        self._last = -CALM if self._index.pending() else time.monotonic()

    def turn(self) -> bool:
        """One look; False when there was nothing to do."""
        if queue.is_urgent(self._db) and self._index.is_sound():
            self._interrupt()
            self._last = time.monotonic()
            self._index.hurry()
            return True
        if self._helper is not None and self._helper.alive:
            return True
        if self._begun and not self._index.pending() and not self._is_untidy():
            return False
        if time.monotonic() - self._last > CALM:
            self._last = time.monotonic()
            self._begun = True
            self._helper = Task(work, self._folder, limits=LIMITS)
        return True

    def _interrupt(self) -> None:
        if self._helper is not None and self._helper.alive:
            self._helper.kill()

    def _is_untidy(self) -> bool:
        return self._index.is_sound() and self._index.is_untidy()

    def close(self) -> None:
        """End what it has started."""
        self._interrupt()
        self._index.close()


def run(folder: Path) -> None:
    """What the process does: look, and end when nobody has written for a while."""
    with closing(opening.open_database(folder)) as db, closing(Indexer(db, folder)) as it:
        last = time.monotonic()
        while time.monotonic() - last < IDLE:
            if it.turn():
                last = time.monotonic()
            time.sleep(LOOK)


def work(folder: Path) -> None:
    """What its helper does: index all that waits and what index and database differ in, then tidy the index."""
    with (
        closing(opening.open_database(folder)) as db,
        closing(Indexing(Desk(db=db, folder=folder, origin="index"), batch=FIRST)) as it,
    ):
        it.drain()
        it.repair()
        last = time.monotonic()
        while time.monotonic() - last < LINGER:
            if it.pending() or it.is_untidy():
                it.drain()
                it.tidy()
                last = time.monotonic()
            time.sleep(LOOK)
