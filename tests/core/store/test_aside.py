"""Long work on a thread of its own."""

import sqlite3
import threading
from collections.abc import Generator

import pytest

from core.errors import LibraryError
from core.store.aside import aside
from core.store.database import Database

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"


def test_the_work_gets_a_connection_of_its_own_and_its_result_comes_back(db: Database) -> None:
    seen: list[int] = []

    def work(connection: sqlite3.Connection) -> str:
        seen.append(threading.get_ident())
        return str(connection.execute("select uid from library").fetchone()[0])

    results: list[str] = []

    def collect() -> Generator[None]:
        results.append((yield from aside(db.path, work)))

    list(collect())
    assert results == [db.value("select uid from library")]
    assert seen != [threading.get_ident()]


def test_what_it_raises_is_raised_here(db: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        list(aside(db.path, lambda connection: connection.execute("select nothing")))


def test_it_cannot_write_unless_it_says_so(db: Database) -> None:
    with pytest.raises(LibraryError, match="not allowed to write"):
        list(aside(db.path, lambda connection: connection.execute("delete from library")))


def test_dropping_it_interrupts_the_work(db: Database) -> None:
    before = threading.active_count()
    steps = aside(db.path, lambda connection: connection.execute(ENDLESS).fetchone())
    next(steps)
    next(steps)
    steps.close()
    assert threading.active_count() == before
