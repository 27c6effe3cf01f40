"""Words from another database file, which may be damaged."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.library import Library
from core.store import salvage
from core.store.database import Database


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library's database."""
    with Library.open(tmp_path / "other", create=True) as library:
        library.articles.add_bytes(b"Quelques mots.")
    return tmp_path / "other" / "library.db"


WANTED = hashlib.sha256(b"Quelques mots.").hexdigest()


def test_words_are_found_in_the_first_file_that_has_them(other: Path, tmp_path: Path) -> None:
    (tmp_path / "junk.db").write_bytes(b"junk" * 5000)
    found = salvage.find(WANTED, [tmp_path / "missing.db", tmp_path / "junk.db", other])
    assert found is not None
    assert found[0] == "Quelques mots."
    assert not (tmp_path / "missing.db").exists()


def test_words_that_are_not_what_their_hash_says_are_refused(other: Path) -> None:
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("drop trigger revision_text_stays")
        connection.execute("update revision_text set value = 'Autres mots.'")
    assert salvage.find(WANTED, [other]) is None


def test_found_words_are_kept(db: Database, other: Path) -> None:
    found = salvage.read(other, WANTED)
    assert found is not None
    with db.write():
        salvage.keep(db, WANTED, *found)
        salvage.keep(db, WANTED, *found)
    assert db.value("select value from revision_text") == "Quelques mots."
