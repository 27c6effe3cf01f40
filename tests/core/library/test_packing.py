"""The backup as a file: what is in it, and that it is never half there."""

import json
import zipfile
from pathlib import Path

import pytest

from core.errors import KnownError
from core.library import Library
from core.library.packing import MANIFEST
from core.library.steps import Backup
from core.model.article import Article


def _back_up(library: Library, target: Path, *, force: bool = False) -> Backup:
    made = list(library.safety.backup(target, force=force))[-1]
    assert isinstance(made, Backup)
    return made


def test_it_holds_the_database_every_original_and_picture_and_a_manifest(
    library: Library, article: Article, tmp_path: Path
) -> None:
    (original,) = (library.folder / "originals").iterdir()
    picture = library.folder / "media" / ("d" * 64)
    picture.write_bytes(b"x")
    made = _back_up(library, tmp_path / "b.zip")
    with zipfile.ZipFile(made.path) as archive:
        names = {"library.db", f"originals/{original.name}", f"media/{picture.name}", MANIFEST}
        assert set(archive.namelist()) == names
        assert archive.read(f"originals/{original.name}") == original.read_bytes()
        assert json.loads(archive.read(MANIFEST))["articles"] == made.articles == 1
    assert made.size == made.path.stat().st_size


def test_a_target_that_is_there_is_kept_unless_forced(library: Library, article: Article, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    target.write_bytes(b"kept")
    with pytest.raises(KnownError):
        _back_up(library, target)
    assert target.read_bytes() == b"kept"
    assert _back_up(library, target, force=True).size > 4


def test_a_lost_picture_is_named_among_what_is_missing(library: Library, picture: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(_back_up(library, tmp_path / "a.zip").path) as archive:
        assert archive.read(f"media/{picture.name}") == picture.read_bytes()
    picture.unlink()
    with zipfile.ZipFile(_back_up(library, tmp_path / "b.zip").path) as archive:
        assert json.loads(archive.read(MANIFEST))["missing"] == [f"media/{picture.name}"]


def test_a_lost_original_does_not_keep_the_rest_from_being_saved(
    library: Library, article: Article, tmp_path: Path
) -> None:
    (original,) = (library.folder / "originals").iterdir()
    original.unlink()
    with zipfile.ZipFile(_back_up(library, tmp_path / "b.zip").path) as archive:
        assert json.loads(archive.read(MANIFEST))["missing"] == [f"originals/{original.name}"]
