"""A filter knows whether it asks anything."""

from core.model.annotation import Color
from core.model.passage_filter import PassageFilter


def test_an_empty_filter_asks_nothing() -> None:
    assert not PassageFilter()


def test_each_field_asks() -> None:
    assert PassageFilter(text="pont")
    assert PassageFilter(has_note=False)
    assert PassageFilter(colors=(Color.PINK,))
    assert PassageFilter(article=3)
