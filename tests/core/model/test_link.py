"""Links between passages."""

from core.model.link import KINDS


def test_the_kinds_bear_the_names_that_libraries_keep() -> None:
    assert KINDS == ("supports", "contradicts", "quotes", "same-event", "see-also")
