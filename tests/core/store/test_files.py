"""Originals are on the disk under their hash, whole, before anything names them."""

import hashlib
from pathlib import Path

import pytest

from core.errors import NotFound
from core.store import files


def test_bytes_are_kept_under_their_hash(tmp_path: Path) -> None:
    name = files.keep(tmp_path / "originals", b"words")
    assert name == hashlib.sha256(b"words").hexdigest()
    assert files.named(tmp_path / "originals", name).read_bytes() == b"words"
    assert [path.name for path in (tmp_path / "originals").iterdir()] == [name]


def test_what_is_there_stays_and_what_is_cut_short_is_written_again(tmp_path: Path) -> None:
    name = files.keep(tmp_path, b"words")
    before = (tmp_path / name).stat().st_ino
    files.keep(tmp_path, b"words")
    assert (tmp_path / name).stat().st_ino == before
    (tmp_path / name).write_bytes(b"wo")
    files.keep(tmp_path, b"words")
    assert (tmp_path / name).read_bytes() == b"words"


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "A" * 64, "a" * 63, "a" * 64 + "\n", "a" * 64 + "/.."])
def test_a_name_that_is_no_hash_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound):
        files.named(tmp_path, name)


def test_dropping_what_is_gone_is_no_matter(tmp_path: Path) -> None:
    name = files.keep(tmp_path, b"words")
    files.drop(tmp_path, {name, "0" * 64})
    assert list(tmp_path.iterdir()) == []
