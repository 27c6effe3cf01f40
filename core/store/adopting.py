"""What one article knows becomes known to another: its revisions with their places, its originals, where it was seen.

Revisions, captures and computed places are facts: they stay where they were too, and when a merge is undone.
"""

from collections.abc import Mapping

from core.store import revisions
from core.store.database import Database
from core.store.entry import Entry

REVISION = """
    insert into revision (article, number, captured, importer, original_hash, text_hash, words, meta)
    select :article, (select 1 + max(number) from revision where article = :article), captured, importer, original_hash,
        text_hash, words, meta
    from revision where id = :old
    returning id
"""
CAPTURES = """
    insert into capture (revision, original_hash, size, captured, source)
    select :new, original_hash, size, captured, source from capture where revision = :old order by id
    on conflict do nothing
"""
PLACES = """
    insert into annotation_place (annotation, revision, start, "end", status, score, exact, algorithm, decided_by)
    select annotation, :new, place.start, place."end", status, score, place.exact, algorithm, decided_by
    from annotation_place as place join annotation on annotation.id = annotation and annotation.article = :other
    where place.revision = :old
    on conflict do update set start = excluded.start, "end" = excluded."end", status = excluded.status,
        score = excluded.score, exact = excluded.exact, algorithm = excluded.algorithm, decided_by = excluded.decided_by
        where decided_by = 'auto'
"""
STALE = """
    delete from annotation_place where decided_by = 'auto'
    and annotation in (select id from annotation where article = :other)
    and revision in (select id from revision where article = :article)
"""
"""Of a merge that was undone: something else may have been decided since."""
SEEN = "select value, home, first_seen, last_seen, original_hash from source where article = ? order by id"


def adopt(db: Database, article: int, other: int) -> Mapping[int, int]:
    """Inside a write: give an article every revision of another; by the other's revision, the one with its words."""
    db.run(STALE, {"article": article, "other": other})
    own = {one.text_hash: one.id for one in revisions.of(db, article)}
    found: dict[int, int] = {}
    for old in revisions.of(db, other):
        if old.text_hash not in own:
            own[old.text_hash] = int(db.value(REVISION, {"article": article, "old": old.id}))
        found[old.id] = own[old.text_hash]
        named = {"old": old.id, "new": found[old.id]}
        db.run(CAPTURES, named)
        db.run(PLACES, {**named, "other": other})
    return found


def move_annotations(entry: Entry, article: int, other: int, adopted: Mapping[int, int]) -> None:
    """Every annotation of the other article, those in the trash too, belongs to `article` from now on."""
    for row in entry.db.rows("select id, revision from annotation where article = ? order by id", (other,)):
        entry.update("annotation", {"id": row["id"]}, {"article": article, "revision": adopted[row["revision"]]})


def see_sources(entry: Entry, article: int, other: int) -> None:
    """The article counts as seen wherever the other one was, so that what comes from there again finds it."""
    own = {row["value"]: row for row in entry.db.rows(SEEN, (article,))}
    for row in entry.db.rows(SEEN, (other,)):
        known = own.get(row["value"])
        if known is None:
            entry.insert("source", {"article": article, **row})
        elif known["last_seen"] < row["last_seen"]:
            seen = {"last_seen": row["last_seen"], "original_hash": row["original_hash"]}
            entry.update("source", {"article": article, "value": row["value"]}, seen)
