"""A highlighted passage or a note on a whole article."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.place import Place, Selectors


class Color(StrEnum):
    """The six highlighter colours."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    ORANGE = "orange"
    PURPLE = "purple"


class Style(StrEnum):
    """How a passage is marked: its ground in colour, or a coloured line below its words."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A passage with its colour, note and tags; an article note has neither selectors nor place."""

    id: int
    uid: str
    version: int
    article: int
    revision: int
    """Id of the revision it was made on."""
    selectors: Selectors | None
    place: Place | None
    """Where it stands on the article's current revision."""
    exact: str
    """What stands in the current text at its place; the kept quote for an orphan; empty for an article note."""
    color: Color
    style: Style = Style.HIGHLIGHT
    note: str
    """Markdown."""
    tags: tuple[str, ...]
    """Paths, sorted."""
    created: str
    """UTC, ISO 8601 with milliseconds and Z."""
    modified: str
    """UTC."""
    trashed: str | None
    """When it went to the trash, UTC; None outside it."""
