"""Of several copies the one with the noted surroundings is taken; equal ones are all named."""

from core.anchoring.copies import Copy, best_copies
from core.anchoring.describe import describe
from core.model.place import Selectors

TEXT = "Au nord, la route est coupée. Au sud, la route est ouverte. À l’est, la route est coupée."


def test_the_surroundings_choose() -> None:
    start = TEXT.index("la route", 30)
    assert [copy.start for copy in best_copies(TEXT, describe(TEXT, start, start + 8))] == [start]


def test_a_copy_says_how_much_agrees() -> None:
    found = best_copies("xx b QUOTE c yy", Selectors(exact="QUOTE", prefix="a b ", suffix=" c d"))
    assert found == [Copy(start=5, before=3, after=3)]


def test_equal_copies_come_nearest_first() -> None:
    selectors = Selectors(exact="ha", start=6, end=8)
    assert [copy.start for copy in best_copies("ha ha ha", selectors)] == [6, 3, 0]


def test_a_million_copies_are_not_all_looked_at() -> None:
    text = "a" * 400_000
    found = best_copies(text, describe(text, 300_000, 300_001))
    assert found[0].start == 300_000
    assert len(found) < 1000


def test_no_copy() -> None:
    assert best_copies(TEXT, Selectors(exact="la rivière")) == []
    assert best_copies(TEXT, Selectors(exact="")) == []
