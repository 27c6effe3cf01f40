"""A quotation is short and on one line."""

from ui.annotations.quotation import quotation


def test_it_is_cut() -> None:
    assert quotation("two\nlines") == "“two lines”"
    assert quotation("many words of it", 10) == "“many words…”"
