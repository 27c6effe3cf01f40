"""An article, its revisions and the places it was seen at. The words themselves are a `Text`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class State(StrEnum):
    """How far the reader is with an article."""

    UNREAD = "unread"
    READING = "reading"
    ARCHIVED = "archived"


class Origin(StrEnum):
    """Where an article's metadata was learned."""

    LINKED_DATA = "json-ld"
    META = "meta"
    PAGE = "page"
    ADDRESS = "address"
    FILE = "file"
    GUESS = "guess"
    CORRECTED = "corrected"
    """Not what the newest capture says: a person corrected it, or it stayed from an earlier one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What an importer learned. Dates are ISO 8601, as precise as known, no zone invented (`2024-04`)."""

    title: str = ""
    authors: tuple[str, ...] = ()
    site: str = ""
    url: str = ""
    published: str = ""
    language: str = ""
    """ISO 639-1, empty when unknown."""
    doi: str = ""
    """Without an address before it: `10.1000/182`."""
    origins: Mapping[str, str] = field(default_factory=dict[str, str])
    """Where each field was learned, by its name; what is not named stood in the text."""

    @property
    def guessed(self) -> frozenset[str]:
        """Names of the fields that are only a guess."""
        return frozenset(name for name, origin in self.origins.items() if origin == Origin.GUESS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as lists show it: everything but its words."""

    id: int
    uid: str
    version: int
    revision: int
    """Id of the current revision."""
    meta: Metadata
    source: str | None
    """The absolute path or address it came from last; None for what was pasted or piped in."""
    added: str
    """UTC, ISO 8601 with milliseconds and Z."""
    words: int
    excerpt: str
    """The first words of its body, for lists."""
    state: State
    starred: bool
    place: int
    """Code point at the top of the reader when it was left."""
    tags: tuple[str, ...]
    """Paths, sorted."""
    annotations: int
    """How many it bears, those in the trash not counted."""
    trashed: str | None
    """When it went to the trash, UTC; None outside it."""
    opened: str = ""
    """When it was opened last, UTC; empty: never."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One capture of an article's words; never changed once stored."""

    id: int
    article: int
    number: int
    """1 for the first, counting up within its article."""
    captured: str
    """UTC."""
    importer: str
    """The importer's name and version, `plain/1`."""
    original_hash: str
    """SHA-256 of the captured bytes, also the name in `originals/`."""
    text_hash: str
    """SHA-256 of the canonical string in UTF-8."""
    words: int
