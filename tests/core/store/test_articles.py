"""Articles are read as rows; what they are sorted by sorts as people do."""

from collections.abc import Callable

import pytest

from core.model.article import Origin
from core.store import articles, orders
from core.store.articles import SECTIONS, Condition
from core.store.database import Database

Put = Callable[..., int]


@pytest.mark.parametrize(
    ("title", "key"), [("« L’Été »", "l’ete »"), ("  École", "ecole"), ("ŒUVRE", "oeuvre"), ("…", ""), ("1984", "1984")]
)
def test_titles_sort_without_what_stands_before_their_first_word(title: str, key: str) -> None:
    assert articles.title_key(title) == key


@pytest.mark.parametrize(
    ("authors", "key"),
    [
        (["Ada Lovelace", "B"], "lovelace ada"),
        (["Éluard, Paul"], "eluard paul"),
        (["AFP"], "afp"),
        ([], ""),
        ([" "], ""),
    ],
)
def test_authors_sort_by_the_first_ones_last_name(authors: list[str], key: str) -> None:
    assert articles.author_key(authors) == key


def test_records_come_in_the_order_asked_for_and_the_absent_are_left_out(db: Database, put: Put) -> None:
    first, second = put("A"), put("B")
    assert [article.meta.title for article in articles.read(db, [second, 99, first])] == ["B", "A"]
    assert articles.read(db, []) == ()


def test_conditions_add_up_with_their_values(db: Database, put: Put) -> None:
    first, second = put("A", source="/x"), put("B")
    either = Condition("article.id = ? or article.id = ?", (first, second))
    assert articles.count(db, either) == 2
    assert orders.ids(db, either & articles.among([second, 99]), "added", limit=9, offset=0) == [second]
    assert orders.ids(db, articles.titled(" b "), "added", limit=9, offset=0) == [second]


def test_counts_are_those_of_the_sections(db: Database, put: Put) -> None:
    numbers = [put(title) for title in "ABCD"]
    with db.write():
        db.run("update article_state set state = 'archived', starred = 1 where article = ?", (numbers[0],))
        db.run("update article_state set starred = 1, trashed = 'now' where article = ?", (numbers[1],))
    assert articles.counts(db) == {name: articles.count(db, section) for name, section in SECTIONS.items()}


def test_lists_never_look_at_the_words(db: Database, put: Put) -> None:
    put("A")
    with db.write():
        db.run("drop trigger revision_text_stays")
        db.run("drop table revision_text")
    assert articles.read(db, orders.ids(db, SECTIONS["all"], "added", limit=9, offset=0))[0].meta.title == "A"
    assert articles.counts(db)["all"] == 1


def test_where_each_field_was_learned_is_told(db: Database, put: Put) -> None:
    number = put("A", published="2024-04", origins={"published": Origin.GUESS, "title": Origin.LINKED_DATA})
    assert articles.read(db, [number])[0].meta.guessed == {"published"}
    with db.write():
        db.run("update article set published = '2024-05' where id = ?", (number,))
    meta = articles.read(db, [number])[0].meta
    assert meta.origins == {"published": Origin.CORRECTED, "title": Origin.LINKED_DATA}
    assert not meta.guessed
