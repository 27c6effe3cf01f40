"""A library that loses nothing: checked, copied while in use, made anew."""

from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library, Problem, Progress
from core.library.steps import Backup, Restored
from core.model.article import Article
from core.store.copies import Snapshot


def _problems(library: Library, *, repair: bool = False) -> list[Problem]:
    return [step for step in library.safety.check(repair=repair) if isinstance(step, Problem)]


def _last(steps: object) -> object:
    return list(steps)[-1]  # type: ignore[call-overload]


def test_a_check_says_how_far_it_is_and_ends(library: Library, article: Article) -> None:
    steps = list(library.safety.check())
    assert all(isinstance(step, Progress) for step in steps)
    assert isinstance(steps[-1], Progress)
    assert steps[-1].done == steps[-1].total


def test_a_snapshot_is_made_once_something_changed(library: Library, article: Article) -> None:
    assert isinstance(_last(library.safety.snapshot_if_due()), Snapshot)
    assert list(library.safety.snapshot_if_due()) == []
    assert [one.kind for one in library.safety.snapshots()] == ["small"]


def test_a_backup_or_any_snapshot_gives_the_same_library_again(
    library: Library, article: Article, tmp_path: Path
) -> None:
    note = library.passages.add(article.id, start=2, end=10, note="n", tags=["t"]).annotation
    copies = [tmp_path / "b.zip"]
    assert isinstance(_last(library.safety.backup(copies[0])), Backup)
    for kind in ("small", "full"):
        made = _last(library.safety.snapshot(kind))
        assert isinstance(made, Snapshot)
        copies.append(made.path)
    for number, copy in enumerate(copies):
        done = _last(library.safety.restore(copy, tmp_path / f"new-{number}"))
        assert isinstance(done, Restored)
        with Library.open(done.path) as new:
            assert new.articles.list().articles == library.articles.list().articles
            assert new.articles.text(article.id) == library.articles.text(article.id)
            assert new.passages.of(article.id) == (note,)
            assert _problems(new) == []


def test_the_copy_is_of_the_moment_it_began_while_others_write(
    library: Library, other: Library, article: Article
) -> None:
    target = library.folder.parent / "b.zip"
    steps = library.safety.backup(target)
    for number, _step in enumerate(steps):
        other.passages.add(article.id, note=f"Nr. {number}")
    made = _last(library.safety.restore(target, library.folder.parent / "new"))
    assert isinstance(made, Restored)
    with Library.open(made.path) as new:
        assert _problems(new) == []


def test_dropping_a_backup_leaves_nothing(library: Library, article: Article, tmp_path: Path) -> None:
    steps = library.safety.backup(tmp_path / "out" / "b.zip")
    with pytest.raises(OSError):
        list(steps)
    before = sorted(tmp_path.iterdir())
    steps = library.safety.backup(tmp_path / "b.zip")
    next(steps)
    steps.close()  # type: ignore[attr-defined]
    assert sorted(tmp_path.iterdir()) == before


def test_what_is_no_copy_is_refused(library: Library, article: Article, file: Path, tmp_path: Path) -> None:
    for source in (file, tmp_path / "missing"):
        with pytest.raises(KnownError):
            list(library.safety.restore(source, tmp_path / "new"))
    assert not (tmp_path / "new").exists()


def test_stats_count_and_measure(library: Library, article: Article) -> None:
    found = library.safety.stats()
    assert found.totals["articles"] == 1
    assert found.sizes["originals"] > 0
    assert found.library == library.folder
