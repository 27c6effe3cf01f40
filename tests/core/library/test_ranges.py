"""Ranges that a person chose."""

import pytest

from core.errors import UsageError
from core.library import Library, ranges
from core.model.article import Article


def test_neither_end_is_no_range_and_one_of_them_is_an_error() -> None:
    assert ranges.checked(None, None) is None
    assert ranges.checked(3, 5) == ranges.whole(3, 5) == (3, 5)
    for start, end in [(3, None), (None, 3), (5, 5), (5, 3), (-1, 3)]:
        with pytest.raises(UsageError):
            ranges.checked(start, end)
    with pytest.raises(UsageError):
        ranges.whole(None, None)


def test_a_reshaped_passage_is_as_if_it_had_been_made_on_its_words(library: Library, article: Article) -> None:
    library.passages.add(article.id, start=10, end=20)
    made = library.passages.add(article.id, start=3, end=8).annotation
    library.passages.move(made, 10, 20)
    first, second = library.passages.of(article.id)
    assert (first.selectors, first.place, first.exact) == (second.selectors, second.place, second.exact)
