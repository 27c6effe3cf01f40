"""What the check rebuilds; `test_checking` proves it on whole libraries."""

from core.library import mending
from core.model.place import Selectors, Status

TEXT = "La ville a deux ponts."


def test_selectors_stand_only_with_their_words_and_surroundings() -> None:
    there = Selectors(exact="ville", prefix="La ", suffix=" a", start=3, end=8)
    place = mending.stands(TEXT, there)
    assert place is not None
    assert (place.start, place.end, place.status) == (3, 8, Status.ANCHORED)
    for wrong in (
        Selectors(exact="ville", start=4, end=9),
        Selectors(exact="ville", prefix="Ma ", start=3, end=8),
        Selectors(exact="ville", suffix="s", start=3, end=8),
        Selectors(exact="ville"),
        Selectors(exact="ponts.", start=16, end=99),
    ):
        assert mending.stands(TEXT, wrong) is None
