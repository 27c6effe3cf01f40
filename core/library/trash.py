"""The trash: look into it, take things out, and empty it, which is the only deletion there is."""

from collections.abc import Iterable, Iterator, Sequence

from core.errors import NotFound
from core.library.answers import Trashed
from core.library.desk import Desk
from core.model.change import Change
from core.store import articles, files, identity, passages, pictures
from core.store import trash as store
from core.store.identity import Kind
from core.translate import _

BATCH = 10
"""Articles or annotations deleted in one transaction."""


class Trash:
    """`lib.trash`"""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._db = desk.db

    def items(self) -> Trashed:
        """Articles in the trash, and annotations that were put there by themselves."""
        return Trashed(
            articles=articles.read(self._db, store.articles(self._db)),
            annotations=passages.read(self._db, store.own_annotations(self._db)),
        )

    def stretch(self, *, limit: int, offset: int = 0) -> tuple[int, Trashed]:
        """How many things `items` gives, and some of them: the articles first, then the annotations."""
        ids, own = store.articles(self._db), store.own_annotations(self._db)
        rest = slice(max(0, offset - len(ids)), max(0, offset + limit - len(ids)))
        found = Trashed(
            articles=articles.read(self._db, ids[offset : offset + limit]),
            annotations=passages.read(self._db, own[rest]),
        )
        return len(ids) + len(own), found

    def put(self, ids: Iterable[int | str]) -> Change:
        """Put articles and annotations into the trash, by ids or uids of either."""
        with self._desk.recording(_("Put into the trash")) as entry:
            for number, kind in self._found(ids):
                store.put(entry, kind, number)
        return entry.change

    def restore(self, ids: Iterable[int | str]) -> Change:
        """Take articles and annotations out of the trash, by ids or uids of either."""
        with self._desk.recording(_("Take out of the trash")) as entry:
            for number, kind in self._found(ids):
                store.take(entry, kind, number)
        return entry.change

    def empty(self) -> Change:
        """Delete for good what lies in the trash, its originals and what the history remembers of its words."""
        articles, annotations = store.articles(self._db), store.own_annotations(self._db)
        change = Change()
        for numbers in batches([*articles, *annotations]):
            change |= self._purge(numbers)
        return change

    def _purge(self, numbers: Sequence[int]) -> Change:
        """A few articles and annotations at a time, so that nobody waits long; those taken out meanwhile stay."""
        with self._desk.recording(_("Empty the trash")) as entry:
            gone, annotations = store.still(self._db, numbers)
            originals, shown = store.orphaned_originals(self._db, gone), pictures.orphaned(self._db, gone)
            entry.touch(articles=gone, annotations=annotations, tags=bool(gone or annotations))
            entry.forget(gone)
            store.purge(entry, gone, annotations)
        self._drop(originals, shown)
        return entry.change

    def _drop(self, originals: set[str], shown: set[str]) -> None:
        """After the commit: a crash in between leaves a file too many, never one too few."""
        if originals or shown:
            # Within a write, so that nobody names one of them just now.
            with self._db.write():
                files.drop(self._desk.folder / "originals", originals - store.named_originals(self._db, originals))
                files.drop(self._desk.folder / "media", shown - pictures.still_named(self._db, shown))

    def _found(self, ids: Iterable[int | str]) -> list[tuple[int, Kind]]:
        found: list[tuple[int, Kind]] = []
        for name in dict.fromkeys(ids):
            known = identity.find(self._db, name)
            if known is None:
                raise NotFound(_("Nothing bears the id {name}. Look it up in the list."), name=str(name)[:80])
            found.append(known)
        return found


def batches(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many ids at a time as are deleted within some milliseconds."""
    for start in range(0, len(numbers), BATCH):
        yield numbers[start : start + BATCH]
