"""Places and selectors."""

from core.model.place import CONTEXT, ORPHAN, Selectors, Status


def test_an_orphan_has_no_place() -> None:
    assert (ORPHAN.start, ORPHAN.end, ORPHAN.status) == (None, None, Status.ORPHAN)


def test_a_quote_alone_is_a_selector() -> None:
    quote = Selectors(exact="les mots")
    assert (quote.start, quote.end, quote.occurrences) == (None, None, 0)


def test_enough_context_is_kept_to_tell_equal_quotes_apart() -> None:
    assert CONTEXT == 256


def test_the_statuses_bear_the_names_that_scripts_read() -> None:
    assert set(Status) == {"anchored", "moved", "changed", "orphan"}
