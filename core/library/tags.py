"""Tags: all of them, and what changes them everywhere at once. Children follow their parent."""

from collections.abc import Iterator

from core.errors import KnownError, NotFound
from core.library import wording
from core.library.desk import Desk
from core.model.annotation import Color
from core.model.change import Change
from core.model.tag import Tag
from core.store import filters
from core.store import tags as store
from core.store.database import Row
from core.store.entry import Entry
from core.store.identity import Kind
from core.translate import _


class Tags:
    """`lib.tags`"""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._db = desk.db

    def all(self) -> tuple[Tag, ...]:
        """Every tag with its counts, by path; a parent that nothing bears and nobody made is not among them."""
        return store.everything(self._db)

    def paths(self) -> tuple[str, ...]:
        """The path of every tag, in order; cheaper than `all`, which counts."""
        return tuple(filters.tag_paths(self._db))

    def get(self, path: str) -> Tag | None:
        """One tag with its counts; None when no tag has this very path, as a parent that nobody made."""
        return store.read(self._db, wording.tag(path))

    def size(self, path: str) -> int:
        """How many articles bear a tag or one below it, or have a passage that does."""
        return store.size(self._db, wording.tag(path))

    def colors(self) -> dict[str, Color]:
        """The colours of the tags that have one, by path."""
        return {path: Color(color) for path, color in store.colors(self._db).items()}

    def sizes(self) -> dict[str, int]:
        """How many articles bear each tag or one below it, or have a passage that does; by path, parents too."""
        return next(sizes for sizes in self.sizing() if sizes is not None)

    def sizing(self) -> Iterator[dict[str, int] | None]:
        """The same in short steps, the last of which gives it; None before."""
        return store.sizing(self._db)

    def rename(self, old: str, new: str) -> Change:
        """Give a tag another path, and those below it with it."""
        source, target = wording.tag(old), wording.tag(new)
        with self._desk.recording(_("Rename a tag")) as entry:
            moves = self._moves(source, target)
            moving = {path for _id, path, _new in moves}
            taken = next((new for _id, _path, new in moves if new not in moving and store.find(self._db, new)), None)
            if taken is not None:
                raise KnownError(_("There is a tag {path} already. Merge the two instead."), path=taken)
            # Down the tree the longest first, up the shortest, so that none meets one that has yet to move.
            for number, _path, path in sorted(moves, key=lambda move: len(move[1]), reverse=len(target) > len(source)):
                entry.update("tag", {"id": number}, {"path": path})
        return entry.change

    def merge(self, source: str, target: str) -> Change:
        """Everything that bears one tag bears the other instead; those below it move along and merge likewise."""
        old, new = wording.tag(source), wording.tag(target)
        if new == old or new.startswith(old + "/"):
            raise KnownError(_("{path} cannot be merged into itself. Choose another tag."), path=old)
        with self._desk.recording(_("Merge tags")) as entry:
            for number, _path, path in self._moves(old, new):
                _merge(entry, number, path)
        return entry.change

    def delete(self, path: str) -> Change:
        """Take a tag and those below it away from everything. Can be undone."""
        with self._desk.recording(_("Delete a tag")) as entry:
            for row in self._family(wording.tag(path)):
                store.empty(entry, row["id"])
                entry.delete("tag", {"id": row["id"]})
        return entry.change

    def describe(self, path: str, *, description: str | None = None, color: Color | str | None = None) -> Change:
        """Say what a tag, or a parent of one, is for (Markdown), and in which colour it is shown; '' for none."""
        clean = wording.tag(path)
        fields = {
            "description": None if description is None else wording.note(description),
            "color": color if not color else Color(color).value,
        }
        with self._desk.recording(_("Describe a tag")) as entry:
            self._family(clean)
            number = store.make(entry, clean)
            wanted = {name: value for name, value in fields.items() if value is not None}
            entry.update("tag", {"id": number}, wanted)
        return entry.change

    def recent(self, limit: int = 8) -> tuple[str, ...]:
        """The tags that were put on something last, the last one first."""
        return tuple(store.recent(self._db, max(0, limit)))

    def _moves(self, source: str, target: str) -> list[tuple[int, str, str]]:
        """Id, path and new path of a tag and those below it."""
        return [(row["id"], row["path"], target + row["path"][len(source) :]) for row in self._family(source)]

    def _family(self, path: str) -> list[Row]:
        family = store.family(self._db, path)
        if not family:
            raise NotFound(_("There is no tag {path}. Look it up in the list of tags."), path=path)
        return family


def _merge(entry: Entry, number: int, path: str) -> None:
    if store.find(entry.db, path) is None:
        entry.update("tag", {"id": number}, {"path": path})
        return
    for kind, bearers in store.empty(entry, number).items():
        store.put(entry, Kind(kind), bearers, [path])
    store.enrich(entry, number, path)
    entry.delete("tag", {"id": number})
