"""An entry is applied backwards only while everything still bears what it wrote."""

import pytest

from core.store import undo
from core.store.database import Database
from core.store.entry import Delta, quiet
from core.store.undo import Misfit

NEW = Delta(table="tag", key={"id": 1}, before=None, after={"id": 1, "path": "a"})
RENAMED = Delta(table="tag", key={"id": 1}, before={"path": "a"}, after={"path": "b"})
GONE = Delta(table="tag", key={"id": 1}, before={"id": 1, "path": "a"}, after=None)


def _apply(db: Database, deltas: list[Delta], *, forwards: bool = False) -> list[str]:
    with quiet(db) as entry:
        (undo.repeat if forwards else undo.revert)(entry, deltas)
    return db.values("select path from tag order by id")


def _tag(db: Database, path: str, number: int = 1) -> None:
    with db.write():
        db.run("insert into tag (id, path) values (?, ?)", (number, path))


def test_steps_are_taken_back_from_the_last_one_on(db: Database) -> None:
    _tag(db, "b")
    assert _apply(db, [NEW, RENAMED]) == []
    assert _apply(db, [NEW, RENAMED], forwards=True) == ["b"]
    assert _apply(db, [RENAMED]) == ["a"]
    assert _apply(db, [GONE], forwards=True) == []
    assert _apply(db, [GONE]) == ["a"]


@pytest.mark.parametrize(
    ("there", "delta", "reason"),
    [("c", RENAMED, "changed"), (None, RENAMED, "gone"), ("c", GONE, "changed"), ("b", NEW, "changed")],
)
def test_what_no_longer_fits_is_refused(db: Database, there: str | None, delta: Delta, reason: str) -> None:
    if there:
        _tag(db, there)
    with pytest.raises(Misfit) as found:
        _apply(db, [delta])
    assert found.value.reason == reason
    assert db.values("select path from tag") == ([there] if there else [])


def test_a_name_that_was_taken_is_refused(db: Database) -> None:
    _tag(db, "a", 2)
    with pytest.raises(Misfit) as found:
        _apply(db, [GONE])
    assert found.value.reason == "taken"


def test_a_misfit_in_the_middle_leaves_everything_as_it_was(db: Database) -> None:
    _tag(db, "b")
    with pytest.raises(Misfit):
        _apply(db, [RENAMED, Delta(table="tag", key={"id": 9}, before={"path": "x"}, after={"path": "y"}), RENAMED])
    assert db.values("select path from tag") == ["b"]


def test_what_names_something_that_is_gone_does_not_come_back(db: Database) -> None:
    row = {"id": 1, "uid": "u", "from": 7, "to": 8, "kind": "quotes", "created": ""}
    with pytest.raises(Misfit) as found:
        _apply(db, [Delta(table="link", key={"id": 1}, before=row, after=None)])
    assert found.value.reason == "gone"
