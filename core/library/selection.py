"""What a query selects among the articles; the search room answers it, this is the shape of its answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from core.store.articles import Condition, titled

EVERY = Condition()


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which articles a query finds: a condition in SQL, and their ids best first when words were asked for."""

    condition: Condition = EVERY
    ranked: Sequence[int] | None = None


Select = Callable[[str], Selection]


def titles(query: str) -> Selection:
    """Articles whose title holds the query, for a library without a search engine."""
    return Selection(condition=titled(query))
