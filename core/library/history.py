"""Undo, redo, and what others have changed meanwhile."""

from collections.abc import Callable, Iterable

from core.library.answers import Undone
from core.library.desk import Desk
from core.library.places import Carrier, place_all
from core.model.change import Change
from core.store import articles, passages, places, undo
from core.store import history as store
from core.store.database import Database, Row
from core.store.entry import Delta, Entry, quiet
from core.translate import _

Apply = Callable[[Entry, Iterable[Delta]], None]


class History:
    """`lib.history`"""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._db = desk.db

    def undo(self) -> Undone:
        """Take back this window's latest change, if everything still is as it left it."""
        with self._db.write():
            return self._apply(store.next_undo(self._db, self._desk.origin), "undo", "undone", undo.revert)

    def redo(self) -> Undone:
        """Do again what was undone last."""
        with self._db.write():
            return self._apply(store.next_redo(self._db, self._desk.origin), "redo", "done", undo.repeat)

    def can_undo(self) -> str | None:
        """What would be undone, None when there is nothing."""
        return _title(store.next_undo(self._db, self._desk.origin))

    def can_redo(self) -> str | None:
        """What would be done again, None when there is nothing."""
        return _title(store.next_redo(self._db, self._desk.origin))

    def latest(self) -> int:
        """Id of the newest entry, whoever made it."""
        return store.latest(self._db)

    def since(self, entry: int) -> tuple[Change, ...]:
        """What was changed after an entry, by this or another process, oldest first."""
        return store.since(self._db, entry)

    def data_version(self) -> int:
        """Another number than before when another process has written; cheap enough to ask all the time."""
        return self._db.data_version()

    def _apply(self, row: Row | None, kind: str, state: str, apply: Apply) -> Undone:
        if row is None:
            return Undone(title="", change=Change())
        try:
            with quiet(self._db) as entry:
                deltas = store.read_deltas(self._db, row["id"])
                apply(entry, deltas)
                _place_again(entry, deltas)
        except undo.Misfit as misfit:
            # Out of the way, so that the change before it can be undone.
            store.mark(self._db, row["id"], "lost")
            return Undone(title=row["title"], change=Change(), refused=_sentence(misfit, row["title"]))
        number = store.note(self._db, entry, origin=self._desk.origin, title=row["title"], kind=kind)
        store.mark(self._db, row["id"], state, turned=number)
        return Undone(title=row["title"], change=entry.change | Change(entry=number))


def _place_again(entry: Entry, deltas: Iterable[Delta]) -> None:
    """Passages stand in the words their article shows now: where one has no place in them yet, it gets one."""
    deltas = tuple(deltas)
    for annotation, there in _reshaped(deltas).items():
        places.drop_computed(entry.db, annotation, there)
    for article in _reworded(entry.db, deltas):
        revision = articles.current_revision(entry.db, article)
        place_all(entry.db, article, revision, Carrier(entry.db))
        entry.touch(annotations=passages.ids_of(entry.db, article))


def _reshaped(deltas: Iterable[Delta]) -> dict[int, set[int]]:
    """Passages that got other words, with the revisions in which it was written where they stand."""
    found = {_number(delta, "id"): set[int]() for delta in deltas if delta.table == "annotation" and _ends(delta)}
    for delta in deltas:
        if delta.table == "annotation_place" and _number(delta, "annotation") in found:
            found[_number(delta, "annotation")].add(_number(delta, "revision"))
    return found


def _ends(delta: Delta) -> bool:
    """Whether a passage that was there got other ends."""
    return delta.before is not None and not {"start", "end"}.isdisjoint(delta.after or {})


def _number(delta: Delta, column: str) -> int:
    return int(str(delta.key[column]))


def _reworded(db: Database, deltas: Iterable[Delta]) -> set[int]:
    """Articles that went to another revision, that passages went to or left, or whose passages got other words."""
    found = {one.article for one in passages.read(db, sorted(_reshaped(deltas)))}
    for delta in deltas:
        before, after = delta.before or {}, delta.after or {}
        if delta.table == "article" and "revision" in before:
            found.add(_number(delta, "id"))
        elif delta.table == "annotation" and "article" in before:
            found |= {int(str(before["article"])), int(str(after["article"]))}
    return found


def _title(row: Row | None) -> str | None:
    return None if row is None else str(row["title"])


def _sentence(misfit: undo.Misfit, title: str) -> str:
    sentences = {
        "changed": _("“{title}” cannot be undone or redone: what it changed was changed again since."),
        "gone": _("“{title}” cannot be undone or redone: the trash was emptied since."),
        "taken": _("“{title}” cannot be undone or redone: another tag or link like it was made since."),
    }
    return sentences[misfit.reason].format(title=title)
