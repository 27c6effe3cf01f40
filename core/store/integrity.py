"""What the database says about itself: rows that must fit each other. Files and index are compared elsewhere.

Every question is one statement, so that what another process writes meanwhile is never half seen.
"""

import hashlib
import json
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

import sqlite_utils

from core.store import opening, schema, structure
from core.store.aside import aside
from core.store.database import Database, Row
from core.store.migrations import MIGRATIONS

LINKS = 'select count(*), "table" from pragma_foreign_key_check() group by "table"'
LOST_WORDS = """
    select id, article, number, original_hash, text_hash from revision
    where text_hash not in (select text_hash from revision_text) or text_hash in (select value from json_each(?))
    order by id
"""
ORIGINALS = """
    select capture.original_hash, min(revision.article) as article from capture
    join revision on revision.id = capture.revision group by capture.original_hash
    union
    select original_hash, min(article) from revision
    where original_hash not in (select original_hash from capture) group by original_hash
"""
SOURCES = """
    select value from source where article in (
        select article from revision join capture on capture.revision = revision.id
        where capture.original_hash = :name or revision.original_hash = :name)
    union
    select capture.source from capture where original_hash = :name and source is not null
"""
UNPLACED = """
    select annotation.id, annotation.article, annotation.revision, 1 as own from annotation
    left join annotation_place as place on place.annotation = annotation.id and place.revision = annotation.revision
    where annotation.exact is not null and place.annotation is null
    union all
    select annotation.id, annotation.article, article.revision, 0 from annotation
    join article on article.id = annotation.article and article.revision <> annotation.revision
    left join annotation_place as place on place.annotation = annotation.id and place.revision = article.revision
    where annotation.exact is not null and place.annotation is null
    order by own desc, annotation.id
"""
PLACES = """
    select annotation.id, annotation.article, place.revision, annotation.revision = place.revision as own,
        place.decided_by <> 'auto' as decided, place.start, place."end",
        coalesce(place.exact, annotation.exact) as words
    from annotation_place as place
    join annotation on annotation.id = place.annotation
    where place.revision = ? and place.start is not null
"""
STRAYS = """
    select 'article' as kind, id from article where id not in (select id from identity where kind = 'article')
        or id not in (select article from article_state)
        or revision not in (select revision.id from revision where revision.article = article.id)
        or id in (select article from revision where not json_valid(meta))
    union all
    select 'annotation', id from annotation where id not in (select id from identity where kind = 'annotation')
        or revision not in (select revision.id from revision where revision.article = annotation.article)
"""
COLUMNS = """
    select made.name, part.name from sqlite_master as made join pragma_table_info(made.name) as part
    where made.type = 'table'
"""
EVERY_TEXT = """
    select 'select ' || group_concat('"' || part.name || '"', ', ') || ' from "' || made.name || '"'
    from sqlite_master as made join pragma_table_info(made.name) as part
    where made.type = 'table' and not (made.name = 'revision_text' and part.name <> 'text_hash')
    group by made.name
"""
"""Statements that read every column; an article's text is compared with its hash elsewhere, and may come back."""
WORDS = """
    select cast(value as blob) as value, cast(structure as blob) as structure from revision_text where text_hash = ?
"""
"""As bytes: what a damaged page holds need not be UTF-8."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostWords:
    """A revision whose text is missing."""

    id: int
    article: int
    number: int
    original_hash: str
    text_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A passage that has no place where it must have one."""

    id: int
    article: int
    revision: int
    own: bool
    """It is the revision the passage was made on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Astray:
    """A place whose words in the text are not those the annotation bears."""

    place: Unplaced
    decided: bool
    """A person chose it."""


def pages(db: Database) -> Generator[None, None, list[str]]:
    """What is wrong with the pages of the file: they do not hold together, or hold texts that are none; empty when
    nothing is."""
    # A connection that only reads leaves the check constraints out (SQLite 3.40).
    found = yield from aside(db.path, _whole, write=not db.read_only)
    # On a read-only medium an older library stays as old as it is.
    if found or schema.NAMES - opening.applied(db):
        return found
    return (yield from aside(db.path, _lacking))


def _whole(connection: sqlite3.Connection) -> list[str]:
    """SQLite compares tables with their indexes, and says nothing of texts: those are read."""
    found = [str(row[0]) for row in connection.execute("pragma integrity_check(20)")]
    if found != ["ok"]:
        return found
    try:
        for sql in [sql for (sql,) in connection.execute(EVERY_TEXT)]:
            for _row in connection.execute(sql):
                pass
    except sqlite3.OperationalError as error:
        return [str(error)]
    return []


def _lacking(connection: sqlite3.Connection) -> list[str]:
    """Columns that the tables ought to have: a letter of a name in the schema may have turned."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        MIGRATIONS.apply(sqlite_utils.Database(fresh, execute_plugins=False))
        wanted = fresh.execute(COLUMNS).fetchall()
    return [f"{table}.{column}" for table, column in sorted(set(wanted) - set(connection.execute(COLUMNS)))]


def links(db: Database) -> Generator[None, None, dict[str, int]]:
    """How many rows of each table name a row that is not there."""

    def count(connection: sqlite3.Connection) -> dict[str, int]:
        return {table: number for number, table in connection.execute(LINKS)}

    return (yield from aside(db.path, count))


def strays(db: Database) -> Generator[None, None, list[tuple[str, int]]]:
    """Articles and annotations (kind, id) that lack what each must have: identity, state, a revision of their own."""
    return (yield from aside(db.path, lambda connection: connection.execute(STRAYS).fetchall()))


def lost_words(db: Database, damaged: Sequence[str] = ()) -> tuple[LostWords, ...]:
    """Revisions whose text is missing, or stands under one of these hashes without being what they name."""
    return tuple(LostWords(**row) for row in db.rows(LOST_WORDS, (json.dumps(damaged),)))


def damaged_words(db: Database) -> Iterator[str | None]:
    """Read every text, one a step: None, or the hash under which other words stand, or a structure that is none."""
    for name in db.values("select text_hash from revision_text"):
        row = db.row(WORDS, (name,))
        fits = row is None or (
            hashlib.sha256(row["value"]).hexdigest() == name and structure.fits(row["value"], row["structure"])
        )
        yield None if fits else name


def originals(db: Database) -> dict[str, int]:
    """Every original that must be there, by its hash, with one article that came from it."""
    return {row["original_hash"]: row["article"] for row in db.rows(ORIGINALS)}


def captures(db: Database, revision: int) -> list[str]:
    """The originals that hold a revision's words."""
    return db.values("select original_hash from capture where revision = ? order by id", (revision,))


def sources(db: Database, original: str) -> list[str]:
    """Paths and addresses at which an original may be found again."""
    return db.values(SOURCES, {"name": original})


def unplaced(db: Database) -> tuple[Unplaced, ...]:
    """Passages without a place on the revision they were made on, then those without one on the current revision."""
    return tuple(_unplaced(row) for row in db.rows(UNPLACED))


def _unplaced(row: Row) -> Unplaced:
    return Unplaced(id=row["id"], article=row["article"], revision=row["revision"], own=bool(row["own"]))


def astray(db: Database) -> Iterator[tuple[Astray, ...]]:
    """The places whose words do not stand there, one revision a step; lost or damaged words judge nothing."""
    for revision in db.values("select distinct revision from annotation_place where start is not null"):
        places = db.rows(PLACES, (revision,))
        value = _value(db, revision)
        yield tuple(
            Astray(place=_unplaced(row), decided=bool(row["decided"]))
            for row in places
            if value is not None and value[row["start"] : row["end"]] != row["words"]
        )


def _value(db: Database, revision: int) -> str | None:
    """A revision's words, unless they are lost or damaged: places are not judged by those."""
    sql = """
        select text_hash, cast(value as blob) as value from revision_text
        join revision using (text_hash) where revision.id = ?
    """
    row = db.row(sql, (revision,))
    if row is None or hashlib.sha256(row["value"]).hexdigest() != row["text_hash"]:
        return None
    return bytes(row["value"]).decode()


def drop_words(db: Database, text_hash: str) -> None:
    """Inside a write: forget words that are not those their hash names, so that the right ones can take their place."""
    db.run("delete from revision_text where text_hash = ?", (text_hash,))


def drop_place(db: Database, place: Unplaced) -> None:
    """Inside a write: forget a computed place; one that a person decided stays."""
    db.run(
        "delete from annotation_place where annotation = ? and revision = ? and decided_by = 'auto'",
        (place.id, place.revision),
    )
