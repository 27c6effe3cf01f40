"""Reads files named by a person: ordinary files only, so that a pipe, a device or a link never blocks or surprises."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

from core.errors import KnownError
from core.importing.limits import MAX_BYTES, too_large
from core.importing.page_folder import without_page_folders
from core.importing.signatures import HEAD
from core.translate import _

_OPEN = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Not to block: opening a pipe that nobody writes to would wait forever."""


def read_source(path: Path) -> bytes:
    """The bytes of an ordinary file of at most 50 MB. Raises a KnownError for everything else, and never waits."""
    data = _read(path, MAX_BYTES + 1)
    if len(data) > MAX_BYTES:  # it has grown since its size was asked
        raise too_large(_shown(path))
    return data


def read_head(path: Path) -> bytes:
    """The first `HEAD` bytes of such a file: what says who reads it."""
    return _read(path, HEAD)


def _read(path: Path, most: int) -> bytes:
    try:
        if path.is_symlink():
            raise _refused(path, _("{name} is a symbolic link. Add the file it points to."))
        handle = os.open(path, _OPEN)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    try:
        _check_kind(path, os.fstat(handle))
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(most)
    except OSError as error:
        raise _unreadable(path, error) from error
    finally:
        os.close(handle)


def walk(folder: Path) -> Iterator[Path]:
    """Every entry below a folder but hidden ones and folders of saved pages, sorted by name; links are not followed.

    A folder that cannot be looked into, and whatever is no ordinary file, is yielded too: reading it says why it cannot
    be added.
    """
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        entries = _entries(path) if path == folder or (not path.is_symlink() and path.is_dir()) else None
        if entries is None:
            yield path
        else:
            waiting += reversed(entries)


def _entries(folder: Path) -> list[Path] | None:
    try:
        with os.scandir(folder) as found:
            names = sorted(entry.name for entry in found if not entry.name.startswith("."))
    except OSError:
        return None
    return without_page_folders([folder / name for name in names])


def _check_kind(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _refused(path, _("{name} is a folder. Add it with its files (--recursive), or choose a file."))
    if not stat.S_ISREG(status.st_mode):
        raise _refused(path, _("{name} is not an ordinary file. Save its content to a file and add that."))
    if status.st_size > MAX_BYTES:
        raise too_large(_shown(path))


def _unreadable(path: Path, error: OSError | ValueError) -> KnownError:
    if isinstance(error, ValueError) or error.errno in (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG):
        return _refused(path, _("{name} does not exist. Check its name and place."))
    code = error.errno
    if code in (errno.EACCES, errno.EPERM):
        return _refused(path, _("{name} may not be read. Allow reading it, then add it again."))
    if code == errno.ELOOP:
        return _refused(path, _("{name} is a symbolic link. Add the file it points to."))
    if code == errno.EISDIR:
        return _refused(path, _("{name} is a folder. Add it with its files (--recursive), or choose a file."))
    if code in (errno.ENXIO, errno.ENODEV):
        return _refused(path, _("{name} is not an ordinary file. Save its content to a file and add that."))
    reason = error.strerror or str(error)
    return KnownError(
        _("{name} cannot be read ({reason}). Copy it elsewhere and add the copy."), name=_shown(path), reason=reason
    )


def _refused(path: Path, sentence: str) -> KnownError:
    return KnownError(sentence, name=_shown(path))


def _shown(path: Path) -> str:
    """A name that can be printed, whatever bytes it is made of."""
    return (path.name or str(path)).encode("utf-8", "replace").decode("utf-8")
