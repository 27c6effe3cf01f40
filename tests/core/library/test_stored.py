"""Stored files against the hashes that name them."""

import hashlib
from pathlib import Path

from core.library import stored
from core.library.steps import paced


def _digest(path: Path) -> str:
    steps = stored.digest(path)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def test_a_file_is_read_in_short_steps(tmp_path: Path) -> None:
    data = b"x" * (stored.CHUNK * 2 + 1)
    (tmp_path / "a").write_bytes(data)
    assert len(list(stored.digest(tmp_path / "a"))) == 3
    assert _digest(tmp_path / "a") == hashlib.sha256(data).hexdigest()
    assert len(list(paced(stored.digest(tmp_path / "a")))) == 3


def test_a_file_that_cannot_be_read_has_no_digest(tmp_path: Path) -> None:
    assert _digest(tmp_path / "missing") == _digest(tmp_path) == ""


def test_only_plain_files_with_a_hash_for_a_name_are_stored_ones(tmp_path: Path) -> None:
    for name in ("a" * 64, "A" * 64, "a" * 63, "x"):
        (tmp_path / name).write_text("")
    (tmp_path / ("b" * 64)).symlink_to(tmp_path / "x")
    (tmp_path / ("c" * 64)).mkdir()
    names, others = stored.names(tmp_path)
    assert names == {"a" * 64}
    assert len(others) == 5
    assert stored.names(tmp_path / "missing") == (frozenset(), ())
