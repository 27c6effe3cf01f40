"""Which copies lie under `backups/`, and which one is offered when the database is damaged."""

import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from core.library import Library
from core.store import copies, snapshots
from core.store.copies import Snapshot
from core.store.database import Database


@pytest.fixture
def db(folder: Path) -> Generator[Database]:
    """The database of a library with one article."""
    with Library.open(folder, create=True) as library:
        library.articles.add_bytes(b"Quelques mots pour commencer.")
        database = Database(folder / "library.db", folder=folder)
        yield database
        database.close()


def _take(db: Database, kind: str) -> Snapshot:
    list(snapshots.take(db, kind))
    return copies.every(db.folder)[0]


def test_other_files_in_the_folder_are_left_alone(db: Database) -> None:
    taken = _take(db, "small")
    for name in ("small-yesterday.db", "notes.txt", "small-2024-04-25T120000000Z.db.bak"):
        (db.folder / "backups" / name).write_text("mine")
    (db.folder / "backups" / "full-2024-04-25T120000000Z.db").symlink_to(taken.path)
    assert copies.every(db.folder) == (taken,)


def test_the_newest_sound_one_is_offered(db: Database) -> None:
    first, second = _take(db, "full"), _take(db, "small")
    assert str(second.path) in copies.way_out(db.folder)
    second.path.write_bytes(second.path.read_bytes()[:5000])
    assert copies.newest_sound(db.folder) == first
    first.path.write_bytes(b"")
    assert copies.newest_sound(db.folder) is None
    assert str(db.folder) in copies.way_out(db.folder)


def test_one_that_opens_but_is_damaged_inside_is_not_sound(db: Database) -> None:
    taken = _take(db, "small")
    with closing(sqlite3.connect(taken.path)) as connection:
        (page,) = connection.execute("select rootpage from sqlite_master where name = 'article'").fetchone()
        (size,) = connection.execute("pragma page_size").fetchone()
    with taken.path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)
    with closing(sqlite3.connect(taken.path)) as connection:
        assert connection.execute("select uid from library").fetchone()
    assert not copies.is_sound(taken.path)


def test_a_database_that_is_no_library_is_not_offered(tmp_path: Path) -> None:
    sqlite3.connect(tmp_path / "x.db").execute("create table a (b)").connection.close()
    assert not copies.is_sound(tmp_path / "x.db")
