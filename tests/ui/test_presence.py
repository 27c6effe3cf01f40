"""A library that is taken away under its window is missed."""

import shutil
from pathlib import Path

import pytest

from core.errors import LibraryError
from ui.presence import Presence


def test_a_library_that_stays_is_there(folder: Path, shelf: dict[str, int]) -> None:
    presence = Presence(folder)
    (folder / "library.db").touch()
    assert not presence.gone()
    presence.check()


def test_a_library_that_was_deleted_is_gone(folder: Path, shelf: dict[str, int]) -> None:
    presence = Presence(folder)
    shutil.rmtree(folder)
    assert presence.gone()
    with pytest.raises(LibraryError, match="no longer there"):
        presence.check()


def test_another_file_in_its_place_is_not_the_library_but_the_same_one_put_back_is(
    folder: Path, shelf: dict[str, int]
) -> None:
    presence = Presence(folder)
    aside = folder.with_name("aside")
    folder.rename(aside)
    shutil.copytree(aside, folder)
    assert presence.gone()
    shutil.rmtree(folder)
    aside.rename(folder)
    assert not presence.gone()
