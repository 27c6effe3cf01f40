"""A search from a typed query to ranked keys, over one or several kinds of documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.model.query import Query
from core.search.engine import Engine, Kind
from core.search.plan import Plan, Planner
from core.search.source import Source
from core.search.tongues import tongues
from core.search.tree import AllOf, Docs


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All hits of a query, counted; the best of them are asked for by number."""

    total: int
    with_all: int
    """Hits that hold every word."""


class Searcher:
    """Searches one library's index for one query."""

    def __init__(self, engine: Engine, source: Source, query: Query, kinds: Iterable[Kind]) -> None:
        self.engine = engine
        self.source = source
        self.tongues = tongues(query, engine, source)
        self.plans: list[Plan] = []
        for kind in kinds:
            self.plans.append(Planner(engine, source, kind, self.tongues).plan(query))

    def found(self) -> Found:
        """How much there is."""
        return Found(
            total=sum(self.engine.count(plan.tree) for plan in self.plans),
            with_all=sum(self.engine.count(plan.strict) for plan in self.plans),
        )

    def keys(self) -> set[int]:
        """Every hit, in no order."""
        return {key for plan in self.plans for key in self.engine.ids(plan.tree)}

    def best(self, number: int) -> list[tuple[int, float]]:
        """The best keys of all kinds with their scores, best first."""
        ranked = [hit for plan in self.plans for hit in self.engine.top(plan.tree, plan.weights, plan.first, number)]
        return sorted(ranked, key=lambda hit: (-hit[1], -hit[0]))[:number]

    def among(self, keys: Sequence[int]) -> dict[int, float]:
        """Scores of some hits, when they are sorted by something else."""
        wanted = Docs(frozenset(keys))
        return {
            key: score
            for plan in self.plans
            for key, score in self.engine.top(AllOf((plan.tree, wanted)), plan.weights, plan.first, len(keys))
        }
