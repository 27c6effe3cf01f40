"""What is asked of the library about one tag."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.library import Library
from core.model.annotation import Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """One tag with its family."""

    path: str
    color: Color | None
    """Its own, not one that it has from a parent."""
    description: str
    articles: int
    """That bear it or a tag below it, or have a passage that does."""
    passages: int
    """That bear it themselves."""
    below: tuple[str, ...]
    """Paths one step down."""
    known: bool
    """There is such a tag, or one below it."""


def look(library: Library, path: str) -> Looked:
    """One tag as it is now."""
    own = library.tags.get(path)
    family = [one for one in library.tags.paths() if one.startswith(f"{path}/")]
    return Looked(
        path=path,
        color=Color(own.color) if own is not None and own.color else None,
        description=own.description if own else "",
        articles=library.tags.size(path),
        passages=own.annotations if own else 0,
        below=tuple(dict.fromkeys("/".join(one.split("/")[: path.count("/") + 2]) for one in family)),
        known=own is not None or bool(family),
    )


def color_of(path: str, known: Mapping[str, Color]) -> Color | None:
    """The colour a tag is shown in: its own, else that of the nearest parent that has one."""
    while path:
        if path in known:
            return known[path]
        path = path.rpartition("/")[0]
    return None
