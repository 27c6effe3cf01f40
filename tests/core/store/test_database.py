"""Writes commit whole or not at all, and several processes take turns."""

import multiprocessing
import sqlite3
from pathlib import Path

import pytest

from core.errors import KnownError
from core.store.database import Database
from core.store.opening import open_database

SAVE = "insert into saved_search (uid, name, query, created) values (?, '', '', '')"
NAMES = "select uid from saved_search order by id"


def _fail(db: Database, name: str, *within: str) -> None:
    with db.write():
        db.run(SAVE, (name,))
        if within:
            _fail(db, *within)
        raise ZeroDivisionError


def test_a_write_that_fails_leaves_nothing_behind(db: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        _fail(db, "one")
    assert db.values(NAMES) == []


def test_a_write_within_a_write_can_fail_alone(db: Database) -> None:
    with db.write():
        db.run(SAVE, ("one",))
        with pytest.raises(ZeroDivisionError):
            _fail(db, "two")
        db.run(SAVE, ("three",))
    assert db.values(NAMES) == ["one", "three"]


def test_writes_nest_deeper_and_each_failure_takes_back_its_own(db: Database) -> None:
    with db.write():
        with db.write():
            db.run(SAVE, ("one",))
            with db.write():
                db.run(SAVE, ("two",))
            with pytest.raises(ZeroDivisionError):
                _fail(db, "three")
        with pytest.raises(ZeroDivisionError):
            _fail(db, "four", "five")
        with pytest.raises(sqlite3.OperationalError, match="no such savepoint"):
            db.conn.execute("release nested")
    assert db.values(NAMES) == ["one", "two"]
    assert not db.conn.in_transaction


def test_what_ends_the_whole_transaction_within_a_nested_write_is_what_is_told(db: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError), db.write(), db.write():
        db.conn.execute("insert or rollback into library select * from library")
    assert not db.conn.in_transaction


def test_nothing_is_written_outside_of_a_write(db: Database) -> None:
    with pytest.raises(RuntimeError):
        db.run(SAVE, ("one",))
    assert db.values(NAMES) == []


def test_foreign_keys_and_durability_are_on(db: Database) -> None:
    pragmas = {name: db.value(f"pragma {name}") for name in ("foreign_keys", "journal_mode", "synchronous")}
    assert pragmas == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2}
    assert db.value("pragma busy_timeout") == 10_000
    with pytest.raises(sqlite3.IntegrityError), db.write():
        db.run("insert into article_tag (article, tag) values (7, 7)")


def test_a_read_only_library_says_why_it_cannot_be_changed(folder: Path, db: Database) -> None:
    reader = Database(db.path, folder=folder, read_only=True)
    with pytest.raises(KnownError, match="read-only"), reader.write():
        pass
    reader.close()


def test_another_connections_commit_changes_the_data_version(folder: Path, db: Database) -> None:
    before = db.data_version()
    assert db.data_version() == before
    other = open_database(folder)
    with other.write():
        other.run(SAVE, ("one",))
    other.close()
    assert db.data_version() != before


def _count_up(folder: Path, rounds: int) -> None:
    database = open_database(folder)
    for _round in range(rounds):
        with database.write():
            number = database.value("select schema from library")
            database.run("update library set schema = ?", (number + 1,))
    database.close()


def test_processes_that_read_and_then_write_never_lose_a_count(folder: Path, db: Database) -> None:
    start = db.value("select schema from library")
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_count_up, args=(folder, 60)) for _worker in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    assert db.value("select schema from library") == start + 180
