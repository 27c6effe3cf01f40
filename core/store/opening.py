"""Open a library's database, or say in one sentence why not; make a new one without ever leaving half of one behind."""

import os
import shutil
import sqlite3
import tempfile
import uuid
from contextlib import closing
from pathlib import Path

from core.errors import LibraryError
from core.store import clock, schema
from core.store.copies import way_out
from core.store.database import BUSY_MS, Database
from core.store.trouble import told
from core.translate import _

FILE = "library.db"
SCHEMA = 1
FOLDERS = ("originals", "media", "backups")


def open_database(folder: Path, *, create: bool = False) -> Database:
    """The database of the library in `folder`, migrated to this program's schema."""
    try:
        with told(folder / FILE):
            if create and not (folder / FILE).exists():
                _create(folder)
            return _open(folder)
    except PermissionError as error:
        raise LibraryError(
            _("You are not allowed to use {path}. Ask for permission or choose another folder."),
            path=error.filename or folder,
        ) from error
    except OSError as error:
        raise LibraryError(
            _("The library in {path} cannot be opened: {reason}."), path=folder, reason=error.strerror or error
        ) from error


def _open(folder: Path) -> Database:
    path = folder / FILE
    if not path.is_file():
        raise LibraryError(_("There is no library in {path}. Choose another folder or create one."), path=folder)
    with path.open("rb") as file:
        file.read(1)
    _look(path)
    database = Database(path, folder=folder) if _writable(folder) else _open_copy(folder)
    try:
        _check_kind(database)
        if not database.read_only:
            _use_wal(database)
            migrate(database)
        database.guard()
    except BaseException:
        database.close()
        raise
    return database


def _look(path: Path) -> None:
    """Read the first pages without the right to write: closing any other connection to a damaged database would move
    its -wal into it, and the damaged file must stay as it is."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=BUSY_MS / 1000)) as connection:
        try:
            connection.execute("select count(*) from sqlite_master").fetchone()
        except sqlite3.OperationalError as error:
            # A read-only medium without -shm cannot be read so; it is opened by a copy, which changes nothing here.
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise


def _writable(folder: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return all(os.access(path, os.W_OK, effective_ids=effective) for path in (folder, folder / FILE))


def _open_copy(folder: Path) -> Database:
    """SQLite needs a writable `-shm` beside a database in WAL mode; a read-only medium has none."""
    copy = Path(tempfile.mkdtemp(prefix="postil-"))
    for name in (FILE, FILE + "-wal"):
        if (folder / name).exists():
            shutil.copyfile(folder / name, copy / name)
    return Database(copy / FILE, folder=folder, read_only=True, temporary=copy)


def _check_kind(database: Database) -> None:
    """Refuse what is no library, comes from a newer program, or bears foreign triggers and views."""
    found = database.rows("select type, name from sqlite_master where type in ('table', 'view', 'trigger')")
    tables = {row["name"] for row in found if row["type"] == "table"}
    if not {"library", "article", schema.MIGRATED} <= tables:
        raise LibraryError(_("{path} is not a Postil library. Choose another folder."), path=database.path)
    foreign = sorted(row["name"] for row in found if row["type"] != "table" and row["name"] not in schema.TRIGGERS)
    if foreign:
        raise LibraryError(
            _("{path} bears triggers or views that Postil did not make ({names}), so it is not opened."),
            path=database.path,
            names=", ".join(foreign),
        )
    if applied(database) - schema.NAMES:
        raise LibraryError(
            _("The library in {path} was made by a newer Postil. Update this program to open it."),
            path=database.folder,
        )


def uid(database: Database) -> str:
    """The library's own name in the world."""
    return str(database.value("select uid from library"))


def applied(database: Database) -> frozenset[str]:
    """Names of the migrations this database has been through."""
    return frozenset(database.values(f"select name from {schema.MIGRATED} where migration_set = 'postil'"))  # noqa: S608


def _use_wal(database: Database) -> None:
    if database.value("pragma journal_mode") != "wal":
        database.value("pragma journal_mode = wal")


def migrate(database: Database) -> None:
    """Bring an older library up to date, after a backup beside it; a crash leaves the old one or the new one."""
    if not schema.NAMES - applied(database):
        return
    _back_up(database)
    from core.store.migrations import MIGRATIONS  # sqlite-utils: a library that is up to date does without

    with database.write():
        MIGRATIONS.apply(database.raw)
        database.run("update library set schema = ?", (SCHEMA,))
        if database.rows("pragma foreign_key_check"):
            raise sqlite3.DatabaseError("foreign keys do not hold after migrating")


def _back_up(database: Database) -> None:
    """A complete copy under `backups/`, named after the schema it holds."""
    folder = database.folder / "backups"
    folder.mkdir(exist_ok=True)
    number = database.value("select schema from library")
    stamp = clock.now().replace(":", "").replace(".", "")
    target = folder / f"before-migrating-schema-{number}-{stamp}.db"
    with closing(sqlite3.connect(target)) as copy:
        database.conn.backup(copy)


def _create(folder: Path) -> None:
    """Make the database under another name and give it its own when it is whole."""
    if any((folder / name).is_dir() and any((folder / name).iterdir()) for name in FOLDERS):
        raise LibraryError(_("{path} lost its library.db. {way_out}"), path=folder, way_out=way_out(folder))
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    new = folder / f".{FILE}.{uuid.uuid4().hex}"
    try:
        with closing(sqlite3.connect(new)):
            pass
        from core.store.migrations import MIGRATIONS  # sqlite-utils: only a new library needs it

        with closing(Database(new, folder=folder)) as database:
            _use_wal(database)
            with database.write():
                MIGRATIONS.apply(database.raw)
                database.run(
                    "insert into library (id, uid, created, schema) values (1, ?, ?, ?)",
                    (str(uuid.uuid4()), clock.now(), SCHEMA),
                )
        _publish(new, folder / FILE)
    finally:
        new.unlink(missing_ok=True)


def _publish(new: Path, path: Path) -> None:
    """Give a finished file its name unless another process was faster."""
    try:
        os.link(new, path)
    except FileExistsError:
        return
    except OSError:  # file systems without hard links
        if not path.exists():
            new.rename(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename or a new name in `folder` survive a power loss, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
