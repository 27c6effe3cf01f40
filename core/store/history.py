"""Who changed what, when, and what undoes it; also how one process learns what another did."""

import json
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from core.model.change import Change
from core.store import table
from core.store.database import Database, Row
from core.store.entry import Delta, Entry, Priority
from core.store.table import TABLES, Fields

Key = tuple[str, str]


@contextmanager
def recording(
    db: Database, *, origin: str, title: str, session: str = "", priority: Priority = Priority.USER
) -> Generator[Entry]:
    """A write with its entry in the history. `session` names an editing session whose entries become one."""
    with db.write():
        entry = Entry(db, priority=priority)
        yield entry
        entry.finish()
        if entry.change or entry.deltas:
            _forget_redo(db, origin)
            number = _save(db, entry, origin=origin, title=title, session=session)
            entry.change = replace(entry.change, entry=number)


def note(db: Database, entry: Entry, *, origin: str, title: str, kind: str) -> int:
    """An entry that says that something was undone or redone; it cannot itself be undone."""
    return _insert(db, entry, origin=origin, title=title, session="", kind=kind, deltas=())


def _save(db: Database, entry: Entry, *, origin: str, title: str, session: str) -> int:
    deltas = tuple(entry.deltas)
    earlier = _same_session(db, origin, session)
    if earlier is not None:
        written = read_deltas(db, earlier["id"])
        joined = _join(written, deltas) if _stand(db, written, deltas) else None
        if joined is not None:
            # The old entry goes and a new one comes, so that others who ask for what is new see it.
            _keep_change(entry, earlier)
            db.run("delete from history where id = ?", (earlier["id"],))
            deltas = joined
    return _insert(db, entry, origin=origin, title=title, session=session, kind="change", deltas=deltas)


def _same_session(db: Database, origin: str, session: str) -> Row | None:
    """This origin's latest entry when it belongs to the same editing session."""
    if not session:
        return None
    latest = db.row(
        "select * from history where origin = ? and kind = 'change' and state = 'done' order by id desc limit 1",
        (origin,),
    )
    return latest if latest is not None and latest["session"] == session else None


def _keep_change(entry: Entry, earlier: Row) -> None:
    entry.change |= _change(earlier)


def _join(earlier: Iterable[Delta], later: Iterable[Delta]) -> tuple[Delta, ...] | None:
    """Both entries' deltas as one; None when something else happened to a row in between."""
    joined = {_key(delta): delta for delta in earlier}
    for delta in later:
        before = joined.get(_key(delta))
        if before is not None and not _follows(before, delta):
            return None
        joined[_key(delta)] = delta if before is None else _joined(before, delta)
    return tuple(joined.values())


def _stand(db: Database, earlier: Iterable[Delta], later: Iterable[Delta]) -> bool:
    """Whether rows still bear what the earlier one wrote, but for what the later one writes there anew."""
    anew = {(_key(delta), column) for delta in later for column in delta.after or {}}
    return all(
        (row := table.read(db, TABLES[delta.table], delta.key)) is not None
        and all(row[column] == value or (_key(delta), column) in anew for column, value in (delta.after or {}).items())
        for delta in earlier
    )


def _follows(earlier: Delta, later: Delta) -> bool:
    """Whether the later one found what the earlier one wrote."""
    if earlier.after is None or later.before is None or later.after is None:
        return False
    return all(earlier.after.get(column, old) == old for column, old in later.before.items())


def _joined(earlier: Delta, later: Delta) -> Delta:
    after: Fields = {**(earlier.after or {}), **(later.after or {})}
    before = None if earlier.before is None else {**(later.before or {}), **earlier.before}
    return replace(earlier, before=before, after=after)


def _key(delta: Delta) -> Key:
    return delta.table, json.dumps(delta.key, sort_keys=True)


def _insert(
    db: Database, entry: Entry, *, origin: str, title: str, session: str, kind: str, deltas: Iterable[Delta]
) -> int:
    number = db.value(
        """
        insert into history (at, origin, title, session, kind, state, articles, annotations, tags, highlighters)
        values (:at, :origin, :title, :session, :kind, 'done', :articles, :annotations, :tags, :highlighters)
        returning id
        """,
        {
            "at": entry.moment,
            "origin": origin,
            "title": title,
            "session": session,
            "kind": kind,
            "articles": json.dumps(sorted(entry.change.articles)),
            "annotations": json.dumps(sorted(entry.change.annotations)),
            "tags": int(entry.change.tags),
            "highlighters": int(entry.change.highlighters),
        },
    )
    db.conn.executemany(
        """
        insert into history_delta (entry, number, "table", key, before, after, owner, other)
        values (:entry, :number, :table, :key, :before, :after, :owner, :other)
        """,
        [_delta_row(number, place, delta) for place, delta in enumerate(deltas)],
    )
    return int(number)


def _delta_row(entry: int, number: int, delta: Delta) -> Row:
    owner = TABLES[delta.table].owner
    first, second = delta.ends or (delta.key[owner] if owner else None, None)
    return {
        "entry": entry,
        "number": number,
        "table": delta.table,
        "key": json.dumps(delta.key),
        "before": None if delta.before is None else json.dumps(delta.before, ensure_ascii=False),
        "after": None if delta.after is None else json.dumps(delta.after, ensure_ascii=False),
        "owner": first,
        "other": second,
    }


def read_deltas(db: Database, entry: int) -> tuple[Delta, ...]:
    """What an entry did, row by row, in order."""
    rows = db.rows("select * from history_delta where entry = ? order by number", (entry,))
    return tuple(
        Delta(
            table=row["table"], key=json.loads(row["key"]), before=_fields(row["before"]), after=_fields(row["after"])
        )
        for row in rows
    )


def _fields(text: str | None) -> Any:
    return None if text is None else json.loads(text)


UNDOABLE = """
    select * from history
    where origin = :origin and kind = 'change' and state = 'done'
    and exists (select 1 from history_delta where entry = history.id)
    order by id desc limit 1
"""
REDOABLE = """
    select * from history
    where origin = :origin and kind = 'change' and state = 'undone'
    order by id limit 1
"""


def next_undo(db: Database, origin: str) -> Row | None:
    """This origin's latest entry that can be undone."""
    return db.row(UNDOABLE, {"origin": origin})


def next_redo(db: Database, origin: str) -> Row | None:
    """What this origin undid last."""
    return db.row(REDOABLE, {"origin": origin})


def mark(db: Database, entry: int, state: str, turned: int | None = None) -> None:
    """`done` or `undone` by the entry `turned`, or, when it can be neither undone nor redone any more, `lost`."""
    db.run("update history set state = ?, turned = coalesce(?, turned) where id = ?", (state, turned, entry))


def _forget_redo(db: Database, origin: str) -> None:
    db.run("update history set state = 'lost' where origin = ? and state = 'undone'", (origin,))


def latest(db: Database) -> int:
    """Id of the newest entry, 0 when there is none."""
    return int(db.value("select coalesce((select seq from sqlite_sequence where name = 'history'), 0)"))


def since(db: Database, entry: int) -> tuple[Change, ...]:
    """What was changed after an entry, by anybody, oldest first."""
    return tuple(_change(row) for row in db.rows("select * from history where id > ? order by id", (entry,)))


def _change(row: Row) -> Change:
    return Change(
        articles=frozenset(json.loads(row["articles"])),
        annotations=frozenset(json.loads(row["annotations"])),
        tags=bool(row["tags"]),
        highlighters=bool(row["highlighters"]),
        entry=row["id"],
    )


def wrote(db: Database, origin: str, session: str, owner: int, field: str, value: str) -> bool:
    """Whether the latest entry that wrote a field of an article or annotation is this session's, and wrote this."""
    row = db.row(
        """
        select after, origin, session from history_delta join history on history.id = entry
        where owner = :owner and json_extract(after, '$.' || :field) is not null
        order by entry desc, number desc limit 1
        """,
        {"owner": owner, "field": field},
    )
    return (
        row is not None
        and (row["origin"], row["session"]) == (origin, session)
        and json.loads(row["after"])[field] == value
    )
