"""Which passages of a library are meant, and what they are put together by."""

from dataclasses import dataclass
from enum import StrEnum

from core.model.annotation import Color, Style
from core.model.place import Status


class GroupBy(StrEnum):
    """What passages are put together by."""

    ARTICLE = "article"
    TAG = "tag"
    COLOR = "color"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageFilter:
    """What must hold of a passage; what is left empty is not asked. Several values of one field: any of them."""

    text: str = ""
    """Each of its words stands, wholly or in part, in the quote or the note; case and accents aside."""
    tags: tuple[str, ...] = ()
    """Paths; those below them count too."""
    colors: tuple[Color, ...] = ()
    styles: tuple[Style, ...] = ()
    languages: tuple[str, ...] = ()
    """Of their articles."""
    sites: tuple[str, ...] = ()
    after: str = ""
    """Made at this moment or later: UTC, or the beginning of one (`2024-03`)."""
    before: str = ""
    """Made before it."""
    has_note: bool | None = None
    statuses: tuple[Status, ...] = ()
    article: int | None = None

    def __bool__(self) -> bool:
        """Whether it asks anything."""
        return self != PassageFilter()
