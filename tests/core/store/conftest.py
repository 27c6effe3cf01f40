"""A database of its own for each test of the store, and articles in it without reading any file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from core.model.article import Metadata
from core.model.text import Block, BlockKind, Text
from core.store import articles, identity, revisions
from core.store.database import Database
from core.store.identity import Kind
from core.store.opening import open_database

UNKNOWN = Metadata()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the test's library lies."""
    return tmp_path / "library"


@pytest.fixture
def db(folder: Path) -> Iterator[Database]:
    """An empty library's database."""
    database = open_database(folder, create=True)
    yield database
    database.close()


@pytest.fixture
def put(db: Database) -> Callable[..., int]:
    """Writes an article's rows: `put("Title", words="…", original="…", source="…")` gives its id."""

    def write(
        title: str,
        *,
        words: str = "Des mots.",
        original: str = "0" * 64,
        source: str = "",
        added: str = "",
        **learned: Any,
    ) -> int:
        with db.write():
            number, _uid = identity.make(db, Kind.ARTICLE)
            meta = Metadata(title=title, **learned)
            revision = capture(db, number, words, original, meta)
            row = {"id": number, "revision": revision, **articles.meta_fields(meta), "added": added}
            db.run(
                f"insert into article ({', '.join(row)}, words, excerpt)"
                f" values ({', '.join(f':{name}' for name in row)}, 2, '')",
                row,
            )
            db.run("insert into article_state (article) values (?)", (number,))
            if source:
                revisions.see_source(db, number, source, "0" * 64, added)
        return number

    return write


@pytest.fixture
def revise(db: Database) -> Callable[[int, str, str], int]:
    """Gives an article other words: `revise(article, words, original)` gives the revision's id."""

    def write(article: int, words: str, original: str) -> int:
        with db.write():
            revision = capture(db, article, words, original)
            db.run("update article set revision = ? where id = ?", (revision, article))
        return revision

    return write


@pytest.fixture
def mark(db: Database) -> Callable[..., int]:
    """Writes an annotation's row: `mark(article, revision, exact="…")` gives its id."""

    def write(article: int, revision: int, *, exact: str | None = "mots", created: str = "", note: str = "") -> int:
        with db.write():
            number, _uid = identity.make(db, Kind.ANNOTATION)
            db.run(
                """
                insert into annotation (id, article, revision, exact, prefix, suffix, start, "end", occurrences, color,
                note, created, modified) values (?, ?, ?, ?, '', '', 4, 8, 1, 'yellow', ?, ?, '')
                """,
                (number, article, revision, exact, note, created),
            )
        return number

    return write


def capture(db: Database, article: int, words: str, original: str, meta: Metadata = UNKNOWN) -> int:
    """A revision with its text and its original."""
    text = Text(value=words, blocks=(Block(start=0, end=len(words), kind=BlockKind.PARAGRAPH),))
    revision = revisions.add(
        db,
        article,
        captured="",
        importer="plain/1",
        original=original,
        text=revisions.serialised(text),
        words=2,
        meta=meta,
    )
    revisions.add_capture(db, revision.id, original=original, size=len(words), captured="", source=None)
    return revision.id
