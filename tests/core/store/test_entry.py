"""A write remembers what it touched, and puts what is indexed into the queue within its own transaction."""

from collections.abc import Callable

import pytest

from core.store import history, links
from core.store.database import Database
from core.store.entry import Delta, Entry, Priority, enqueue, quiet


def test_only_what_differs_is_written_and_remembered(db: Database) -> None:
    with db.write():
        entry = Entry(db)
        entry.insert("tag", {"id": 1, "path": "a"})
        assert not entry.update("tag", {"id": 1}, {"path": "a"})
        assert entry.update("tag", {"id": 1}, {"path": "b"})
        assert not entry.update("tag", {"id": 2}, {"path": "c"})
        assert not entry.delete("tag", {"id": 2})
        entry.finish()
    assert entry.deltas == [
        Delta(table="tag", key={"id": 1}, before=None, after={"id": 1, "path": "a"}),
        Delta(table="tag", key={"id": 1}, before={"path": "a"}, after={"path": "b"}),
    ]
    assert db.value("select version from tag") == 2
    assert entry.change.tags


def test_a_quiet_write_remembers_no_deltas_but_says_what_changed(db: Database) -> None:
    with quiet(db) as entry:
        entry.insert("tag", {"id": 1, "path": "a"})
        entry.touch(articles=[7])
    assert entry.deltas == []
    assert entry.change.articles == {7}


def test_what_waits_again_waits_under_a_new_id_and_never_less_urgently(db: Database) -> None:
    with db.write():
        enqueue(db, [1, 2], Priority.BULK)
        enqueue(db, [2], Priority.USER)
        before = db.value("select id from index_queue where article = 2")
        enqueue(db, [2], Priority.BULK)
    rows = db.rows("select id, article, priority from index_queue order by priority, id")
    assert [(row["article"], row["priority"]) for row in rows] == [(2, Priority.USER), (1, Priority.BULK)]
    assert rows[0]["id"] > before


def test_a_drained_id_is_never_used_again(db: Database) -> None:
    with db.write():
        enqueue(db, [1], Priority.USER)
        last = db.value("select max(id) from index_queue")
        db.run("delete from index_queue")
        enqueue(db, [1], Priority.USER)
    assert db.value("select max(id) from index_queue") > last


def test_a_write_that_fails_queues_nothing(db: Database) -> None:
    def fail() -> None:
        with quiet(db) as entry:
            entry.forget([3])
            entry.finish()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert db.value("select count(*) from index_queue") == 0


def test_a_link_changes_the_annotations_it_had_and_those_it_has(
    db: Database, put: Callable[..., int], mark: Callable[..., int]
) -> None:
    article = put("Title")
    revision = int(db.value("select revision from article"))
    first, second, third = (mark(article, revision) for _number in range(3))
    with history.recording(db, origin="one", title="") as entry:
        number = links.insert(entry, first, second, "quotes")
    assert entry.change.annotations == {first, second}
    with history.recording(db, origin="one", title="") as entry:
        entry.update("link", {"id": number}, {"to": third})
    assert entry.change.annotations == {first, second, third}
    assert entry.change.articles == {article}
    with history.recording(db, origin="one", title="") as entry:
        entry.delete("link", {"id": number})
    assert entry.change.annotations == {first, third}
    assert db.values("select owner from history_delta") == [first] * 3
    assert db.values("select other from history_delta") == [second, third, third]


def test_a_highlighter_is_named_in_the_change(db: Database) -> None:
    with quiet(db) as entry:
        entry.insert("highlighter", {"color": "pink", "name": "claim", "meaning": ""})
    assert entry.change.highlighters
    assert not entry.change.tags
