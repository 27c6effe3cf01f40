"""Links: what one passage says about another."""

from collections.abc import Iterable

from core.errors import KnownError, NotFound, UsageError
from core.library import wording
from core.library.answers import Linked
from core.library.desk import Desk
from core.model.change import Change
from core.model.link import KINDS, PassageLink
from core.store import identity
from core.store import links as store
from core.store.identity import Kind
from core.translate import _

KIND_LIMIT = 60
"""Characters of the name of a kind."""


class Links:
    """`lib.links`"""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._db = desk.db

    def add(self, source: int, target: int, kind: str) -> Linked:
        """Link one annotation to another; a link of this kind that is there already stays as it is."""
        ends = self._annotation(source), self._annotation(target)
        word = _kind(kind)
        if ends[0] == ends[1]:
            raise UsageError(_("A passage is not linked with itself. Choose another one."))
        with self._desk.recording(_("Link passages")) as entry:
            number = store.find(self._db, *ends, word) or store.insert(entry, *ends, word)
        return self._answer(number, entry.change)

    def remove(self, ids: Iterable[int]) -> Change:
        """Take links away; can be undone."""
        with self._desk.recording(_("Remove a link")) as entry:
            for number in dict.fromkeys(ids):
                entry.delete("link", {"id": self._get(number).id})
        return entry.change

    def rekind(self, link: int, kind: str) -> Linked:
        """Say of a link that it means something else."""
        word = _kind(kind)
        with self._desk.recording(_("Change the kind of a link")) as entry:
            seen = self._get(link)
            if store.find(self._db, seen.source, seen.target, word) not in (None, seen.id):
                raise KnownError(_("These passages are linked in this way already. Remove this link instead."))
            entry.update("link", {"id": seen.id}, {"kind": word})
        return self._answer(link, entry.change)

    def of(self, annotations: Iterable[int]) -> tuple[Linked, ...]:
        """Every link from or to these annotations, the oldest first; those with an end in the trash are left out."""
        links = store.of(self._db, annotations)
        ends = store.ends(self._db, [end for link in links for end in (link.source, link.target)])
        return tuple(Linked(link=link, source=ends[link.source], target=ends[link.target]) for link in links)

    def kinds(self) -> tuple[str, ...]:
        """The kinds every library has, then the person's own, the most used first."""
        return (*KINDS, *(kind for kind in store.kinds(self._db) if kind not in KINDS))

    def _answer(self, number: int, change: Change) -> Linked:
        link = self._get(number)
        ends = store.ends(self._db, [link.source, link.target])
        return Linked(link=link, source=ends[link.source], target=ends[link.target], change=change)

    def _get(self, number: int) -> PassageLink:
        found = store.read(self._db, [number])
        if not found:
            raise NotFound(_("This link is gone by now. Make it again, or undo."))
        return found[0]

    def _annotation(self, number: int) -> int:
        return identity.resolve(self._db, number, Kind.ANNOTATION)


def _kind(word: str) -> str:
    clean = wording.line(word, KIND_LIMIT)
    if not clean:
        raise UsageError(_("A link needs a kind. Choose one, or write your own word."))
    return clean
