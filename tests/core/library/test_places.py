"""Passages are carried from the best place known of them, and never called surer than that was."""

from itertools import pairwise

import pytest

from core.library import Library
from core.library.places import Carrier
from core.model.article import Article
from core.model.place import Status

QUOTE = "On parle d’un troisième pont depuis vingt ans."


def _becomes(library: Library, article: Article, old: str, new: str) -> None:
    text = library.articles.text(article.id).value
    assert old in text
    library.articles.add_bytes(text.replace(old, new).encode(), source=article.source)


@pytest.fixture
def passage(library: Library, article: Article) -> int:
    """The article's last sentence."""
    start, end = library.passages.quote(article.id, QUOTE)
    return library.passages.add(article.id, start=start, end=end).annotation.id


def _status(library: Library, passage: int) -> Status | None:
    place = library.passages.get(passage).place
    return place and place.status


def test_edited_words_stay_changed_however_often_they_are_carried(
    library: Library, article: Article, passage: int
) -> None:
    _becomes(library, article, "d’un troisième pont depuis vingt ans", "d’un autre pont depuis trente ans")
    assert _status(library, passage) is Status.CHANGED
    _becomes(library, article, "La ville a deux ponts.", "La ville a bien deux ponts.")
    assert _status(library, passage) is Status.CHANGED
    assert library.passages.get(passage).exact == "On parle d’un autre pont depuis trente ans."


def test_words_that_come_back_are_sure_again(library: Library, article: Article, passage: int) -> None:
    _becomes(library, article, "troisième", "autre")
    _becomes(library, article, "autre", "troisième")
    assert _status(library, passage) is Status.ANCHORED
    assert library.passages.get(passage).exact == QUOTE


def test_edits_that_went_too_far_from_the_first_words_are_followed_step_by_step(
    library: Library, article: Article, passage: int
) -> None:
    steps = [
        QUOTE,
        "On parle d’un troisième pont depuis vingt ans, sans y croire encore vraiment.",
        "On discute, sans y croire encore vraiment, hélas, ici comme ailleurs.",
        "Hélas, sans y croire encore vraiment, ici comme ailleurs, tous attendent.",
    ]
    for old, new in pairwise(steps):
        _becomes(library, article, old, new)
    _becomes(library, article, "La ville a deux ponts.", "La ville a bien deux ponts.")
    assert library.passages.get(passage).exact in steps[-1]
    assert _status(library, passage) is Status.CHANGED
    assert library.passages.get(passage).selectors.exact == QUOTE  # pyright: ignore[reportOptionalMemberAccess]


def test_what_was_computed_before_the_write_is_not_computed_again(
    library: Library, article: Article, passage: int
) -> None:
    carrier = Carrier(library._desk.db)
    new = library.articles.text(article.id).value + " Fin."
    first = carrier.places(article.id, new, frozenset({passage}))
    kept = dict(carrier._done)
    assert carrier.places(article.id, new, frozenset({passage})) == first
    assert carrier._done == kept
    assert len(kept) == 1


def test_a_passage_in_the_trash_is_carried_too(library: Library, article: Article, passage: int) -> None:
    library.passages.trash([passage])
    _becomes(library, article, "La ville a deux ponts.", "La ville a bien deux ponts.")
    library.passages.restore([passage])
    assert _status(library, passage) is Status.ANCHORED
