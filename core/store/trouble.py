"""SQLite's errors that a person can do something about, as sentences; the others are bugs and stay what they are."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from core.errors import KnownError, LibraryError
from core.store.copies import way_out
from core.translate import _

PRIMARY = 0xFF
"""The part of an error code that names its family."""
UNREADABLE = "Could not decode to UTF-8"
"""What Python's driver says, without a code, of a text that a damaged page holds: SQLite gives it out as it is."""


@contextmanager
def told(path: Path) -> Generator[None]:
    """Turn what SQLite raises about the database at `path` into a sentence, where there is one."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        sentence = known(error, path)
        if sentence is None:
            raise
        raise sentence from error
    except UnicodeDecodeError as error:  # SQLite quotes the damaged schema in its complaint
        raise _damaged(error, path) from error


def known(error: sqlite3.DatabaseError, path: Path) -> KnownError | None:
    """The sentence for an error, None for one that is a bug."""
    if str(error).startswith(UNREADABLE):
        return _damaged(error, path)
    match getattr(error, "sqlite_errorcode", 0) & PRIMARY:
        case sqlite3.SQLITE_FULL:
            return KnownError(_("The disk with {path} is full. Free some space and try again."), path=path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryError(_("Another program keeps {path} locked. Close it and try again."), path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return LibraryError(_("You are not allowed to write to {path}. Ask for permission to."), path=path)
        case sqlite3.SQLITE_CANTOPEN:
            return LibraryError(_("{path} cannot be opened. Check that you may read it."), path=path)
        case sqlite3.SQLITE_IOERR:
            return LibraryError(
                _("{path} cannot be read or written ({reason}). Check the disk."), path=path, reason=error
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return _damaged(error, path)
        case _:
            return None


def _damaged(error: Exception, path: Path) -> LibraryError:
    sentence = _("{path} is damaged ({reason}). {way_out}")
    return LibraryError(sentence, path=path, reason=error, way_out=way_out(path.parent))
