"""Many files, one a step: what fails is named, and the rest goes on."""

import os
from pathlib import Path

from core.library import Item, Library


def _summary(items: list[Item]) -> list[tuple[str, str]]:
    return [(Path(item.source).name, item.status) for item in items]


def test_each_file_is_an_item_and_a_failure_stops_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Des mots, en français, sur une ligne.")
    (tmp_path / "b.txt").touch()
    sources = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "absent.txt", tmp_path / "a.txt"]
    items = list(library.articles.add_many(sources, tags=["import"]))
    assert _summary(items) == [
        ("a.txt", "added"),
        ("b.txt", "failed"),
        ("absent.txt", "failed"),
        ("a.txt", "unchanged"),
    ]
    assert [(item.done, item.total) for item in items] == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert items[1].error
    assert items[1].article is None
    assert items[0].article == items[3].article
    assert library.articles.get(items[0].article or 0).tags == ("import",)


def test_sub_folders_are_looked_into_only_when_asked(library: Library, tmp_path: Path) -> None:
    inner = tmp_path / "papers" / "inner"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text("The words of the first paper.")
    (inner.parent / "b.txt").write_text("The words of the second paper.")
    (inner.parent / ".hidden").write_text("Nothing to see.")
    (inner.parent / "link").symlink_to(inner)
    direct = list(library.articles.add_many([inner.parent]))
    assert _summary(direct) == [("b.txt", "added"), ("inner", "skipped"), ("link", "failed")]
    assert "with its sub-folders" in direct[1].error
    assert direct[-1].total is None
    items = list(library.articles.add_many([inner.parent], recursive=True))
    assert sorted(_summary(items)) == [("a.txt", "added"), ("b.txt", "unchanged"), ("link", "failed")]
    assert items[-1].total is None


def test_stopping_between_two_steps_loses_nothing(library: Library, other: Library, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"The words of paper number {number}.")
    steps = library.articles.add_many(sorted(tmp_path.glob("*.txt")))
    next(steps)
    steps.close()  # pyright: ignore[reportAttributeAccessIssue]
    assert other.articles.list().total == 1


def test_bulk_waits_behind_what_a_person_does(library: Library, tmp_path: Path) -> None:
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"The words of paper number {number}.")
    items = list(library.articles.add_many(sorted(tmp_path.glob("*.txt"))))
    library.passages.add(items[2].article or 0, note="now")
    queue = library._desk.db.values("select article from index_queue order by priority, id")
    assert queue == [items[2].article, items[0].article, items[1].article]


def test_a_name_that_is_no_text_can_be_stored(library: Library, tmp_path: Path) -> None:
    path = Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("The words of a file with an old name.")
    added = library.articles.add(path)
    assert (added.article.source or "").endswith("caf\\udce9.txt")
    assert library.articles.add(path).status == "unchanged"


def test_a_folder_that_cannot_be_looked_into_is_an_item_that_failed(library: Library, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o300)
    if not os.access(closed, os.R_OK):  # whoever may do everything looks into it
        assert _summary(list(library.articles.add_many([closed]))) == [("closed", "failed")]
    closed.chmod(0o700)
    assert list(library.articles.add_many([closed])) == []


def test_a_library_inside_the_folder_is_passed_over(library: Library, file: Path) -> None:
    items = list(library.articles.add_many([file.parent], recursive=True))
    again = list(library.articles.add_many([file.parent], recursive=True))
    assert library.folder.parent == file.parent
    assert [(item.source, item.status) for item in items] == [(str(file), "added")]
    assert [item.status for item in again] == ["unchanged"]
