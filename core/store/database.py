"""One connection to a library's database, and the only way to write through it.

A connection belongs to the thread that opened it. Opening, checking and migrating are in `opening`.
"""

import shutil
import sqlite3
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.errors import KnownError
from core.store.trouble import told
from core.translate import _

if TYPE_CHECKING:
    import sqlite_utils

BUSY_MS = 10_000
"""How long a write waits for another process's write, in milliseconds."""

Params = Mapping[str, object] | Sequence[object]
Row = dict[str, Any]


class Database:
    """Rows out, transactions in: knows SQLite, knows nothing of articles."""

    def __init__(self, path: Path, *, folder: Path, read_only: bool = False, temporary: Path | None = None) -> None:
        self.path = path
        """The file that is open: `library.db`, or its temporary copy when the library is on a read-only medium."""
        self.folder = folder
        """The library's folder."""
        self.read_only = read_only
        self._temporary = temporary
        self.conn = _connect(path)
        self.guarded = False
        """Foreign keys are watched: only after migrating, which may have to break them in passing."""

    @cached_property
    def raw(self) -> "sqlite_utils.Database":
        """The same connection as sqlite-utils knows it, for migrations."""
        import sqlite_utils  # loads for as long as everything else a window needs of the library

        return sqlite_utils.Database(self.conn, strict=True, execute_plugins=False, recursive_triggers=False)

    def guard(self) -> None:
        """Watch foreign keys from now on."""
        self.conn.execute("pragma foreign_keys = on")
        self.guarded = True

    def rows(self, sql: str, params: Params = ()) -> list[Row]:
        """Every row a query gives, as dictionaries."""
        with told(self.path):
            cursor = self.conn.execute(sql, params)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def row(self, sql: str, params: Params = ()) -> Row | None:
        """The first row, or None."""
        return next(iter(self.rows(sql, params)), None)

    def value(self, sql: str, params: Params = ()) -> Any:
        """The first column of the first row, or None."""
        with told(self.path):
            row = self.conn.execute(sql, params).fetchone()
        return None if row is None else row[0]

    def values(self, sql: str, params: Params = ()) -> list[Any]:
        """The first column of every row."""
        with told(self.path):
            return [row[0] for row in self.conn.execute(sql, params)]

    def run(self, sql: str, params: Params = ()) -> int:
        """Execute a statement inside `write`; returns how many rows it touched."""
        if not self.conn.in_transaction:
            raise RuntimeError("a statement that writes outside of Database.write()")
        return self.conn.execute(sql, params).rowcount

    @contextmanager
    def write(self) -> Generator[None]:
        """A transaction that commits at its end and leaves nothing behind when it fails; nests as a savepoint."""
        if self.read_only:
            raise KnownError(_("This library is on a read-only medium. Copy its folder elsewhere to change it."))
        if self.conn.in_transaction:
            with self._nested():
                yield
            return
        with told(self.path):
            # A plain BEGIN would fail at the first write after another process committed, whatever the timeout.
            self.conn.execute("begin immediate")
            try:
                yield
                self.conn.execute("commit")
            except BaseException:
                if self.conn.in_transaction:
                    self.conn.execute("rollback")
                raise

    @contextmanager
    def _nested(self) -> Generator[None]:
        # Of savepoints with one name each statement means the innermost.
        self.conn.execute("savepoint nested")
        try:
            yield
        except BaseException:
            if self.conn.in_transaction:  # some errors end the whole transaction
                self.conn.execute("rollback to nested")
                self.conn.execute("release nested")
            raise
        self.conn.execute("release nested")

    def data_version(self) -> int:
        """Changes when another connection has committed; costs microseconds."""
        return int(self.value("pragma data_version"))

    def close(self) -> None:
        """Give the file back; a temporary copy goes."""
        self.conn.close()
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)


PRAGMAS = (
    f"pragma busy_timeout = {BUSY_MS}",
    "pragma synchronous = full",
    "pragma trusted_schema = off",
    # KiB. The indexes by hash are read and written all over: with 2 MB, SQLite's own choice, bulk work crawls.
    "pragma cache_size = -16000",
    # What the trash forgets is overwritten, not only unlinked.
    "pragma secure_delete = on",
)


def _connect(path: Path) -> sqlite3.Connection:
    # Without isolation_level the driver opens no transaction of its own: `write` opens every one.
    connection = sqlite3.connect(path, timeout=BUSY_MS / 1000, isolation_level=None)
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection
