"""What the library answers: pages, counts and the outcome of a write, each with the Change it made."""

import uuid
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from core.model.annotation import Annotation
from core.model.article import Article, Revision
from core.model.change import Change
from core.model.link import End, PassageLink

NOTHING = Change()


class Section(StrEnum):
    """The shelves every library has."""

    ALL = "all"
    UNREAD = "unread"
    READING = "reading"
    ARCHIVED = "archived"
    STARRED = "starred"
    TRASH = "trash"


class Sort(StrEnum):
    """Orders of a list of articles: what is newest or longest first, names from A, best first."""

    ADDED = "added"
    PUBLISHED = "published"
    TITLE = "title"
    AUTHOR = "author"
    SITE = "site"
    OPENED = "opened"
    LANGUAGE = "language"
    WORDS = "words"
    RELEVANCE = "relevance"


class ItemStatus(StrEnum):
    """What became of one thing that was to be added."""

    ADDED = "added"
    REVISED = "revised"
    UNCHANGED = "unchanged"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """Bytes that are handed over to be added: pasted, dropped, piped or fetched."""

    data: bytes
    source: str | None = None
    """The address (or absolute path) they come from, when there is one."""
    name: str = ""
    """Of a file, for sentences and as a title of last resort."""
    address: str = ""
    """Of the page they are a piece of (http or https): kept with the article, which is not known again by it."""
    whole: bool = False
    """A person chose them on a page: all their words are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """One article that was added, revised or known already."""

    status: ItemStatus
    article: Article
    revision: Revision
    change: Change
    loss: str = ""
    """A sentence about what of the original could not be kept; empty when all was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One step of adding many: what became of one source, and how far it has come."""

    source: str
    status: ItemStatus
    article: int | None = None
    revision: int | None = None
    """The revision's number within its article."""
    title: str = ""
    error: str = ""
    """A sentence, for what was skipped or failed."""
    loss: str = ""
    """A sentence about what of the original could not be kept; empty when all was."""
    change: Change = NOTHING
    done: int = 0
    total: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Files and folders that are to be added, with everything in them."""

    sources: tuple[Path, ...]
    tags: tuple[str, ...] = ()
    total: int | None = None
    """How many files they are, when somebody counted."""
    done: int = 0
    """How many had been gone through when it was cut off."""
    uid: str = field(default_factory=lambda: uuid.uuid4().hex)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A stretch of a list of articles, and how long the whole list is."""

    total: int
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagePage:
    """A stretch of a list of annotations, and how long the whole list is."""

    total: int
    annotations: tuple[Annotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How many articles each section holds."""

    all: int
    unread: int
    reading: int
    archived: int
    starred: int
    trash: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated:
    """An annotation as it stands after a write."""

    annotation: Annotation
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Both halves of a passage that was cut; the first is the one that was there."""

    first: Annotation
    second: Annotation
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A link with what stands at both its ends; `change` tells what making or changing it touched."""

    link: PassageLink
    source: End
    target: End
    change: Change = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export wrote."""

    format: str
    path: Path
    articles: int
    annotations: int
    losses: tuple[str, ...]
    """Sentences that say what the format cannot hold."""
    kept: tuple[str, ...] = ()
    """Names of files of an earlier export that somebody edited since: they were left alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was undone or redone. `refused` is a sentence when it no longer fits, else empty."""

    title: str
    change: Change
    refused: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """What lies in the trash: articles, and annotations that were put there by themselves."""

    articles: tuple[Article, ...]
    annotations: tuple[Annotation, ...]
