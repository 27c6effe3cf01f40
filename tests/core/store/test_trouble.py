"""What goes wrong with the file of a database is told as a sentence; a bug stays a bug."""

import sqlite3
from pathlib import Path

import pytest

from core.errors import KnownError, LibraryError
from core.store.database import Database
from core.store.opening import open_database
from core.store.trouble import told


def test_a_full_disk_is_told_and_leaves_what_was_there(db: Database) -> None:
    db.value(f"pragma max_page_count = {db.value('pragma page_count') + 4}")

    def fill() -> None:
        with db.write():
            for number in range(100):
                db.run("insert into tag (path) values (?)", (f"{number} " + "x" * 4000,))

    with pytest.raises(KnownError, match="full"):
        fill()
    assert db.values("select path from tag") == []


def test_a_page_that_was_overwritten_is_told(folder: Path, db: Database) -> None:
    with db.write():
        for number in range(2000):
            db.run("insert into tag (path) values (?)", (f"tag number {number}",))
    db.close()
    path = folder / "library.db"
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4 * 3)
        file.write(b"\xff" * (size // 4))
    damaged = open_database(folder)
    with pytest.raises(LibraryError, match="damaged"):
        damaged.rows("select path, version from tag")
    damaged.close()


def test_a_text_that_is_none_is_told(db: Database) -> None:
    with db.write():
        db.run("insert into tag (path) values (cast(x'61ff62' as text))")
    with pytest.raises(LibraryError, match="damaged"):
        db.rows("select path from tag")
    with pytest.raises(LibraryError, match="damaged"):
        db.value("select path from tag")


def test_somebody_who_never_lets_go_is_told(folder: Path, db: Database) -> None:
    hasty = open_database(folder)
    hasty.value("pragma busy_timeout = 1")
    with db.write(), pytest.raises(LibraryError, match="locked"), hasty.write():
        pass
    hasty.close()


def test_a_bug_stays_a_bug(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), told(tmp_path):
        sqlite3.connect(":memory:").execute("select nonsense")
    with pytest.raises(ZeroDivisionError), told(tmp_path):
        raise ZeroDivisionError
