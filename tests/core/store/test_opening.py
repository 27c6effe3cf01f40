"""A library opens, or one sentence says why not; whatever happens, what is there is not harmed."""

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils
from sqlite_utils.migrations import Migrations

from core.errors import KnownError, LibraryError
from core.store import migrations, opening, schema
from core.store.database import Database
from core.store.opening import open_database

DATA = Path(__file__).parents[2] / "data" / "schema"


def test_a_new_library_has_its_folders_and_a_uid(folder: Path, db: Database) -> None:
    assert {path.name for path in folder.iterdir() if path.is_dir()} == {"originals", "media", "backups"}
    assert len(opening.uid(db)) == 36
    assert opening.applied(db) == schema.NAMES


def test_opening_again_finds_the_same_library(folder: Path, db: Database) -> None:
    again = open_database(folder, create=True)
    assert again.value("select uid from library") == db.value("select uid from library")
    again.close()


def test_two_who_create_one_library_at_once_get_one(folder: Path) -> None:
    found: list[str] = []

    def create() -> None:
        database = open_database(folder, create=True)
        found.append(database.value("select uid from library"))
        database.close()

    threads = [threading.Thread(target=create) for _thread in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1
    assert not list(folder.glob(".library.db*"))


def test_an_absent_library_is_named(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        open_database(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_what_is_no_database_is_refused_and_kept(folder: Path) -> None:
    folder.mkdir()
    (folder / "library.db").write_bytes(b"a letter to my aunt, longer than a header" * 100)
    with pytest.raises(LibraryError, match="damaged"):
        open_database(folder)
    assert (folder / "library.db").read_bytes().startswith(b"a letter")


def test_another_programs_database_is_refused(folder: Path) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db")) as other:
        other.execute("create table article (id integer)")
    with pytest.raises(LibraryError, match="not a Postil library"):
        open_database(folder)


def test_an_empty_file_is_refused(folder: Path) -> None:
    folder.mkdir()
    (folder / "library.db").touch()
    with pytest.raises(LibraryError, match="not a Postil library"):
        open_database(folder)


def test_a_newer_library_is_refused(folder: Path, db: Database) -> None:
    with db.write():
        db.run("insert into _sqlite_migrations (migration_set, name, applied_at) values ('postil', 'schema_99', '')")
    with pytest.raises(LibraryError, match="newer"):
        open_database(folder)


@pytest.mark.parametrize(
    "made", ["create trigger spy after insert on tag begin select 1; end", "create view all_tags as select 1"]
)
def test_foreign_triggers_and_views_are_refused(folder: Path, db: Database, made: str) -> None:
    db.raw.conn.execute(made)
    with pytest.raises(LibraryError, match="did not make"):
        open_database(folder)


def test_a_library_that_lost_its_database_is_not_painted_over(folder: Path, db: Database) -> None:
    db.close()
    (folder / "originals" / "kept").touch()
    (folder / "library.db").unlink()
    with pytest.raises(LibraryError, match=r"lost its library\.db"):
        open_database(folder, create=True)
    assert not (folder / "library.db").exists()


@pytest.fixture
def foreign(folder: Path, db: Database) -> Iterator[Path]:
    """A copy of the library, with something in its -wal, that belongs to somebody else; root gives up its rights."""
    with db.write():
        db.run("insert into tag (path) values ('in the wal')")
    assert (folder / "library.db-wal").stat().st_size > 0
    place = Path(tempfile.mkdtemp(prefix="postil-test-"))
    place.chmod(0o755)
    medium = place / "medium"
    shutil.copytree(folder, medium, copy_function=shutil.copyfile)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield medium
    if root:
        os.seteuid(0)
    for path in (medium, *medium.rglob("*")):
        path.chmod(0o755)
    shutil.rmtree(place)


def _allow(medium: Path, mode: int) -> None:
    """Set rights as the owner, which root may have to become again for a moment."""
    user = os.geteuid()
    os.seteuid(os.getuid())
    for path in (medium / "library.db", medium / "library.db-wal", medium):
        path.chmod(mode if path.is_file() else mode | 0o555 if mode else 0o000)
    os.seteuid(user)


def test_a_folder_one_may_not_read_is_named(foreign: Path) -> None:
    _allow(foreign, 0o000)
    with pytest.raises(LibraryError, match="not allowed"):
        open_database(foreign)


def test_a_new_library_where_one_may_not_write_is_refused(foreign: Path) -> None:
    _allow(foreign, 0o444)
    with pytest.raises(LibraryError, match="not allowed"):
        open_database(foreign / "new", create=True)


def test_a_read_only_library_opens_from_a_copy_with_what_its_wal_holds(foreign: Path) -> None:
    _allow(foreign, 0o444)
    before = {path.name: path.read_bytes() for path in foreign.iterdir() if path.is_file()}
    reader = open_database(foreign)
    assert reader.read_only
    assert reader.values("select path from tag") == ["in the wal"]
    with pytest.raises(KnownError, match="read-only"), reader.write():
        pass
    copy = reader.path.parent
    assert copy != foreign
    reader.close()
    assert not copy.exists()
    assert {path.name: path.read_bytes() for path in foreign.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("number", sorted(path.stem for path in DATA.glob("*.sql")))
def test_a_kept_library_of_each_schema_migrates_whole(folder: Path, number: str) -> None:
    folder.mkdir()
    with closing(sqlite3.connect(folder / "library.db")) as old:
        old.executescript((DATA / f"{number}.sql").read_text(encoding="utf-8"))
    database = open_database(folder)
    assert database.value("select schema from library") == opening.SCHEMA
    assert database.value("select count(*) from annotation") == 5
    assert database.value("select count(*) from link") == 1
    assert database.value("select note from annotation where note like '%sûreté%'") == "La **sûreté**, déjà."
    assert database.rows("pragma foreign_key_check") == []
    assert database.value("pragma integrity_check") == "ok"
    database.close()


def test_migrating_backs_up_first_and_a_failure_changes_nothing(
    folder: Path, db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.close()
    later = Migrations("postil")
    later(name="schema_1")(migrations.schema_1)

    @later()
    def schema_2(database: sqlite_utils.Database) -> None:
        database.execute("create table more (id integer)")
        raise ZeroDivisionError

    monkeypatch.setattr(migrations, "MIGRATIONS", later)
    monkeypatch.setattr(schema, "NAMES", frozenset({"schema_1", "schema_2"}))
    with pytest.raises(ZeroDivisionError):
        open_database(folder)
    (backup,) = (folder / "backups").iterdir()
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("select schema from library").fetchone() == (1,)
    with closing(sqlite3.connect(folder / "library.db")) as current:
        assert not current.execute("select 1 from sqlite_master where name = 'more'").fetchall()
