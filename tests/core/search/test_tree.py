"""Trees are values: equal when they ask the same, usable as keys."""

from core.search.engines.whoosh_engine import WhooshEngine
from core.search.tree import EVERYTHING, NOTHING, AllOf, AnyOf, Terms, Without
from tests.core.search.conftest import Shelf


def test_they_compare_by_what_they_ask() -> None:
    assert AllOf((Terms(field="text", terms=("a",)),)) == AllOf((Terms(field="text", terms=("a",)),))
    assert len({AnyOf(()), AnyOf(()), Without(NOTHING)}) == 2


def test_everything_and_nothing(engine: WhooshEngine, shelf: Shelf) -> None:
    one = shelf.put(1, "un")
    assert engine.ids(EVERYTHING) == {one}
    assert engine.ids(NOTHING) == set()
