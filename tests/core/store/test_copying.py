"""Copies of a database that is in use."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library
from core.store import copying

WORDS = "select count(*) from revision_text"


@pytest.fixture
def library(folder: Path) -> Library:
    """A library with an article, an annotation and a hole in its ids."""
    library = Library.open(folder, create=True)
    article = library.articles.add_bytes(b"Quelques mots pour commencer.").article
    library.passages.add(article.id, start=0, end=8)
    gone = library.articles.add_bytes(b"Quelques autres mots.").article
    library.trash.put([gone.id])
    library.trash.empty()
    return library


def _rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(("copy", "texts"), [(copying.full, 1), (copying.small, 0)])
def test_a_copy_holds_every_table_but_a_small_one_no_words(
    library: Library, tmp_path: Path, copy: copying.Copy, texts: int
) -> None:
    source, target = library.folder / "library.db", tmp_path / "copy.db"
    list(copying.write(source, target, copy))
    for (table,) in _rows(source, "select name from sqlite_master where type = 'table'"):
        if table != "revision_text":
            assert _rows(target, f'select * from "{table}"') == _rows(source, f'select * from "{table}"'), table
    assert _rows(target, WORDS) == [(texts,)]
    names = "select type, name, sql from sqlite_master where sql is not null order by type, name"
    assert _rows(target, names) == _rows(source, names)


def test_what_another_connection_has_not_committed_is_not_in_it(library: Library, tmp_path: Path) -> None:
    source, target = library.folder / "library.db", tmp_path / "copy.db"
    with closing(sqlite3.connect(source, isolation_level=None)) as writer:
        writer.execute("begin immediate")
        writer.execute("update library set created = 'never'")
        list(copying.write(source, target, copying.small))
        writer.execute("rollback")
    assert _rows(target, "select count(*) from library where created = 'never'") == [(0,)]


def test_a_copy_that_fails_leaves_nothing(library: Library, tmp_path: Path) -> None:
    def fail(connection: sqlite3.Connection, target: Path) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    (tmp_path / "copies").mkdir()
    with pytest.raises(sqlite3.OperationalError):
        list(copying.write(library.folder / "library.db", tmp_path / "copies" / "copy.db", fail))
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_damaged_copy_never_gets_its_name(library: Library, tmp_path: Path) -> None:
    def spoil(connection: sqlite3.Connection, target: Path) -> None:
        copying.full(connection, target)
        data = bytearray(target.read_bytes())
        data[4096 * 3 : 4096 * 5] = b"\xff" * 8192
        target.write_bytes(data)

    with pytest.raises(KnownError, match="came out damaged"):
        list(copying.write(library.folder / "library.db", tmp_path / "copy.db", spoil))
    assert list(tmp_path.glob("*copy*")) == []
