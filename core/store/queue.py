"""Articles that wait to be indexed: what a person just did first, then what came in bulk.

A row is deleted by its id once the index has committed; whoever writes meanwhile queues the article under a new id.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from core.store.database import Database
from core.store.entry import Priority, enqueue


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One article of the queue."""

    id: int
    article: int
    urgent: bool
    """A person changed it just now."""


def pending(db: Database) -> int:
    """How many articles wait."""
    return int(db.value("select count(*) from index_queue"))


def take(db: Database, number: int) -> list[Waiting]:
    """The next articles; they stay in the queue until they are `done`."""
    rows = db.rows("select id, article, priority from index_queue order by priority, id limit ?", (number,))
    return [Waiting(id=row["id"], article=row["article"], urgent=row["priority"] == Priority.USER) for row in rows]


def is_urgent(db: Database) -> bool:
    """Something that a person just did waits."""
    return db.value("select 1 from index_queue where priority = ? limit 1", (int(Priority.USER),)) is not None


def done(db: Database, ids: Iterable[int]) -> None:
    """These rows are indexed and committed."""
    with db.write():
        db.run("delete from index_queue where id in (select value from json_each(?))", (json.dumps(list(ids)),))


def add(db: Database, articles: Iterable[int]) -> None:
    """Queue articles that the index is wrong about, behind everything else."""
    with db.write():
        enqueue(db, articles, Priority.BULK)


def add_all(db: Database) -> None:
    """Queue every article, for an index that is built anew."""
    with db.write():
        enqueue(db, db.values("select id from article"), Priority.BULK)
