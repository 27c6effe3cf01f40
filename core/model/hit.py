"""What a search found."""

from dataclasses import dataclass
from enum import StrEnum


class HitKind(StrEnum):
    """What was found: the words of an article, a highlighted passage, or a note."""

    ARTICLE = "article"
    HIGHLIGHT = "highlight"
    NOTE = "note"


class SearchIn(StrEnum):
    """Where a search looks."""

    ARTICLES = "articles"
    HIGHLIGHTS = "highlights"
    NOTES = "notes"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """A stretch of text with its matches; positions are code points of the article's text (of the note, for a note)."""

    start: int
    end: int
    text: str
    matches: tuple[tuple[int, int], ...]
    """Absolute positions, like `start` and `end`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One answer of a search."""

    kind: HitKind
    article: int
    annotation: int | None
    title: str
    score: float
    published: str
    guess: bool
    """When it was published is only a guess."""
    language: str
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """A page of hits. `total` counts all hits, `with_all` those that hold every word."""

    query: str
    total: int
    with_all: int
    took_ms: float
    suggestion: str | None
    hits: tuple[Hit, ...]
    explanation: str = ""
    """How the query was understood, when asked for."""
