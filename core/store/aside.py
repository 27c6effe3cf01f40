"""Long SQLite work on a thread of its own, so that whoever waits for it can do other things meanwhile.

SQLite lets go of Python's lock while it works; a connection belongs to one thread, so the work gets a new one.
"""

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path
from typing import Generic, TypeVar

from core.store.trouble import told

T = TypeVar("T")
STEP = 0.015
"""Seconds that one step waits at most."""
BUSY = 10.0
"""Seconds that the work waits for another process's write."""


def aside(path: Path, work: Callable[[sqlite3.Connection], T], *, write: bool = False) -> Generator[None, None, T]:
    """Yield until the work is done on the database at `path`, then return what it returns or raise what it raises
    (of SQLite's errors, the sentences of `trouble`).

    Closing the generator interrupts the work and waits for its end.
    """
    task = _Task(path, work, write=write)
    thread = threading.Thread(target=task.run, name=f"postil-aside-{path.name}", daemon=True)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(STEP)
            yield
    finally:
        task.stop()
        thread.join()
    with told(path):
        return task.result()


class _Task(Generic[T]):
    def __init__(self, path: Path, work: Callable[[sqlite3.Connection], T], *, write: bool) -> None:
        self._address = f"{path.absolute().as_uri()}?mode={'rw' if write else 'ro'}"
        self._work = work
        self._connection: sqlite3.Connection | None = None
        self._results: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        try:
            opened = sqlite3.connect(
                self._address, uri=True, timeout=BUSY, isolation_level=None, check_same_thread=False
            )
            with closing(opened) as connection:
                connection.execute("pragma trusted_schema = off")
                self._connection = connection
                self._results.append(self._work(connection))
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that waits
            self._error = error
        finally:
            self._connection = None

    def stop(self) -> None:
        connection = self._connection
        if connection is not None:
            with contextlib.suppress(sqlite3.ProgrammingError):  # it was closed this very moment
                connection.interrupt()

    def result(self) -> T:
        if self._error is not None:
            raise self._error
        return self._results[0]
