"""A query as a tree of what was asked, before any word of it is analysed.

`core.search.query.parse` makes it from what a person typed.
"""

from dataclasses import dataclass
from enum import StrEnum


class Match(StrEnum):
    """How a leaf's words compare with the text."""

    FORMS = "forms"  # a plain word: accents, case and endings do not matter
    EXACT = "exact"  # "…" or =word: accents and endings matter
    PREFIX = "prefix"  # secu*
    WILDCARD = "wildcard"  # s?cur*
    FUZZY = "fuzzy"  # securite~1


class Field(StrEnum):
    """What a leaf looks at; ANY (title, text, authors) when the person named none."""

    ANY = "any"
    TITLE = "title"
    TEXT = "text"
    AUTHOR = "author"
    SITE = "site"
    TAG = "tag"
    LANG = "lang"
    PUBLISHED = "published"
    ADDED = "added"
    NOTE = "note"
    IS = "is"
    HAS = "has"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """One condition: words in a field, or a value of one (a tag's path, a range of dates as typed)."""

    field: Field
    text: str
    match: Match = Match.FORMS
    distance: int = 0
    """For FUZZY: edits allowed, 1 or 2."""


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the parts."""

    parts: tuple["Query", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but the part."""

    part: "Query"


@dataclass(frozen=True, slots=True)
class Words:
    """Words side by side, not strictly asked for: all of them first, then some (see the query language)."""

    parts: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Every:
    """No condition."""


Query = And | Or | Not | Words | Leaf | Every
