"""Links that come from a file of annotations: each is made as soon as both its ends are here."""

from collections.abc import Iterable, Mapping, Sequence

from core.importing.w3c import Unreadable
from core.library.links import KIND_LIMIT
from core.library.wording import cut
from core.model.portable import Leading, Portable
from core.store import identity, links
from core.store.entry import Entry
from core.store.identity import Kind

Joint = tuple[str, Leading]
"""The uid of the annotation it leads from, and the link."""
Joints = Mapping[str, Sequence[Joint]]
"""By the uid of either end."""


def joints(several: Iterable[Portable | Unreadable]) -> Joints:
    """Every link of a file."""
    found: dict[str, list[Joint]] = {}
    for one in several:
        if isinstance(one, Portable):
            for link in one.links:
                for end in {one.uid, link.target}:
                    found.setdefault(end, []).append((one.uid, link))
    return found


def join(entry: Entry, uid: str, known: Joints) -> None:
    """Make the links of an annotation that is here now; those that are here already stay as they are."""
    for source, link in known.get(uid, ()):
        ends = _annotation(entry, source), _annotation(entry, link.target)
        kind = cut(link.kind)[:KIND_LIMIT].strip()
        if None in ends or ends[0] == ends[1] or not kind or links.by_uid(entry.db, link.uid) is not None:
            continue
        first, second = (int(end or 0) for end in ends)
        if links.find(entry.db, first, second, kind) is None:
            links.insert(entry, first, second, kind, uid=link.uid, created=link.created)


def _annotation(entry: Entry, uid: str) -> int | None:
    found = identity.find(entry.db, uid)
    return found[0] if found is not None and found[1] is Kind.ANNOTATION else None
