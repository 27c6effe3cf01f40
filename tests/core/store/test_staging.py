"""Originals wait under a passing name, get their own with the row, and leave nothing behind."""

import os
from pathlib import Path

import pytest

from core.errors import KnownError, NotFound
from core.store import files
from core.store.staging import LEFT, ROOM, Staging, settle, stage

NAME = files.digest(b"words")


@pytest.fixture
def originals(tmp_path: Path) -> Path:
    folder = tmp_path / "originals"
    folder.mkdir()
    return folder


def staged(staging: Staging, data: bytes = b"words") -> Path:
    path = staging.path()
    stage(path, data)
    return path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_is_staged_gets_its_name_and_the_rest_is_forgotten(originals: Path) -> None:
    staging = Staging(originals)
    kept, _left = staged(staging), staged(staging, b"other words")
    assert names(originals) == [ROOM]
    assert settle(kept, originals, NAME, 5)
    staging.close()
    assert names(originals) == [NAME]
    assert (originals / NAME).read_bytes() == b"words"


def test_what_was_settled_by_a_write_that_was_rolled_back_is_there(originals: Path) -> None:
    staging = Staging(originals)
    kept = staged(staging)
    assert settle(kept, originals, NAME, 5)
    assert settle(kept, originals, NAME, 5)
    assert not settle(kept, originals, NAME, 6)
    (originals / NAME).unlink()
    assert not settle(kept, originals, NAME, 5)


def test_what_was_damaged_is_replaced(originals: Path) -> None:
    staging = Staging(originals)
    (originals / NAME).write_bytes(b"sword")
    assert settle(staged(staging), originals, NAME, 5)
    assert (originals / NAME).read_bytes() == b"words"


def test_imports_side_by_side_leave_each_other_alone(originals: Path) -> None:
    one, another = Staging(originals), Staging(originals)
    kept = staged(another)
    staged(one)
    one.close()
    assert settle(kept, originals, NAME, 5)
    another.close()
    assert names(originals) == [NAME]


def test_what_a_killed_import_left_goes_a_day_later(originals: Path) -> None:
    killed, living = Staging(originals), Staging(originals)
    remains, kept = staged(killed), staged(living)
    old = remains.parent.stat().st_mtime - LEFT - 1
    os.utime(remains.parent, (old, old))
    Staging(originals).close()
    assert not remains.exists()
    assert settle(kept, originals, NAME, 5)


def test_a_name_that_is_no_hash_is_refused(originals: Path) -> None:
    with pytest.raises(NotFound):
        settle(staged(Staging(originals)), originals, "../words", 5)


def test_a_place_that_is_gone_is_said(originals: Path) -> None:
    staging = Staging(originals)
    path = staging.path()
    staging.close()
    with pytest.raises(KnownError, match="cannot be written"):
        stage(path, b"words")
    (originals.parent / "file").touch()
    with pytest.raises(KnownError, match="cannot be written"):
        Staging(originals.parent / "file")
