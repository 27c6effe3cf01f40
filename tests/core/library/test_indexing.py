"""The index follows the database, whoever drains the queue and whatever happens to its files."""

import multiprocessing
import os
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from core.library import Library, indexing
from core.library.indexing import Indexing
from core.model.article import Article
from core.model.hit import SearchIn
from core.search.document import document
from core.search.engine import Kind
from core.store import queue


def found(library: Library, query: str) -> list[int]:
    return [hit.article for hit in library.searching.search(query).hits]


def add(library: Library, text: str) -> int:
    return library.articles.add_bytes(text.encode(), name="x.txt", language="fr").article.id


def test_what_was_written_is_found(other: Library, article: Article) -> None:
    assert other.indexing.pending() == 1
    assert found(other, "pont") == [article.id]
    assert other.indexing.pending() == 0
    assert other.indexing.problems() == []


def test_one_process_finds_what_another_wrote(library: Library, other: Library, article: Article) -> None:
    assert found(other, "pont") == [article.id]
    second = add(library, "Encore un pont")
    assert set(found(other, "pont")) == {article.id, second}
    library.articles.edit(library.articles.get(second), title="Viaduc")
    assert found(other, "title:viaduc") == [second]


def test_what_is_gone_is_gone(other: Library, article: Article) -> None:
    note = other.passages.add(article.id, start=0, end=8, note="zèbre").annotation
    assert other.searching.search("zèbre", within=SearchIn.NOTES).total == 1
    other.passages.trash([note.id])
    assert other.searching.search("zèbre", within=SearchIn.NOTES).total == 0
    other.articles.trash([article.id])
    assert found(other, "pont") == []
    other.trash.empty()
    other.indexing.drain()
    assert other.indexing.engine().documents() == {}
    assert other.indexing.problems() == []


def test_only_what_changed_is_indexed_again(other: Library, article: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    other.indexing.drain()
    engine = other.indexing.engine()
    batches: list[int] = []
    apply = engine.apply
    monkeypatch.setattr(engine, "apply", lambda adds, deletes: (batches.append(len(adds)), apply(adds, deletes)))
    other.passages.add(article.id, start=0, end=8)
    other.indexing.drain()
    queue.add_all(other._desk.db)
    other.indexing.drain()
    assert batches == [1]


@pytest.mark.parametrize("pattern", ["*.seg", "*.toc", "seal.json"])
@pytest.mark.parametrize("damage", ["delete", "flip", "cut"])
def test_a_damaged_index_costs_only_a_rebuild(library: Library, article: Article, pattern: str, damage: str) -> None:
    library.indexing.drain()
    library.indexing.close()
    (path,) = library.indexing.folder.glob(pattern)
    whole = path.read_bytes()
    path.unlink()
    if damage != "delete":
        path.write_bytes(whole[:-1] if damage == "cut" else whole[:40] + bytes([whole[40] ^ 4]) + whole[41:])
    with Library.open(library.folder) as again:
        assert again.indexing.problems() != []
        assert found(again, "pont") == [article.id]
        assert again.indexing.problems() == []


def test_a_deleted_cache_costs_only_a_rebuild(library: Library, article: Article, home: Path) -> None:
    library.indexing.drain()
    shutil.rmtree(home / "cache")
    assert found(library, "pont") == [article.id]


def test_an_index_that_was_never_built_is_no_problem(library: Library, article: Article) -> None:
    assert library.indexing.problems() == []
    library.indexing.drain()
    shutil.rmtree(library.indexing.folder)
    assert library.indexing.problems() == []


def test_a_damaged_index_is_built_anew_in_the_background(watched: Library, article: Article) -> None:
    while found(watched, "pont") != [article.id]:
        time.sleep(0.02)
    for path in watched.indexing.folder.glob("*.seg"):
        path.write_bytes(b"damaged")
    watched.searching.close()
    while found(watched, "pont") != [article.id]:
        watched.indexing.start()
        time.sleep(0.02)


def test_another_version_of_the_analyser_rebuilds(
    library: Library, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.indexing.drain()
    monkeypatch.setattr(indexing, "VERSION", indexing.VERSION + 1)
    with Library.open(library.folder) as again:
        assert not again.indexing.is_sound()
        assert found(again, "pont") == [article.id]


def test_what_the_index_lacks_is_named_and_repaired(other: Library, article: Article) -> None:
    other.indexing.drain()
    (key,) = other.indexing.engine().documents()
    other.indexing.engine().apply([], [key])
    assert len(other.indexing.problems()) == 1
    other.indexing.repair()
    other.indexing.drain()
    assert other.indexing.problems() == []
    assert found(other, "pont") == [article.id]


def test_what_the_index_has_too_much_is_named_and_repaired(other: Library, article: Article) -> None:
    other.indexing.drain()
    other.indexing.engine().apply([document(Kind.NOTE, 99, article.id, 1, "fr", {"note": "fantôme"})], [])
    assert len(other.indexing.problems()) == 1
    other.indexing.repair()
    other.indexing.drain()
    assert other.indexing.problems() == []


def test_rebuild_says_how_far_it_is(other: Library, article: Article) -> None:
    steps = list(other.indexing.rebuild())
    assert steps[-1].done == steps[-1].total == 1
    assert found(other, "pont") == [article.id]


def test_a_person_is_committed_before_the_bulk(other: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [add(other, f"Texte {number}") for number in range(5)]
    other.indexing.drain()
    queue.add(other._desk.db, ids)
    other.articles.edit(other.articles.get(ids[-1]), title="Pressé")
    steps = list(other.indexing.steps())
    assert [step.done for step in steps] == [1, 5]


def test_a_commit_holds_so_many_letters(other: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        add(other, f"Texte {number}")
    other.indexing.drain()
    queue.add_all(other._desk.db)
    other.indexing._seal().void()
    monkeypatch.setattr(indexing, "LETTERS", 20)
    assert [step.done for step in other.indexing.steps()] == [2, 4, 5]


def test_without_patience_another_drains(library: Library, other: Library, article: Article) -> None:
    library.indexing.folder.mkdir(parents=True)
    with FileLock(library.indexing.folder / "index.lock"):
        other.indexing.drain(wait=False)
        assert other.indexing.pending() == 1
    other.indexing.drain(wait=False)
    assert other.indexing.pending() == 0


def test_a_read_only_library_is_searched(library: Library, article: Article) -> None:
    library._desk.db.value("pragma wal_checkpoint(truncate)")
    library._desk.db.read_only = True
    assert found(library, "pont") == [article.id]


@pytest.fixture
def watched(library: Library) -> Iterator[Library]:
    """A library whose index another process keeps, as the window has it."""
    library.indexing.start()
    yield library
    library.searching.close()
    library.indexing.close()


def test_another_process_indexes_and_searches(watched: Library, article: Article) -> None:
    watched.searching.prepare()
    while found(watched, "pont") != [article.id]:
        time.sleep(0.02)
    second = add(watched, "Le zèbre passe")
    while found(watched, "zebre") != [second]:
        watched.indexing.start()
        time.sleep(0.02)
    # The rows leave the queue a moment after the index has committed.
    while watched.indexing.pending():
        time.sleep(0.02)


def die_at(folder: Path, calls: int) -> None:
    """Drain, and end like a killed process at the so many-th call of a function."""
    with Library.open(folder) as library:
        left = calls

        def trace(_frame: object, _event: str, _arg: object) -> None:
            nonlocal left
            left -= 1
            if not left:
                os._exit(9)

        sys.settrace(trace)
        library.indexing.drain()
        os._exit(0)


@pytest.mark.parametrize("calls", [50, 300, 700, 1500, 2200, 3000, 4000, 5000])
def test_killed_while_indexing_nothing_is_lost(library: Library, article: Article, calls: int) -> None:
    add(library, "Un zèbre sur le pont")
    process = multiprocessing.get_context("spawn").Process(target=die_at, args=(library.folder, calls))
    process.start()
    process.join()
    with Library.open(library.folder) as again:
        assert len(found(again, "pont")) == 2
        assert again.indexing.problems() == []


def test_index_folders_are_told_apart(library: Library, tmp_path: Path) -> None:
    with Library.open(tmp_path / "second", create=True) as second:
        assert second.indexing.folder != library.indexing.folder
        assert isinstance(second.indexing, Indexing)
