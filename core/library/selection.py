"""What a query selects among the articles; the search room answers it, this is the shape of its answer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from core.store.articles import Condition


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which articles a query finds: a condition in SQL, and their ids best first when words were asked for."""

    condition: Condition = field(default_factory=Condition)
    ranked: Sequence[int] | None = None


Select = Callable[[str], Selection]


def titles(query: str) -> Selection:
    """Articles whose title holds the query, for a library without a search engine."""
    return Selection(condition=Condition("instr(lower(article.title), lower(?)) > 0", (query.strip(),)))
