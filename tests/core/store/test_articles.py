"""Pages come in order and from indexes alone; title keys sort as people do."""

from collections.abc import Callable

import pytest

from core.model.article import Origin
from core.store import articles, facets
from core.store.articles import ORDERS, SECTIONS, Condition
from core.store.database import Database
from core.store.facets import Facet

Put = Callable[..., int]


@pytest.mark.parametrize(
    ("title", "key"), [("« L’Été »", "l’ete »"), ("  École", "ecole"), ("ŒUVRE", "oeuvre"), ("…", ""), ("1984", "1984")]
)
def test_titles_sort_without_what_stands_before_their_first_word(title: str, key: str) -> None:
    assert articles.title_key(title) == key


def test_records_come_in_the_order_asked_for_and_the_absent_are_left_out(db: Database, put: Put) -> None:
    first, second = put("A"), put("B")
    assert [article.meta.title for article in articles.read(db, [second, 99, first])] == ["B", "A"]
    assert articles.read(db, []) == ()


def test_conditions_add_up_with_their_values(db: Database, put: Put) -> None:
    first, second = put("A", source="/x"), put("B")
    either = Condition("article.id = ? or article.id = ?", (first, second))
    assert articles.count(db, either) == 2
    assert articles.ids(db, either & articles.among([second, 99]), "added", limit=9, offset=0) == [second]
    assert articles.ids(db, articles.titled(" b "), "added", limit=9, offset=0) == [second]


def test_counts_are_those_of_the_sections(db: Database, put: Put) -> None:
    numbers = [put(title) for title in "ABCD"]
    with db.write():
        db.run("update article_state set state = 'archived', starred = 1 where article = ?", (numbers[0],))
        db.run("update article_state set starred = 1, trashed = 'now' where article = ?", (numbers[1],))
    assert articles.counts(db) == {name: articles.count(db, section) for name, section in SECTIONS.items()}


@pytest.mark.parametrize("order", ORDERS)
def test_a_page_is_read_along_an_index(db: Database, order: str) -> None:
    asked: list[str] = []
    db.raw.conn.set_trace_callback(asked.append)
    articles.ids(db, SECTIONS["all"], order, limit=50, offset=0, total=100_000)
    articles.count(db, SECTIONS["unread"])
    db.raw.conn.set_trace_callback(None)
    page, number = (
        [row["detail"] for row in db.rows(f"explain query plan {sql}")] for sql in asked if "max(id)" not in sql
    )
    assert not any("TEMP B-TREE" in step for step in page), page
    assert "SEARCH article_state USING COVERING INDEX state_by_trashed (trashed=? AND state=?)" in number
    assert not any("article USING" in step and "article_state" not in step for step in number), number


@pytest.mark.parametrize("total", [3, 100_000])
def test_what_bears_a_value_is_found_along_its_index_or_along_the_order(db: Database, put: Put, total: int) -> None:
    put("A")
    condition = SECTIONS["all"] & facets.selected((Facet.SITE, "a.example"))
    asked: list[str] = []
    db.raw.conn.set_trace_callback(asked.append)
    articles.ids(db, condition, "title", limit=50, offset=0, total=total)
    articles.count(db, condition)
    db.raw.conn.set_trace_callback(None)
    page, number = (
        [row["detail"] for row in db.rows(f"explain query plan {sql}")] for sql in asked if "max(id)" not in sql
    )
    assert ("article_by_site" if total == 3 else "article_by_title") in page[0]
    assert any("article_by_site" in step for step in number), number


def test_lists_never_look_at_the_words(db: Database, put: Put) -> None:
    put("A")
    with db.write():
        db.run("drop trigger revision_text_stays")
        db.run("drop table revision_text")
    assert articles.read(db, articles.ids(db, SECTIONS["all"], "added", limit=9, offset=0))[0].meta.title == "A"
    assert articles.counts(db)["all"] == 1


def test_where_each_field_was_learned_is_told(db: Database, put: Put) -> None:
    number = put("A", published="2024-04", origins={"published": Origin.GUESS, "title": Origin.LINKED_DATA})
    assert articles.read(db, [number])[0].meta.guessed == {"published"}
    with db.write():
        db.run("update article set published = '2024-05' where id = ?", (number,))
    meta = articles.read(db, [number])[0].meta
    assert meta.origins == {"published": Origin.CORRECTED, "title": Origin.LINKED_DATA}
    assert not meta.guessed
