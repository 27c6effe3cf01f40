"""Entries: whose they are, what joins them, and how others read them."""

from core.store import history
from core.store.database import Database
from core.store.entry import Delta


def _write(db: Database, path: str, *, origin: str = "one", session: str = "") -> int:
    with history.recording(db, origin=origin, title="Name", session=session) as entry:
        if not entry.update("tag", {"id": 1}, {"path": path}):
            entry.insert("tag", {"id": 1, "path": path})
    return entry.change.entry


def test_a_write_that_changes_nothing_is_no_entry(db: Database) -> None:
    with history.recording(db, origin="one", title="Nothing"):
        pass
    assert history.latest(db) == 0
    assert history.since(db, 0) == ()


def test_entries_are_read_from_where_one_left_off(db: Database) -> None:
    first, second = _write(db, "a"), _write(db, "b", origin="two")
    assert [change.entry for change in history.since(db, 0)] == [first, second]
    assert [change.entry for change in history.since(db, first)] == [second]
    assert history.latest(db) == second


def test_writes_of_one_session_join_under_a_new_id(db: Database) -> None:
    _write(db, "a")
    first = _write(db, "b", session="k")
    second = _write(db, "c", session="k")
    assert second > first
    assert [change.entry for change in history.since(db, first)] == [second]
    assert history.read_deltas(db, first) == ()
    assert history.read_deltas(db, second) == (
        Delta(table="tag", key={"id": 1}, before={"path": "a"}, after={"path": "c"}),
    )


def test_a_session_does_not_join_over_somebody_elses_write(db: Database) -> None:
    _write(db, "a")
    first = _write(db, "b", session="k")
    _write(db, "theirs", origin="two", session="k")
    second = _write(db, "c", session="k")
    assert history.read_deltas(db, first)[0].after == {"path": "b"}
    assert history.read_deltas(db, second)[0].before == {"path": "theirs"}


def test_what_can_be_undone_is_the_latest_of_ones_own(db: Database) -> None:
    own = _write(db, "a")
    _write(db, "b", origin="two")
    row = history.next_undo(db, "one")
    assert row is not None
    assert row["id"] == own
    assert history.next_undo(db, "three") is None
    with db.write():
        history.mark(db, own, "undone")
    assert history.next_undo(db, "one") is None
    redo = history.next_redo(db, "one")
    assert redo is not None
    assert redo["id"] == own


def test_who_wrote_a_value_last_is_known(db: Database) -> None:
    assert not history.wrote(db, "one", "k", 1, "path", "b")
    with db.write():
        db.run("insert into identity (uid, kind) values ('u', 'article')")
    _write(db, "a", session="k")
    with db.write():
        db.run("update history_delta set owner = 1")
    assert history.wrote(db, "one", "k", 1, "path", "a")
    assert not history.wrote(db, "two", "k", 1, "path", "a")
    assert not history.wrote(db, "one", "l", 1, "path", "a")
    assert not history.wrote(db, "one", "k", 1, "path", "b")
