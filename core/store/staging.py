"""Originals on their way in: on the disk under a passing name, so that the row which names one finds it whole.

A worker writes it, whoever writes the row gives it its own name. What is left of an import that was stopped goes with
its folder; what is left of one that was killed goes a day later, with the next import.
"""

import os
import shutil
import time
import uuid
from contextlib import suppress
from pathlib import Path

from core.store.files import named, unwritable

ROOM = ".incoming"
"""The folder in `originals/`; what begins with a point is known to be unfinished."""
LEFT = 86_400.0
"""Seconds after which a folder that nobody writes to any more belonged to a process that was killed."""


class Staging:
    """The folder of one import."""

    def __init__(self, originals: Path) -> None:
        self._room = originals / ROOM
        self._folder = self._room / uuid.uuid4().hex
        self._number = 0
        try:
            self._sweep()
            self._make()
        except OSError as error:
            raise unwritable(originals, error) from error

    def path(self) -> Path:
        """A file that is not there yet."""
        self._number += 1
        return self._folder / str(self._number)

    def close(self) -> None:
        """Forget what got no name."""
        shutil.rmtree(self._folder, ignore_errors=True)
        with suppress(OSError):  # another import is under way
            self._room.rmdir()

    def _make(self) -> None:
        try:
            self._folder.mkdir(parents=True)
        except FileNotFoundError:
            # Another import, the last one until now, took the room away between the two steps of this.
            self._folder.mkdir(parents=True)

    def _sweep(self) -> None:
        for folder in self._room.iterdir() if self._room.is_dir() else ():
            with suppress(FileNotFoundError):  # another import sweeps too
                if time.time() - folder.stat().st_mtime > LEFT:
                    shutil.rmtree(folder, ignore_errors=True)


def stage(path: Path, data: bytes) -> None:
    """Write bytes durably to a place that `Staging.path` gave."""
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise unwritable(path.parent, error) from error


def settle(path: Path, originals: Path, name: str, size: int) -> bool:
    """Give staged bytes the name they keep, inside the write that names them; its folder must be synced before that
    commits. False when they are neither here nor there and must be staged again."""
    target = named(originals, name)
    try:
        path.replace(target)
    except FileNotFoundError:  # settled already, by a write that was rolled back
        return _is_there(target, size)
    except OSError as error:
        if not _is_there(target, size):  # Windows does not replace a file that somebody reads
            raise unwritable(originals, error) from error
    return True


def _is_there(path: Path, size: int) -> bool:
    return path.is_file() and path.stat().st_size == size
