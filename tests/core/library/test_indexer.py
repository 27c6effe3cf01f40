"""What a person has just done is indexed at once, the rest by a helper that may be killed."""

import time
from collections.abc import Iterator

import pytest

from core.background import Task
from core.library import Library, indexer, indexing
from core.library.indexer import Indexer, run, work
from core.library.indexing import Indexing
from core.model.article import Article
from core.search.engines.whoosh_engine import MANY
from core.store import queue
from tests.core.background.patience import wait_until

NUMBER = 5


def add(library: Library, text: str) -> int:
    return library.articles.add_bytes(text.encode(), name="x.txt", language="fr").article.id


def found(library: Library, query: str) -> list[int]:
    """What the index as it is finds: nothing is indexed first."""
    library.indexing.in_background = True
    return [hit.article for hit in library.searching.search(query).hits]


@pytest.fixture
def at_work(library: Library, monkeypatch: pytest.MonkeyPatch) -> Iterator[Indexer]:
    """The indexer of a library whose index is up to date, with a helper that is long at work on many articles."""
    ids = [add(library, f"Texte {number}") for number in range(NUMBER)]
    library.indexing.drain()
    queue.add(library._desk.db, ids)
    made = Indexer(library._desk.db, library.folder)
    made._helper, made._begun = Task(time.sleep, 1000), True
    yield made
    made.close()
    library.searching.close()


def test_a_person_never_waits_for_the_bulk(library: Library, at_work: Indexer) -> None:
    helper = at_work._helper
    assert helper is not None
    assert at_work.turn()
    assert helper.alive
    article = add(library, "Un zèbre passe")
    assert at_work.turn()
    assert not helper.alive
    assert found(library, "zebre") == [article]
    assert library.indexing.pending() == NUMBER


def test_the_bulk_goes_on_when_the_person_rests(
    library: Library, at_work: Indexer, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(library, "Un zèbre passe")
    at_work.turn()
    at_work.turn()
    assert at_work._helper is not None
    assert not at_work._helper.alive
    monkeypatch.setattr(indexer, "CALM", 0.0)
    assert at_work.turn()
    assert at_work._helper.alive
    wait_until(lambda: not library.indexing.pending())


def test_a_helper_begins_with_a_small_step(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "FIRST", 2)
    monkeypatch.setattr(indexer, "LINGER", 0.0)
    ids = [add(library, f"Texte {number}") for number in range(NUMBER)]
    library.indexing.drain()
    queue.add(library._desk.db, ids)
    library.indexing.mend()
    work(library.folder)
    assert [segment.size for segment in library.indexing.engine()._segments] == [2, 3]


def test_an_index_in_pieces_is_tidied_when_nothing_waits(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "CALM", 0.0)
    library.indexing.drain()
    for number in range(MANY + 2):
        add(library, f"Texte {number}")
        library.indexing.hurry()
    made = Indexer(library._desk.db, library.folder)
    made._begun = True
    assert library.indexing.pending() == 0
    assert made.turn()
    wait_until(lambda: not made.turn())
    assert len(library.indexing.engine()._segments) <= MANY
    assert library.indexing.problems() == []
    made.close()


def test_a_helper_that_does_not_start_is_not_started_for_ever(library: Library, at_work: Indexer) -> None:
    at_work._interrupt()
    assert at_work.turn()
    first = at_work._helper
    at_work._interrupt()
    assert at_work.turn()
    assert at_work._helper is first


def test_an_index_that_must_be_built_is_not_disturbed(library: Library, at_work: Indexer) -> None:
    library.indexing._seal().void()
    add(library, "Un zèbre passe")
    helper = at_work._helper
    assert helper is not None
    assert at_work.turn()
    assert helper.alive


def test_what_differs_is_mended_at_the_start_though_nothing_waits(library: Library, article: Article) -> None:
    library.indexing.drain()
    engine = library.indexing.engine()
    engine.apply((), list(engine.documents()))
    made = Indexer(library._desk.db, library.folder)
    assert made.turn()
    wait_until(lambda: not made.turn())
    assert library.indexing.problems() == []
    assert library.indexing.engine().documents() != {}
    made.close()


def test_each_commit_holds_twice_as_many_articles(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexing, "BATCH", 4)
    for number in range(12):
        add(library, f"Texte {number}")
    index = Indexing(library._desk, batch=1)
    assert [step.done for step in index.steps()] == [1, 3, 7, 11, 12]
    index.close()


def test_it_ends_when_nobody_writes(library: Library, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(indexer, "IDLE", 0.2)
    run(library.folder)
    assert library.indexing.pending() == 0
