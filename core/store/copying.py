"""Consistent copies of a database that is in use: a full one, and a small one without the words.

Both are written under another name, checked, synced and only then given their own.
"""

import os
import sqlite3
import uuid
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

from core.errors import KnownError, LibraryError
from core.store.aside import aside
from core.store.copies import quick_check
from core.store.opening import sync_folder
from core.translate import _

WORDS = "revision_text"
"""The one table that a small copy leaves empty: its rows join again by hash."""

Copy = Callable[[sqlite3.Connection, Path], None]


def full(source: sqlite3.Connection, target: Path) -> None:
    """Everything, in one read transaction: others go on writing meanwhile."""
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        source.backup(copy)
        # A copy is one file: in WAL mode opening it on a read-only medium would want two more.
        copy.execute("pragma journal_mode = delete")


def small(source: sqlite3.Connection, target: Path) -> None:
    """Everything but the words, in one read transaction."""
    made = source.execute("select type, name, sql from sqlite_master where sql is not null order by rowid").fetchall()
    tables = [(name, sql) for kind, name, sql in made if kind == "table" and not name.startswith("sqlite_")]
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        for _name, sql in tables:
            copy.execute(sql)
    source.execute("attach ? as copy", (str(target),))
    source.execute("pragma copy.synchronous = off")
    source.execute("begin")
    for name in [name for name, _sql in tables if name != WORDS]:
        source.execute(f'insert into copy."{name}" select * from main."{name}"')  # noqa: S608 - names of our own tables
    # Which ids were given out is a table of SQLite's own, that the inserts above filled with what they saw.
    source.execute("delete from copy.sqlite_sequence")
    source.execute("insert into copy.sqlite_sequence select * from main.sqlite_sequence")
    source.execute("commit")
    source.execute("detach copy")
    with closing(sqlite3.connect(target, isolation_level=None)) as copy:
        for kind, _name, sql in made:
            if kind in ("index", "trigger"):
                copy.execute(sql)


def write(source: Path, target: Path, copy: Copy) -> Generator[None, None, Path]:
    """Make a copy of the database at `source` under the name `target`, checked and durable; raises
    KnownError or OSError and leaves nothing behind."""
    temporary = target.with_name(f".{target.name}.{uuid.uuid4().hex}")
    try:
        yield from aside(source, lambda connection: copy(connection, temporary), write=copy is small)
        yield from _verified(temporary, target)
        _sync(temporary)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)
        temporary.with_name(temporary.name + "-journal").unlink(missing_ok=True)
    return target


def _verified(copy: Path, target: Path) -> Generator[None, None, None]:
    try:
        problems = yield from aside(copy, quick_check)
    except LibraryError as error:
        problems = [str(error.__cause__)]
    if problems:
        sentence = _("The copy {path} came out damaged ({reason}). Check the library and the disk.")
        raise KnownError(sentence, path=target, reason=problems[0])


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
