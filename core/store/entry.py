"""One write as the history keeps it: every row it touches, before and after, in the transaction that touches them."""

import json
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import IntEnum

from core.model.change import Change
from core.store import clock, table
from core.store.database import Database
from core.store.table import TABLES, Fields


class Priority(IntEnum):
    """Order in the index queue: what a person just did goes before what is imported in bulk."""

    USER = 0
    BULK = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Delta:
    """One row's fields before and after a write; `before` is None for a new row, `after` for one that went."""

    table: str
    key: Fields
    before: Fields | None
    after: Fields | None
    ends: tuple[int, int] | None = None
    """The annotations a link's row belongs to."""


class Entry:
    """Writes rows and remembers what they were; `change` is complete when the transaction has committed."""

    def __init__(self, db: Database, *, priority: Priority = Priority.USER, recording: bool = True) -> None:
        self.db = db
        self.moment = clock.now()
        self.deltas: list[Delta] = []
        self.change = Change()
        self._priority = priority
        self._recording = recording
        self._articles: set[int] = set()
        self._annotations: set[int] = set()
        self._tags = False
        self._highlighters = False
        self._queued: set[int] = set()

    def insert(self, name: str, fields: Fields, *, fact: bool = False) -> None:
        """A new row. A fact (a place that was computed) stays when the write is undone."""
        spec = TABLES[name]
        table.insert(self.db, spec, fields)
        key = {column: fields[column] for column in spec.key}
        self._wrote(Delta(table=name, key=key, before=None, after=None if fact else fields), fields)

    def update(self, name: str, key: Fields, fields: Fields) -> bool:
        """New values in a row; False when it bore them already (or is gone)."""
        spec = TABLES[name]
        row = table.read(self.db, spec, key)
        new = {} if row is None else {column: value for column, value in fields.items() if row[column] != value}
        if row is None or not new:
            return False
        table.update(self.db, spec, key, new)
        table.bump(self.db, spec, key, self.moment)
        self._ends(name, row)
        before = {column: row[column] for column in new}
        self._wrote(Delta(table=name, key=key, before=before, after=new), {**row, **new})
        return True

    def delete(self, name: str, key: Fields) -> bool:
        """A row goes (a tagging, a tag); False when it was gone already."""
        row = table.read(self.db, TABLES[name], key)
        if row is None:
            return False
        table.delete(self.db, TABLES[name], key)
        self._wrote(Delta(table=name, key=key, before=row, after=None), row)
        return True

    def touch(self, *, articles: Iterable[int] = (), annotations: Iterable[int] = (), tags: bool = False) -> None:
        """Name what a write changed beside the rows above (a new source, a further capture)."""
        self._articles.update(articles)
        self._annotations.update(annotations)
        self._tags = self._tags or tags

    def _wrote(self, delta: Delta, row: Fields) -> None:
        """`row` is all of what stands there now, or stood there until it went."""
        name, before, after, spec = delta.table, delta.before, delta.after, TABLES[delta.table]
        ends = self._ends(name, row)
        if self._recording and (before is not None or after is not None):
            self.deltas.append(replace(delta, ends=ends))
        owner = delta.key[spec.owner] if spec.owner else None
        if isinstance(owner, int):
            self._own(spec.owner or "", name, owner)
            if spec.indexed or "trashed" in (after or {}):
                self._queued.add(owner)
            if name == "annotation":
                self._move((before or {}).get("article"), (after or {}).get("article"))
        self._tags = self._tags or "tag" in name or "trashed" in (before or {})
        self._highlighters = self._highlighters or name == "highlighter"

    def _ends(self, name: str, row: Fields) -> tuple[int, int] | None:
        """A link changes the annotations at both its ends, those it had and those it has."""
        if (columns := TABLES[name].ends) is None:
            return None
        first, second = (int(str(row[column])) for column in columns)
        self._annotations |= {first, second}
        return first, second

    def _move(self, *homes: object) -> None:
        """An annotation that goes to another article changes the one it leaves, too."""
        moved = {home for home in homes if isinstance(home, int)}
        if len(moved) > 1:
            self._articles |= moved
            self._queued |= moved

    def _own(self, column: str, name: str, owner: int) -> None:
        if column == "annotation" or name == "annotation":
            self._annotations.add(owner)
        else:
            self._articles.add(owner)

    def forget(self, articles: Iterable[int]) -> None:
        """Ask the index to look at articles that this write deletes."""
        self._queued.update(articles)

    def finish(self) -> None:
        """Complete `change` with the articles of the annotations, and put what is indexed into the queue."""
        homes = {
            row["id"]: row["article"]
            for row in self.db.rows(
                "select id, article from annotation where id in (select value from json_each(?))",
                (json.dumps(sorted(self._annotations)),),
            )
        }
        self._articles.update(homes.values())
        enqueue(self.db, {homes.get(owner, owner) for owner in self._queued}, self._priority)
        self.change = Change(
            articles=frozenset(self._articles),
            annotations=frozenset(self._annotations),
            tags=self._tags,
            highlighters=self._highlighters,
        )


def enqueue(db: Database, articles: Iterable[int], priority: Priority) -> None:
    """Ask for these articles to be indexed again; one that waits already waits no longer for it, under a new id."""
    db.conn.executemany(
        """
        insert or replace into index_queue (article, priority, added)
        select :article, min(:priority, coalesce((select priority from index_queue where article = :article), 9)), :at
        """,
        [{"article": article, "priority": int(priority), "at": clock.now()} for article in sorted(articles)],
    )


@contextmanager
def quiet(db: Database) -> Generator[Entry]:
    """A write that the history does not keep deltas of; see `history.recording` for those it does."""
    with db.write():
        entry = Entry(db, recording=False)
        yield entry
        entry.finish()
