"""What columns say of an article, and what the settings keep of them."""

from pathlib import Path

import pytest

from core.library import Library, Sort
from ui.library.columns import (
    AT_FIRST,
    EVERY,
    WIDEST,
    Arrangement,
    Column,
    cells,
    descends,
    sane,
    with_column,
)


def test_each_column_says_its_own(folder: Path) -> None:
    with Library.open(folder, create=True) as library:
        article = library.articles.add_bytes(b"A letter\n\nWith five words in it.").article
        library.articles.edit(article, authors=["Ada Lovelace", "Karl Marx"], site="Le Monde", published="2024-04")
        library.articles.begin(article.id)
        library.passages.add(article.id, start=0, end=3)
        article = library.articles.get(article.id)
    said = dict(zip(EVERY, cells(article), strict=True))
    assert said[Column.TITLE] == "A letter"
    assert said[Column.AUTHORS] == "Ada Lovelace, Karl Marx"
    assert said[Column.PUBLISHED] == "2024-04"
    assert (said[Column.LANGUAGE], said[Column.PASSAGES]) == ("en", "1")
    assert said[Column.WORDS] == str(article.words)
    assert said[Column.OPENED] == article.opened[:10] != ""


@pytest.mark.parametrize("kept", [None, 3, [], [["site", 90]], [["title"]], [["nonsense", 90]], "title"])
def test_columns_that_make_no_sense_are_those_of_a_new_window(kept: object) -> None:
    assert sane(kept) == AT_FIRST


def test_kept_widths_stay_within_reason() -> None:
    assert sane([["site", 90], ["title", 10**9], ["x", 1]]) == ((Column.SITE, 90), (Column.TITLE, WIDEST))


def test_a_column_comes_behind_the_others_and_the_title_stays() -> None:
    more = with_column(AT_FIRST, Column.LANGUAGE, shown=True)
    assert [column for column, _width in more] == [*(column for column, _width in AT_FIRST), Column.LANGUAGE]
    assert with_column(more, Column.LANGUAGE, shown=False) == AT_FIRST
    assert with_column(AT_FIRST, Column.TITLE, shown=False) == AT_FIRST


def test_dates_begin_with_the_newest_and_names_with_a() -> None:
    assert descends(Arrangement(sort=Sort.ADDED))
    assert not descends(Arrangement(sort=Sort.TITLE))
    assert descends(Arrangement(sort=Sort.TITLE, backwards=True))
