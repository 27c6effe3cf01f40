"""A library made anew: nothing that comes in is trusted, and a broken one gives back all it can."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library, Problem
from core.library.packing import MANIFEST
from core.library.safety import Safety
from core.model.annotation import Color, Style
from core.model.article import Article


@pytest.fixture
def backup(library: Library, article: Article, tmp_path: Path) -> Path:
    """A backup of the library with one article."""
    target = tmp_path / "b.zip"
    list(library.safety.backup(target))
    return target


def _restore(file: Path, to: Path) -> list[Problem]:
    return [step for step in Safety.restore(file, to) if isinstance(step, Problem)]


def _repack(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    target = backup.with_name("changed.zip")
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target


def test_members_with_other_names_are_never_written(backup: Path, tmp_path: Path) -> None:
    evil = {"../evil": b"x", "/etc/evil": b"x", "originals/../../evil": b"x", "originals/evil": b"x"}
    changed = _repack(backup, lambda members: members.update(evil))
    problems = _restore(changed, tmp_path / "deep" / "new")
    assert [one.harmless for one in problems] == [True] * 4
    assert not list(tmp_path.rglob("*evil*"))


def test_an_original_that_is_not_what_its_name_says_is_left_out_and_named(
    backup: Path, tmp_path: Path, file: Path
) -> None:
    def spoil(members: dict[str, bytes]) -> None:
        name = next(name for name in members if name.startswith("originals/"))
        members[name] = b"spoiled"

    file.unlink()
    problems = _restore(_repack(backup, spoil), tmp_path / "new")
    assert len(problems) == 2
    assert not any(one.repaired for one in problems)
    assert list((tmp_path / "new" / "originals").iterdir()) == []
    with Library.open(tmp_path / "new") as new:
        assert "La ville a deux ponts" in new.articles.text(1).value


@pytest.mark.parametrize(
    "spoil",
    [
        lambda members: members.update({"library.db": members["library.db"][:-1] + b"x"}),
        lambda members: members.pop("library.db"),
        lambda members: members.pop(MANIFEST),
        lambda members: members.update({MANIFEST: b"[" * 9999}),
        lambda members: members.update({MANIFEST: b'{"format": 99}'}),
    ],
)
def test_a_damaged_backup_is_refused_and_leaves_nothing(
    backup: Path, tmp_path: Path, spoil: Callable[[dict[str, bytes]], None]
) -> None:
    with pytest.raises(KnownError):
        _restore(_repack(backup, spoil), tmp_path / "new")
    assert not list(tmp_path.glob("*new*"))


def test_a_truncated_backup_is_refused(backup: Path, tmp_path: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-200])
    with pytest.raises(KnownError):
        _restore(backup, tmp_path / "new")


def test_a_folder_that_holds_something_is_refused(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine").write_text("x")
    with pytest.raises(KnownError):
        _restore(backup, tmp_path / "new")
    (tmp_path / "new" / "mine").unlink()
    assert _restore(backup, tmp_path / "new") == []


def test_a_small_snapshot_gets_its_words_back_when_the_database_is_gone(
    library: Library, article: Article, tmp_path: Path
) -> None:
    text = library.articles.text(article.id)
    list(library.safety.snapshot("small"))
    (snapshot,) = library.safety.snapshots()
    library.close()
    for path in library.folder.glob("library.db*"):
        path.write_bytes(b"ruin" * 3000)
    assert _restore(snapshot.path, tmp_path / "new") == []
    with Library.open(tmp_path / "new") as new:
        assert new.articles.text(article.id) == text
    assert (library.folder / "library.db").read_bytes() == b"ruin" * 3000


@pytest.mark.parametrize("small", [True, False])
def test_links_styles_and_the_names_of_highlighters_come_back(
    library: Library, article: Article, tmp_path: Path, small: bool
) -> None:
    first = library.passages.add(article.id, start=3, end=8, style=Style.UNDERLINE, tags=["t"]).annotation.id
    second = library.passages.add(article.id, start=10, end=20).annotation.id
    link = library.links.add(first, second, "my own").link
    library.highlighters.edit(Color.BLUE, name="claim", meaning="m")
    library.tags.describe("t", description="d", color=Color.PINK)
    library.articles.begin(article.id)
    file = tmp_path / "b.zip"
    if small:
        list(library.safety.snapshot("small"))
        file = library.safety.snapshots()[0].path
    else:
        list(library.safety.backup(file))
    assert _restore(file, tmp_path / "new") == []
    with Library.open(tmp_path / "new") as new:
        assert [one.link for one in new.links.of([first])] == [link]
        assert new.passages.get(first).style is Style.UNDERLINE
        assert new.highlighters.all() == library.highlighters.all()
        assert new.tags.all() == library.tags.all()
        assert [one.id for one in new.articles.recently()] == [article.id]


def test_words_without_an_original_come_from_what_is_left_of_the_database(
    library: Library, article: Article, file: Path, tmp_path: Path
) -> None:
    text = library.articles.text(article.id)
    list(library.safety.snapshot("small"))
    (snapshot,) = library.safety.snapshots()
    (original,) = (library.folder / "originals").iterdir()
    original.unlink()
    file.unlink()
    (problem,) = _restore(snapshot.path, tmp_path / "new")
    assert "original" in problem.what
    with Library.open(tmp_path / "new") as new:
        assert new.articles.text(article.id) == text
    library.close()
    (library.folder / "library.db").unlink()
    assert len(_restore(snapshot.path, tmp_path / "newer")) == 2


def test_pictures_come_back_from_the_backup_the_library_or_the_original(
    library: Library, picture: Path, tmp_path: Path
) -> None:
    whole = picture.read_bytes()
    list(library.safety.backup(tmp_path / "whole.zip"))
    picture.unlink()
    list(library.safety.backup(tmp_path / "less.zip"))
    for name in ("whole", "less"):
        assert _restore(tmp_path / f"{name}.zip", tmp_path / name) == []
        assert (tmp_path / name / "media" / picture.name).read_bytes() == whole


def test_a_picture_that_is_nowhere_is_named(library: Library, picture: Path, tmp_path: Path) -> None:
    picture.unlink()
    (tmp_path / "shown.txt").unlink()
    for original in (library.folder / "originals").iterdir():
        original.unlink()
    list(library.safety.backup(tmp_path / "b.zip"))
    problems = _restore(tmp_path / "b.zip", tmp_path / "new")
    assert len([one for one in problems if picture.name[:12] in one.what]) == 1


def test_a_damaged_snapshot_is_refused(library: Library, article: Article, tmp_path: Path) -> None:
    list(library.safety.snapshot("full"))
    (snapshot,) = library.safety.snapshots()
    snapshot.path.write_bytes(snapshot.path.read_bytes()[:9000])
    with pytest.raises(KnownError):
        _restore(snapshot.path, tmp_path / "new")
