"""Facets count what is not in the trash, and select just what they counted."""

from collections.abc import Callable
from pathlib import PureWindowsPath

import pytest

from core.store import articles, facets
from core.store.database import Database
from core.store.facets import Facet

Put = Callable[..., int]


@pytest.mark.parametrize(
    ("source", "home"),
    [
        ("https://www.example.org/a/b?c", "example.org"),
        ("http://user@Example.ORG:8080/", "example.org"),
        ("/home/anne/articles/a.md", "/home/anne/articles"),
        ("/a.md", "/"),
        (str(PureWindowsPath("C:\\Users\\anne\\a.md")), "C:\\Users\\anne"),
        ("https://", ""),
    ],
)
def test_a_source_has_a_home(source: str, home: str) -> None:
    assert facets.home(source) == home


@pytest.fixture
def shelf(db: Database, put: Put) -> Database:
    """Four articles of two sites, one of them in the trash."""
    put("A", site="Gazette", language="fr", published="2024-04", source="/texts/a")
    put("B", site="Gazette", language="fr", published="2023", source="/texts/b")
    put("C", site="Paper", language="en", source="https://paper.example/c")
    gone = put("D", site="Paper", language="de", published="2024-01-02", source="https://paper.example/d")
    with db.write():
        db.run("update article_state set trashed = 'now' where article = ?", (gone,))
    return db


def test_what_is_not_in_the_trash_is_counted_the_most_first(shelf: Database) -> None:
    assert list(facets.counted(shelf, Facet.SITE).items()) == [("Gazette", 2), ("Paper", 1)]
    assert list(facets.counted(shelf, Facet.LANGUAGE).items()) == [("fr", 2), ("en", 1)]
    assert list(facets.counted(shelf, Facet.YEAR).items()) == [("2023", 1), ("2024", 1)]
    assert list(facets.counted(shelf, Facet.SOURCE).items()) == [("/texts", 2), ("paper.example", 1)]


@pytest.mark.parametrize("facet", list(Facet))
def test_a_facet_selects_what_it_counted(shelf: Database, facet: Facet) -> None:
    for value, number in facets.counted(shelf, facet).items():
        assert articles.count(shelf, articles.SECTIONS["all"] & facets.selected((facet, value))) == number


@pytest.mark.parametrize("facet", [facet for facet in Facet if facet is not Facet.SOURCE])
def test_counting_reads_an_index_alone(db: Database, facet: Facet) -> None:
    plan = " ".join(str(row["detail"]) for row in db.rows(f"explain query plan {facets.ALL[facet]}"))
    assert "SCAN article USING COVERING INDEX" in plan
