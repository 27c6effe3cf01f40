"""Which tags a person means by a name: case, accents, kinds of blank and the shape of apostrophes do not matter.

Tags themselves stay as they were typed; two that differ in an accent are two.
"""

from functools import lru_cache

from core.library import quotes
from core.search.fold import fold
from core.store import filters
from core.store.database import Database


def meant(db: Database, typed: str) -> tuple[str, ...]:
    """The paths of all tags of that name, and of those below them; none for a name that no tag can have."""
    name = folded(typed)
    every = ((path, folded(path)) for path in filters.tag_paths(db)) if name else ()
    return tuple(path for path, own in every if own == name or own.startswith(name + "/"))


def named(db: Database, typed: str) -> tuple[str, ...]:
    """The tag of exactly that path with those below it where there is one, else those that are `meant`."""
    alike = meant(db, typed)
    return tuple(path for path in alike if path == typed or path.startswith(typed + "/")) or alike


@lru_cache(maxsize=20_000)
def folded(path: str) -> str:
    """What two spellings of a path have in common."""
    parts = (" ".join(fold(word) for word in part.split()) for part in quotes.fold(path).split("/"))
    return "/".join(part for part in parts if part)
