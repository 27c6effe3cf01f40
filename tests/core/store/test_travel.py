"""Rows that an annotation takes along, and those that place it when it arrives."""

from collections.abc import Generator
from pathlib import Path

import pytest

from core.library import Library
from core.store import travel
from core.store.database import Database


@pytest.fixture
def library(folder: Path) -> Generator[Library]:
    """An open library."""
    with Library.open(folder, create=True) as library:
        yield library


@pytest.fixture
def db(library: Library) -> Generator[Database]:
    """Its database."""
    database = Database(library.folder / "library.db", folder=library.folder)
    yield database
    database.close()


def test_only_web_addresses_leave_the_house(library: Library, db: Database) -> None:
    for source in ("/home/me/secret.txt", "https://example.org/a"):
        article = library.articles.add_bytes(b"Quelques mots.", source=source).article
    assert travel.addresses(db, article.id) == ["https://example.org/a"]
    assert len(travel.originals(db, article.id)) == 1


def test_articles_with_annotations_are_named_without_the_trash(library: Library, db: Database) -> None:
    several = [library.articles.add_bytes(f"Texte numéro {n}.".encode()).article.id for n in range(4)]
    notes = [library.passages.add(article, note="n").annotation.id for article in several[:3]]
    library.trash.put([several[0], notes[1]])
    assert travel.articles(db) == [several[2]]
    assert travel.trashed(db, several) == {several[0]}


def test_a_decision_travels_with_the_words_it_was_made_on(library: Library, db: Database) -> None:
    article = library.articles.add_bytes(b"Quelques mots pour voir.").article.id
    passage = library.passages.add(article, start=0, end=8).annotation.id
    assert travel.decisions(db, article) == {}
    library.passages.decide(passage)
    (decision,) = travel.decisions(db, article)[passage]
    assert (decision.start, decision.end, decision.exact, decision.by) == (0, 8, "Quelques", "accepted")


def test_words_are_looked_for_in_current_texts(library: Library, db: Database) -> None:
    article = library.articles.add_bytes(b"Quelques mots pour voir.", source="https://example.org/a").article
    assert travel.holding(db, "mots pour", limit=2) == [article.id]
    library.articles.add_bytes(b"Tout autre chose.", source="https://example.org/a")
    assert travel.holding(db, "mots pour", limit=2) == []
    assert travel.by_url(db, "https://example.org/b") is None
