"""The queue gives what a person just did first, and forgets only what was read."""

from core.store import queue
from core.store.database import Database
from core.store.entry import Priority, enqueue


def put(db: Database, article: int, priority: Priority) -> None:
    with db.write():
        enqueue(db, [article], priority)


def test_a_person_goes_before_the_bulk(db: Database) -> None:
    put(db, 1, Priority.BULK)
    assert not queue.is_urgent(db)
    put(db, 2, Priority.USER)
    assert queue.is_urgent(db)
    assert [(row.article, row.urgent) for row in queue.take(db, 10)] == [(2, True), (1, False)]
    assert queue.pending(db) == 2


def test_what_is_queued_again_meanwhile_stays(db: Database) -> None:
    put(db, 1, Priority.BULK)
    put(db, 2, Priority.BULK)
    read = queue.take(db, 10)
    put(db, 1, Priority.USER)
    queue.done(db, [row.id for row in read])
    assert [row.article for row in queue.take(db, 10)] == [1]


def test_what_the_index_is_wrong_about_waits_behind(db: Database) -> None:
    put(db, 1, Priority.USER)
    queue.add(db, [9, 1])
    assert [(row.article, row.urgent) for row in queue.take(db, 10)] == [(1, True), (9, False)]
    queue.add_all(db)
    assert queue.pending(db) == 2
