"""A folder is filled whole or not at all, and what is not ours stays as it is."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from core.errors import KnownError
from core.library import export_folder
from core.library.export_folder import LIST, MEDIA

Files = dict[str, str]


def export(target: Path, files: Files, *, force: bool = False, stop: str = "") -> list[str]:
    """Fill a folder; `stop` before or while everything appears. The names of files that somebody edited."""
    with export_folder.opened(target, force=force) as folder:
        list(folder.look())
        for name, words in files.items():
            list(folder.write(name, [words]))
        if stop == "before":
            raise KeyboardInterrupt
        steps = cast("Iterator[None]", folder.settle())
        if stop == "while":
            next(steps)
            steps.close()  # type: ignore[attr-defined]
        list(steps)
    return folder.kept


def content(folder: Path) -> Files:
    """What lies in a folder, the list of our own files left out."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != LIST)
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "notes"


def test_a_new_folder_appears_at_once(target: Path) -> None:
    export(target, {"a.md": "a", "é.md": "é"})
    assert content(target) == {"a.md": "a", "é.md": "é"}
    assert [path.name for path in target.parent.iterdir()] == ["notes"]


@pytest.mark.parametrize("there", [True, False])
def test_stopped_before_its_end_it_leaves_nothing(target: Path, there: bool) -> None:
    if there:
        export(target, {"a.md": "old"})
    before = sorted(target.parent.rglob("*"))
    with pytest.raises(KeyboardInterrupt):
        export(target, {"a.md": "new", "b.md": "b"}, force=True, stop="before")
    assert sorted(target.parent.rglob("*")) == before
    assert not there or content(target) == {"a.md": "old"}


def test_stopped_while_everything_appears_everything_appears(target: Path) -> None:
    export(target, {"a.md": "old", "gone.md": "x"})
    export(target, {"a.md": "new", "b.md": "b"}, force=True, stop="while")
    assert content(target) == {"a.md": "new", "b.md": "b"}
    assert export(target, {"a.md": "third"}, force=True) == []
    assert content(target) == {"a.md": "third"}


def test_without_force_a_folder_that_is_there_is_refused(target: Path) -> None:
    target.mkdir()
    with pytest.raises(KnownError, match="--force"):
        export(target, {"a.md": "a"})
    assert content(target) == {}
    (target.parent / "file").write_text("x")
    for place in (target.parent / "file", target / "missing" / "deep"):
        with pytest.raises(KnownError):
            export(place, {"a.md": "a"}, force=True)


def test_what_is_not_ours_stays(target: Path) -> None:
    target.mkdir()
    (target / "mine.md").write_text("mine")
    export(target, {"a.md": "a"}, force=True)
    export(target, {}, force=True)
    assert content(target) == {"mine.md": "mine"}


def test_what_somebody_edited_is_theirs(target: Path) -> None:
    export(target, {"a.md": "a", "b.md": "b"})
    (target / "a.md").write_text("a, and my own words")
    with export_folder.opened(target, force=True) as folder:
        list(folder.look())
        assert folder.kept == ["a.md"]
        assert set(folder.taken) == {"a.md", LIST, folder._room.name}
        list(folder.write("a (1).md", ["a"]))
        list(folder.settle())
    assert content(target) == {"a.md": "a, and my own words", "a (1).md": "a"}


def test_pictures_lie_in_a_folder_of_their_own(target: Path, tmp_path: Path) -> None:
    (tmp_path / "p").write_text("picture")
    for _time in range(2):
        with export_folder.opened(target, force=True) as folder:
            list(folder.look())
            list(folder.copy(tmp_path / "p", "p.png"))
            list(folder.settle())
    assert content(target) == {f"{MEDIA}/p.png": "picture"}
    (target / MEDIA / "p.png").unlink()
    (target / MEDIA).rmdir()
    (target / MEDIA).symlink_to(tmp_path)
    with pytest.raises(KnownError, match="in the way"):
        export(target, {}, force=True)


@pytest.mark.parametrize(
    "content_of_list",
    ["", "[]", "{", '{"format": "else", "files": {"mine.md": ["x"]}}', '{"format": "postil-export/1", "files": 3}'],
)
def test_a_list_that_is_not_ours_says_nothing(target: Path, content_of_list: str) -> None:
    target.mkdir()
    (target / "mine.md").write_text("mine")
    (target / LIST).write_text(content_of_list)
    export(target, {"a.md": "a"}, force=True)
    assert content(target) == {"mine.md": "mine", "a.md": "a"}


def test_a_list_from_elsewhere_names_nothing_outside_of_the_folder(target: Path, tmp_path: Path) -> None:
    export(target, {"a.md": "a"})
    (tmp_path / "precious").write_text("a")
    (target / "link.md").symlink_to(tmp_path / "precious")
    listed = json.loads((target / LIST).read_text(encoding="utf-8"))
    (hashes,) = listed["files"].values()
    for name in ("../precious", "link.md", "..", "media/../../precious", str(tmp_path / "precious")):
        listed["files"][name] = hashes
    (target / LIST).write_text(json.dumps(listed))
    export(target, {}, force=True)
    assert (tmp_path / "precious").read_text() == "a"
    assert (target / "link.md").is_symlink()
