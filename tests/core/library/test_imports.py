"""A big import is noted while it runs; a report of it is one whole file or none."""

from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import ItemStatus, Library, Plan, is_big
from core.library.arrivals import FEW


def folder_of(folder: Path, count: int) -> Path:
    """A folder of articles."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(f"Article {number}\n\nWords of its own: {number}.")
    return folder


def test_a_plan_that_runs_to_its_end_leaves_no_note(library: Library, tmp_path: Path) -> None:
    plan = Plan(sources=(folder_of(tmp_path / "many", 12),), tags=("new",), total=12)
    items = [item for item in library.imports.run(plan) if item is not None]
    assert [(item.done, item.total) for item in items] == [(done, 12) for done in range(1, 13)]
    assert library.imports.interrupted() == ()
    assert library.articles.list(tag="new").total == 12


def test_one_that_is_cut_off_is_offered_and_goes_on_where_it_was(library: Library, tmp_path: Path) -> None:
    plan = Plan(sources=(folder_of(tmp_path / "many", 30),), tags=("new",), total=30)
    steps = library.imports.run(plan)
    while next(steps) is None:
        pass
    steps.close()
    (left,) = library.imports.interrupted()
    assert (left.uid, left.sources, left.tags, left.total) == (plan.uid, plan.sources, plan.tags, 30)
    items = [item for item in library.imports.run(left) if item is not None]
    assert len(items) == 30
    assert {item.status for item in items} == {ItemStatus.ADDED, ItemStatus.UNCHANGED}
    assert library.articles.counts().all == 30
    assert library.imports.interrupted() == ()


def test_one_that_a_person_stopped_is_forgotten(library: Library, tmp_path: Path) -> None:
    plan = Plan(sources=(folder_of(tmp_path / "many", 3),))
    steps = library.imports.run(plan)
    next(steps)
    steps.close()
    library.imports.forget(plan)
    assert library.imports.interrupted() == ()


def test_a_few_files_are_not_noted(library: Library, file: Path) -> None:
    steps = library.imports.run(Plan(sources=(file,)))
    next(steps)
    steps.close()
    assert library.imports.interrupted() == ()


def test_more_files_than_there_were_when_they_were_counted(library: Library, tmp_path: Path) -> None:
    plan = Plan(sources=(folder_of(tmp_path / "many", 4),), total=2)
    items = [item for item in library.imports.run(plan) if item is not None]
    assert [item.total for item in items] == [2, 2, 3, 4]


def test_folders_and_many_files_are_big(tmp_path: Path) -> None:
    assert is_big([tmp_path])
    assert not is_big([tmp_path / "a.txt"] * FEW)
    assert is_big([tmp_path / "a.txt"] * (FEW + 1))


def test_a_report_is_written_in_one_piece(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.write_text("the old one")
    steps = library.imports.write_report(target, ("State", "File"), [("added", "é" * 1000)] * 1000)
    next(steps)
    steps.close()
    assert target.read_text() == "the old one"
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["report.csv"]
    list(library.imports.write_report(target, ("State", "File"), [("added", "=1+1")]))
    assert target.read_bytes() == "\ufeffState,File\r\nadded,'=1+1\r\n".encode()


def test_a_report_never_lands_in_the_library(library: Library) -> None:
    with pytest.raises(KnownError, match="inside the library"):
        list(library.imports.write_report(library.folder / "library.db", (), ()))
