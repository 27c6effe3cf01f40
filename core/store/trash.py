"""The trash: what lies in it, and the only deletion there is."""

import json
from collections.abc import Sequence

from core.store import table
from core.store.database import Database
from core.store.entry import Entry
from core.store.identity import Kind
from core.store.table import TABLES

OWN_ANNOTATIONS = """
    select annotation.id from annotation join article_state on article_state.article = annotation.article
    where annotation.trashed is not null and article_state.trashed is null order by annotation.trashed desc, id desc
"""
ORPHANED = """
    select capture.original_hash from capture join revision on revision.id = capture.revision
    where revision.article in (select value from json_each(:articles))
    and not exists (
        select 1 from capture as other join revision as elsewhere on elsewhere.id = other.revision
        where other.original_hash = capture.original_hash
        and elsewhere.article not in (select value from json_each(:articles))
    )
"""


def put(entry: Entry, kind: Kind, number: int) -> None:
    """Put an article or annotation into the trash; what lies there already keeps its date."""
    name, key = _row(kind, number)
    row = table.read(entry.db, TABLES[name], key)
    if row is not None and row["trashed"] is None:
        entry.update(name, key, {"trashed": entry.moment})


def take(entry: Entry, kind: Kind, number: int) -> None:
    """Take an article or annotation out of the trash."""
    name, key = _row(kind, number)
    entry.update(name, key, {"trashed": None})


def _row(kind: Kind, number: int) -> tuple[str, dict[str, int]]:
    return ("article_state", {"article": number}) if kind is Kind.ARTICLE else ("annotation", {"id": number})


def articles(db: Database) -> list[int]:
    """Ids of the articles in the trash, the last one first."""
    return db.values("select article from article_state where trashed is not null order by trashed desc, article desc")


def own_annotations(db: Database) -> list[int]:
    """Ids of the annotations that were put there by themselves, their articles not being in the trash."""
    return db.values(OWN_ANNOTATIONS)


STILL_ARTICLES = """
    select article from article_state
    where trashed is not null and article in (select value from json_each(:numbers))
"""
STILL = """
    select annotation.id from annotation join article_state on article_state.article = annotation.article
    where (annotation.trashed is not null and annotation.id in (select value from json_each(:numbers)))
        or (article_state.trashed is not null and annotation.article in (select value from json_each(:numbers)))
    order by annotation.id
"""


def still(db: Database, numbers: Sequence[int]) -> tuple[list[int], list[int]]:
    """Which of these ids are articles in the trash, and the annotations that go with them or are among the ids."""
    wanted = {"numbers": json.dumps(numbers)}
    return db.values(STILL_ARTICLES, wanted), db.values(STILL, wanted)


def orphaned_originals(db: Database, articles: Sequence[int]) -> set[str]:
    """Originals that nothing names once these articles are gone."""
    return set(db.values(ORPHANED, {"articles": json.dumps(articles)}))


def named_originals(db: Database, names: set[str]) -> set[str]:
    """Which of these originals an article was captured from."""
    sql = "select original_hash from capture where original_hash in (select value from json_each(?))"
    return set(db.values(sql, (json.dumps(sorted(names)),)))


PURGE = (
    "delete from annotation where id in (select value from json_each(:gone))",
    "delete from article where id in (select value from json_each(:gone))",
    "delete from identity where id in (select value from json_each(:gone))",
    # An entry that loses a part of what it did can no longer be undone.
    """
    update history set state = 'lost' where id in (
        select entry from history_delta where owner in (select value from json_each(:gone))
        union select entry from history_delta where other in (select value from json_each(:gone))
    )
    """,
    "delete from history_delta where owner in (select value from json_each(:gone))",
    "delete from history_delta where other in (select value from json_each(:gone))",
)
LOST_WORDS = """
    delete from revision_text where text_hash in (select value from json_each(?))
    and text_hash not in (select text_hash from revision)
"""
LOST_PICTURES = """
    delete from picture where text_hash in (select value from json_each(?))
    and text_hash not in (select text_hash from revision)
"""


def purge(entry: Entry, articles: Sequence[int], annotations: Sequence[int]) -> None:
    """Delete rows for good, with what the history remembers of their words."""
    gone = json.dumps([*articles, *annotations])
    words = entry.db.values(
        "select distinct text_hash from revision where article in (select value from json_each(?))", (gone,)
    )
    for statement in PURGE:
        entry.db.run(statement, {"gone": gone})
    entry.db.run(LOST_WORDS, (json.dumps(words),))
    entry.db.run(LOST_PICTURES, (json.dumps(words),))
