"""Apply an entry of the history backwards or forwards, or find that it no longer fits.

It fits while every field still bears what the entry wrote. A row that the entry made is not deleted: an article or
annotation goes to the trash, a tag stays when somebody else uses it.
"""

import sqlite3
from collections.abc import Callable, Iterable

from core.store import table
from core.store.database import Database, Row
from core.store.entry import Delta, Entry
from core.store.table import TABLES, Fields

TRASHED = {"annotation": "annotation", "article_state": "article"}
"""Tables whose rows go to the trash instead of vanishing, with what they stand for."""
IDENTITY = frozenset({"article", *TRASHED})


PASSING = frozenset({"version", "modified", "place", "last_seen", "used", "opened"})
"""Columns that may bear something else since: they say that others came by, not what they want."""


class Misfit(Exception):
    """The entry no longer fits; `reason` is `changed`, `gone` or `taken`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def revert(entry: Entry, deltas: Iterable[Delta]) -> None:
    """Put back what was before; inside a transaction that is rolled back on a Misfit."""
    for delta in reversed(tuple(deltas)):
        _guarded(lambda delta=delta: _step(entry, delta, wrote=delta.after, wanted=delta.before))


def repeat(entry: Entry, deltas: Iterable[Delta]) -> None:
    """Do again what was undone."""
    for delta in deltas:
        _guarded(lambda delta=delta: _step(entry, delta, wrote=delta.before, wanted=delta.after))


def _guarded(step: Callable[[], None]) -> None:
    try:
        step()
    except sqlite3.IntegrityError as error:
        gone = error.sqlite_errorcode == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY
        raise Misfit("gone" if gone else "taken") from error


def _step(entry: Entry, delta: Delta, *, wrote: Fields | None, wanted: Fields | None) -> None:
    row = table.read(entry.db, TABLES[delta.table], delta.key)
    if row is not None and (wrote is None or wanted is None) and _computed(delta, row):
        # A place that comes or goes as a whole: where a passage was computed to stand meanwhile is nobody's word.
        entry.delete(delta.table, delta.key)
        row = None
    if wanted is None:
        _take_away(entry, delta, row, wrote or {})
    elif wrote is None:
        _bring_back(entry, delta, row, wanted)
    else:
        _fit(row, wrote)
        entry.update(delta.table, delta.key, wanted)


def _computed(delta: Delta, row: Row) -> bool:
    return delta.table == "annotation_place" and row["decided_by"] == "auto"


def _fit(row: Row | None, wrote: Fields) -> None:
    if row is None:
        raise Misfit("gone")
    if any(row[column] != value for column, value in wrote.items() if column not in PASSING):
        raise Misfit("changed")


def _take_away(entry: Entry, delta: Delta, row: Row | None, wrote: Fields) -> None:
    if delta.table in IDENTITY:
        # That it was opened since keeps no article from going to the trash.
        _fit(row, {column: value for column, value in wrote.items() if column != "state"})
        if delta.table in TRASHED:
            entry.update(delta.table, delta.key, {"trashed": entry.moment})
    elif row is not None and not (delta.table == "tag" and _used(entry.db, delta.key["id"])):
        _fit(row, wrote)
        entry.delete(delta.table, delta.key)


def _bring_back(entry: Entry, delta: Delta, row: Row | None, wanted: Fields) -> None:
    if delta.table in IDENTITY:
        if row is None:
            raise Misfit("gone")
        if delta.table in TRASHED:
            entry.update(delta.table, delta.key, {"trashed": None})
    elif row is None:
        entry.insert(delta.table, wanted)
    else:
        _fit(row, wanted)


def _used(db: Database, tag: object) -> bool:
    return bool(
        db.value(
            """
            select exists (select 1 from article_tag where tag = :tag)
                or exists (select 1 from annotation_tag where tag = :tag)
            """,
            {"tag": tag},
        )
    )
