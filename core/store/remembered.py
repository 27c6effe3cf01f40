"""Rows that do not bear what the history wrote last: SQLite keeps no checksums, so a bit that turned inside a note or
a quote is seen only by comparing the two."""

import sqlite3
from collections.abc import Generator
from dataclasses import dataclass

from core.store.aside import aside
from core.store.database import Database

# The latest is what was written, undone or done again last, by whomever.
# Of an entry that was undone, what it found; of one that is lost nobody can say which, so it judges nothing.
DIFFERING = """
    with wrote as (
        select case when json_valid(history_delta.key) then json_extract(history_delta.key, '$.id') end as owner,
            field.key as name, max(coalesce(turned, entry)) as latest,
            case when state = 'undone' and json_valid(before)
                then json_extract(before, '$."' || field.key || '"') else field.value end as value,
            state
        from history_delta join history on history.id = entry
        join json_each(case when json_valid(after) then after end) as field
        where "table" = :table
        group by 1, field.key
    )
    select owner, group_concat(name, ', ') from wrote join ({rows}) as row on row.id = owner
    where state <> 'lost' and json_type(fields, '$."' || name || '"') is not null
        and value is not json_extract(fields, '$."' || name || '"')
    group by owner order by owner
"""
ROWS = {
    "article": """
        select id, json_object('revision', revision, 'title', title, 'title_key', title_key, 'authors', authors,
            'author_key', author_key, 'site', site, 'url', url, 'published', published, 'language', language,
            'doi', doi, 'added', added,
            'words', words, 'excerpt', excerpt) as fields
        from article
    """,
    "annotation": """
        select id, json_object('article', article, 'revision', revision, 'exact', exact, 'prefix', prefix,
            'suffix', suffix, 'start', start, 'end', "end", 'occurrences', occurrences, 'region', region,
            'color', color, 'style', style, 'note', note, 'created', created) as fields
        from annotation
    """,
    "link": """
        select id, json_object('uid', uid, 'from', "from", 'to', "to", 'kind', kind, 'created', created) as fields
        from link
    """,
}
UNREADABLE = """
    select distinct entry from history_delta
    where not json_valid(key) or not json_valid(coalesce(before, '{}')) or not json_valid(coalesce(after, '{}'))
    order by entry
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Differing:
    """An article, annotation or link (`kind`) some of whose columns are not what was last written."""

    kind: str
    id: int
    columns: str


def differing(db: Database) -> Generator[None, None, list[Differing]]:
    """Every article, annotation and link that differs from what the history wrote last."""
    return (yield from aside(db.path, _differing))


def unreadable(db: Database) -> list[int]:
    """Entries of the history that cannot be read, so that they could not be undone."""
    return db.values(UNREADABLE)


def _differing(connection: sqlite3.Connection) -> list[Differing]:
    return [
        Differing(kind=kind, id=number, columns=columns)
        for kind, rows in ROWS.items()
        for number, columns in connection.execute(DIFFERING.format(rows=rows), {"table": kind})
    ]
