"""Places and selectors."""

import pytest

from core.model.place import CONTEXT, ORPHAN, Region, Selectors, Status


def test_an_orphan_has_no_place() -> None:
    assert (ORPHAN.start, ORPHAN.end, ORPHAN.status) == (None, None, Status.ORPHAN)


def test_a_quote_alone_is_a_selector() -> None:
    quote = Selectors(exact="les mots")
    assert (quote.start, quote.end, quote.occurrences) == (None, None, 0)


def test_enough_context_is_kept_to_tell_equal_quotes_apart() -> None:
    assert CONTEXT == 256


def test_the_statuses_bear_the_names_that_scripts_read() -> None:
    assert set(Status) == {"anchored", "moved", "changed", "orphan"}


@pytest.mark.parametrize(
    ("sides", "fits"),
    [((0, 0, 1, 1), True), ((0.9, 0.9, 0.1, 0.1), True), ((0.5, 0, 0.6, 1), False), ((0, 0, 0, 1), False),
     ((-0.1, 0, 0.5, 0.5), False), ((0, float("nan"), 0.5, 0.5), False)],
)  # fmt: skip
def test_a_region_lies_on_its_picture(sides: tuple[float, float, float, float], fits: bool) -> None:
    left, top, width, height = sides
    assert Region(left=left, top=top, width=width, height=height).fits() is fits
