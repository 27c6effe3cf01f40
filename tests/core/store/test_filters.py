"""Values in a query select what bears them, on articles and on annotations."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.library import Library
from core.model.article import State
from core.model.query import Field
from core.search.dates import dates
from core.store import filters


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    """An open library."""
    with Library.open(folder, create=True) as lib:
        yield lib


@pytest.fixture
def shelf(library: Library) -> Library:
    """Articles 1 to 3; a highlight with a note on 1, a plain one on 2."""
    ids = [
        library.articles.add_bytes(f"Text {number} of this shelf".encode(), name="x.txt").article.id for number in "abc"
    ]
    get = library.articles.get
    library.articles.edit(get(ids[0]), published="2024-04", site="Le Monde", language="fr")
    library.articles.edit(get(ids[1]), published="2024-07-01", language="en")
    library.articles.edit(get(ids[2]), published="")
    library.articles.tag([ids[0]], ["politique/sécurité"])
    library.articles.set_state([ids[1]], State.READING)
    library.articles.star([ids[2]])
    library.passages.add(ids[0], start=0, end=4, note="à voir", tags=["vu"])
    library.passages.add(ids[1], start=0, end=4)
    return library


def span(value: str) -> tuple[str, str] | None:
    found = dates(value)
    return (found.first, found.end) if found else None


@pytest.mark.parametrize(
    ("field", "value", "articles", "passages"),
    [
        (Field.IS, "unread", {0, 2}, {0}),
        (Field.IS, "reading", {1}, {1}),
        (Field.IS, "starred", {2}, set[int]()),
        (Field.HAS, "note", {0}, {0}),
        (Field.HAS, "highlight", {0, 1}, {0, 1}),
        (Field.HAS, "tag", {0}, {0}),
        (Field.LANG, "FR", {0}, {0}),
        (Field.SITE, "monde", {0}, {0}),
        (Field.PUBLISHED, "2024", {0, 1}, {0, 1}),
        (Field.PUBLISHED, "2024-01..2024-06", {0}, {0}),
        (Field.PUBLISHED, "<2024-05", {0}, {0}),
        (Field.ADDED, "<7d", {0, 1, 2}, {0, 1}),
        (Field.ADDED, ">7d", set[int](), set[int]()),
    ],
)
def test_a_value(shelf: Library, field: Field, value: str, articles: set[int], passages: set[int]) -> None:
    db = shelf._desk.db
    numbers = sorted(filters.article_ids(db, filters.condition(Field.ADDED, "", span("<7d"))))
    marks = sorted(filters.passage_ids(db, filters.passage_condition(Field.ADDED, "", span("<7d"))))
    found = filters.article_ids(db, filters.condition(field, value, span(value)))
    marked = filters.passage_ids(db, filters.passage_condition(field, value, span(value)))
    assert {numbers.index(number) for number in found} == articles
    assert {marks.index(number) for number in marked} == passages


@pytest.mark.parametrize(
    ("paths", "articles", "passages"),
    [
        (["politique"], {0}, {0}),
        (["politique/sécurité"], {0}, {0}),
        (["poli"], set[int](), set[int]()),
        (["vu"], {0}, {0}),
        (["autre", "vu"], {0, 2}, {0}),
        ([], set[int](), set[int]()),
    ],
)
def test_tags(shelf: Library, paths: list[str], articles: set[int], passages: set[int]) -> None:
    db = shelf._desk.db
    numbers = sorted(filters.article_ids(db, filters.condition(Field.ADDED, "", span("<7d"))))
    marks = sorted(filters.passage_ids(db, filters.condition(Field.ADDED, "", span("<7d"))))
    shelf.articles.tag([numbers[2]], ["autre"])
    assert {numbers.index(number) for number in filters.article_ids(db, filters.tagged(paths))} == articles
    assert {marks.index(number) for number in filters.passage_ids(db, filters.passages_tagged(paths))} == passages
    assert filters.tag_paths(db) == ["autre", "politique/sécurité", "vu"]


def test_a_field_of_words_is_no_filter() -> None:
    with pytest.raises(ValueError, match="title"):
        filters.condition(Field.TITLE, "x")


def test_the_trash_is_told_apart(shelf: Library) -> None:
    db = shelf._desk.db
    first = min(filters.article_ids(db, filters.condition(Field.HAS, "note")))
    (mark,) = filters.passage_ids(db, filters.passage_condition(Field.HAS, "note"))
    assert filters.article_ids(db, filters.HIDDEN) == set()
    shelf.articles.trash([first])
    assert filters.article_ids(db, filters.HIDDEN) == {first}
    assert filters.passage_ids(db, filters.HIDDEN_PASSAGES) == {mark}
    assert filters.homes(db, [mark]) == {mark: first}
    assert filters.on_articles(db, [first]) == {mark}


def test_a_trashed_annotation_lends_its_article_nothing(shelf: Library) -> None:
    db = shelf._desk.db
    (mark,) = filters.passage_ids(db, filters.passage_condition(Field.HAS, "note"))
    shelf.passages.trash([mark])
    assert filters.article_ids(db, filters.condition(Field.HAS, "note")) == set()
    assert filters.article_ids(db, filters.tagged(["vu"])) == set()


def test_languages_and_orders(shelf: Library) -> None:
    db = shelf._desk.db
    assert {"fr", "en"} <= filters.languages(db)
    of_articles, of_passages = filters.sorted_by(db, "date")
    assert sorted(of_articles.values()) == ["", "2024-04", "2024-07-01"]
    assert sorted(of_passages.values()) == ["2024-04", "2024-07-01"]
    assert all(all(part.values()) for part in filters.sorted_by(db, "added"))
    assert len(filters.sorted_by(db, "title")[0]) == 3


def test_among_passages_selects_by_id(shelf: Library) -> None:
    db = shelf._desk.db
    every = filters.passage_ids(db, filters.passage_condition(Field.HAS, "highlight"))
    assert filters.passage_ids(db, filters.among_passages(every)) == every
    assert filters.passage_ids(db, filters.among_passages([])) == set()
