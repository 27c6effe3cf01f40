"""Incoming bytes, words and paths are matched with what is current before what was, and with the living first."""

from collections.abc import Callable

from core.store import identify
from core.store.database import Database
from core.store.revisions import text_hash

Put = Callable[..., int]
Revise = Callable[[int, str, str], int]
ONE, TWO, THREE = ("1" * 64, "2" * 64, "3" * 64)


def _trash(db: Database, article: int) -> None:
    with db.write():
        db.run("update article_state set trashed = 'now' where article = ?", (article,))


def test_bytes_and_words_find_their_article(db: Database, put: Put) -> None:
    first, second = put("A", words="Un.", original=ONE), put("B", words="Deux.", original=TWO)
    assert (identify.by_bytes(db, ONE), identify.by_bytes(db, TWO), identify.by_bytes(db, THREE)) == (
        first,
        second,
        None,
    )
    assert identify.by_text(db, text_hash("Deux.")) == second
    assert identify.by_text(db, text_hash("Trois.")) is None


def test_what_an_article_once_was_is_found_only_when_asked_for(db: Database, put: Put, revise: Revise) -> None:
    article = put("A", words="Un.", original=ONE)
    revise(article, "Deux.", TWO)
    assert identify.by_bytes(db, ONE) is None
    assert identify.by_bytes(db, ONE, current=False) == article
    assert identify.by_text(db, text_hash("Un.")) is None
    assert identify.by_text(db, text_hash("Un."), current=False) == article


def test_current_words_go_before_former_ones(db: Database, put: Put, revise: Revise) -> None:
    former = put("A", words="Un.", original=ONE)
    revise(former, "Deux.", TWO)
    current = put("B", words="Un.", original=ONE)
    assert identify.by_bytes(db, ONE, current=False) == current
    assert identify.by_text(db, text_hash("Un."), current=False) == current


def test_the_living_go_before_what_is_in_the_trash(db: Database, put: Put) -> None:
    dead = put("A", words="Un.", original=ONE, source="/a")
    _trash(db, dead)
    assert (identify.by_bytes(db, ONE), identify.by_source(db, "/a")) == (dead, dead)
    living = put("B", words="Un.", original=ONE, source="/a")
    assert (
        identify.by_bytes(db, ONE) == identify.by_text(db, text_hash("Un.")) == identify.by_source(db, "/a") == living
    )


def test_a_path_belongs_to_the_article_that_was_seen_there_last(db: Database, put: Put) -> None:
    put("A", source="/a", added="2024-01-01")
    later = put("B", source="/a", added="2024-01-02")
    assert identify.by_source(db, "/a") == later
    assert identify.by_source(db, "/b") is None
