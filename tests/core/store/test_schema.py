"""What was captured is never changed, and what the program counts on is enforced by the database."""

import sqlite3

import pytest

from core.store import schema
from core.store.database import Database


def test_the_triggers_are_those_that_are_let_in(db: Database) -> None:
    assert set(db.values("select name from sqlite_master where type = 'trigger'")) == schema.TRIGGERS


def test_every_table_but_sqlites_own_is_strict(db: Database) -> None:
    loose = db.rows("select name, strict from pragma_table_list where type = 'table' and schema = 'main'")
    assert {row["name"] for row in loose if not row["strict"]} <= {
        "sqlite_schema",
        "sqlite_sequence",
        "_sqlite_migrations",
    }


def test_words_once_captured_stay(db: Database) -> None:
    with db.write():
        db.run("insert into revision_text (text_hash, value, structure) values ('a', 'words', '{}')")
    with pytest.raises(sqlite3.IntegrityError, match="never changed"), db.write():
        db.run("update revision_text set value = 'others'")
