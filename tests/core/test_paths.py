"""Everything a person owns moves with POSTIL_HOME, and an index belongs to one library at one place."""

from pathlib import Path

import pytest

from core import paths


def test_one_variable_moves_everything_a_person_owns(home: Path):
    mine = (paths.default_library(), paths.cache_root(), paths.log_file(), paths.config_file())
    assert all(path.is_relative_to(home) for path in mine)
    assert len({path.relative_to(home).parts[0] for path in mine}) == 4


def test_a_relative_home_is_made_absolute(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTIL_HOME", "here")
    assert paths.default_library() == tmp_path / "here" / "library"


def test_without_it_the_library_is_in_plain_sight(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.delenv("POSTIL_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.default_library() == tmp_path / "Postil"
    assert paths.config_file().is_absolute()
    assert paths.config_file() != paths.log_file()


def test_resources_are_where_they_are_said_to_be():
    assert (paths.resources() / "fonts" / "Literata-Regular.ttf").is_file()


def test_an_index_belongs_to_one_place_and_one_identity(tmp_path: Path):
    first = paths.index_folder(tmp_path / "a", "uid")
    assert first == paths.index_folder(tmp_path / "b" / ".." / "a", "uid")
    assert first != paths.index_folder(tmp_path / "b", "uid")
    assert first != paths.index_folder(tmp_path / "a", "other")
    assert first.is_relative_to(paths.cache_root())


@pytest.mark.parametrize("name", ["Ma thèse", "مكتبة", "a" * 200, "..."])
def test_an_index_has_a_name_that_every_system_takes(tmp_path: Path, name: str):
    folder = paths.index_folder(tmp_path / name, "uid").name
    assert folder.isascii()
    assert len(folder) <= 60
    assert folder[-17] == "-"
    assert all(c.isalnum() or c in "-_" for c in folder)


def test_notes_of_imports_lie_apart_for_each_library_and_beside_its_index(tmp_path: Path):
    first, index = (make(tmp_path / "a", "uid") for make in (paths.imports_folder, paths.index_folder))
    assert first.name == index.name
    assert first != index
    assert first != paths.imports_folder(tmp_path / "b", "uid")
