"""Which tags are offered while one types: those used last first, then by how well they fit."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.library import Library
from core.model.plain import plain

SHOWN = 9
"""Tags offered at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The tags of a library."""

    paths: tuple[str, ...] = ()
    """Every path, parents too."""
    recent: tuple[str, ...] = ()
    """Those put on something last, the latest first."""


def vocabulary(library: Library) -> Vocabulary:
    """The library's tags as they are now."""
    return Vocabulary(paths=library.tags.paths(), recent=library.tags.recent())


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """One line of what is offered."""

    path: str
    new: bool = False
    """It would be made."""


def cleaned(typed: str) -> str:
    """A path as the library keeps it: no blanks around its parts, none of them empty."""
    return "/".join(part.strip() for part in typed.split("/") if part.strip())


def suggestions(typed: str, known: Vocabulary, borne: Collection[str] = ()) -> list[Suggestion]:
    """What fits the letters typed, best first, without what is borne already; a path nobody has is offered as new.

    Accents and case do not matter. `sec` finds `politique/sécurité` by the beginning of a part, `po/se` by each.
    """
    path = cleaned(typed)
    wanted = plain(path)
    order = {one: number for number, one in enumerate(known.recent)}
    every = dict.fromkeys((*known.recent, *known.paths))
    ranked = sorted(
        (rank, order.get(one, len(order)), plain(one), one)
        for one in every
        if one not in borne and (rank := _rank(wanted, plain(one))) is not None
    )
    found = [Suggestion(path=one) for *_by, one in ranked[:SHOWN]]
    return found if not path or path in every or path in borne else [*found, Suggestion(path=path, new=True)]


def _rank(wanted: str, path: str) -> int | None:
    """How well a path fits, 0 best; None: not at all."""
    if path == wanted:
        return 0
    if path.startswith(wanted):
        return 1
    parts = path.split("/")
    if any(part.startswith(wanted) for part in parts):
        return 2
    if _by_parts(wanted.split("/"), parts):
        return 3
    return 4 if wanted in path else None


def _by_parts(wanted: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether the parts begin, in order, with what was typed between the slashes."""
    rest = iter(parts)
    return len(wanted) > 1 and all(any(part.startswith(one) for part in rest) for one in wanted)
