"""What an engine is asked: a tree of terms that are cut, folded and stemmed already. No engine analyses anything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Documents with at least one of the terms in a field."""

    field: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Docs:
    """Documents by key: what SQL or the text itself has found."""

    keys: frozenset[int]


@dataclass(frozen=True, slots=True)
class AllOf:
    """Documents that every part finds; all documents when there is no part."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Documents that some part finds."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Documents that the part does not find."""

    part: "Tree"


Tree = Terms | Docs | AllOf | AnyOf | Without

EVERYTHING = AllOf(())
NOTHING = Docs(frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What finding one of these terms in a field is worth; they count as one word (its stems in several languages)."""

    field: str
    terms: tuple[str, ...]
    factor: float
