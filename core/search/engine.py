"""The seam: what search asks of an engine, so that another one can take Whoosh's place in a large library.

Documents bear integer keys (see `key`). What changes often or is no word (tags, states, dates) lives in SQL and comes
in as `tree.Docs`, so that changing it needs no indexing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from core.search.analysis import Terms
from core.search.tree import Tree, Weight


class Kind(IntEnum):
    """What a document of the index is made of."""

    ARTICLE = 0
    HIGHLIGHT = 1
    NOTE = 2


def key(kind: Kind, number: int) -> int:
    """The key of an article's document, or of a highlight's or a note's (both bear the annotation's id)."""
    return number * 4 + kind


def keys(kind: Kind, numbers: Iterable[int]) -> frozenset[int]:
    """The keys of many documents of one kind."""
    return frozenset([number * 4 + kind for number in numbers])


def unkey(key: int) -> tuple[Kind, int]:
    """The kind and the id behind a key."""
    return Kind(key % 4), key // 4


FIELDS = ("title", "text", "author", "quote", "note")
"""Fields of the index: an article has the first three, a highlight `quote`, a note `note`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One document as it goes into the index; `signature` (64 bits, signed) changes with whatever was analysed."""

    key: int
    article: int
    """Id of the article it is, or is about."""
    signature: int
    fields: Mapping[str, Terms]


class Engine(Protocol):
    """An inverted index on this computer."""

    def lexicon(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Terms of a field that begin with a prefix, sorted, each with the number of its documents."""
        ...

    def ids(self, tree: Tree) -> set[int]:
        """Keys of every document a tree finds."""
        ...

    def count(self, tree: Tree) -> int:
        """How many documents a tree finds."""
        ...

    def top(self, tree: Tree, weights: Sequence[Weight], first: Tree, number: int) -> list[tuple[int, float]]:
        """The best keys with their scores (BM25), those that `first` finds too before all others."""
        ...

    def documents(self, article: int | None = None) -> dict[int, tuple[int, int]]:
        """Article and signature by key, of all documents or of those about one article, to compare with it."""
        ...

    def apply(self, adds: Iterable[Document], deletes: Iterable[int]) -> None:
        """One batch, one commit; a document whose key is there already is replaced."""
        ...

    def is_untidy(self) -> bool:
        """There is something for `tidy` to do."""
        ...

    def tidy(self) -> bool:
        """One step towards what is quickest to search; whether there was anything to do."""
        ...

    def refresh(self) -> None:
        """See what other processes have committed."""
        ...

    def close(self) -> None:
        """Give the files back."""
        ...
