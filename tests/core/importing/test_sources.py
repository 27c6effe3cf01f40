"""Only ordinary files are read; everything else is answered with a sentence, at once."""

import os
from pathlib import Path

import pytest

from core.errors import KnownError
from core.importing.limits import MAX_BYTES
from core.importing.sources import read_source, walk


def refusal(path: Path) -> str:
    """The sentence that answers a path."""
    with pytest.raises(KnownError) as caught:
        read_source(path)
    return str(caught.value)


def test_an_ordinary_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "été.txt").write_bytes(b"words\0")
    assert read_source(tmp_path / "été.txt") == b"words\0"


def test_a_pipe_never_blocks(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "not an ordinary file" in refusal(tmp_path / "pipe")


def test_devices_folders_links_and_nothing_are_refused(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("words")
    (tmp_path / "link").symlink_to(tmp_path / "words.txt")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert "not an ordinary file" in refusal(Path("/dev/zero"))
    assert "is a folder" in refusal(tmp_path)
    assert "symbolic link" in refusal(tmp_path / "link")
    assert "symbolic link" in refusal(tmp_path / "loop")
    assert "does not exist" in refusal(tmp_path / "nothing")
    assert "does not exist" in refusal(tmp_path / "words.txt" / "below")
    assert "does not exist" in refusal(tmp_path / "zero\0byte")
    assert "does not exist" in refusal(tmp_path / ("long" * 100))


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert refusal(tmp_path / "big.txt").startswith("big.txt is larger than 50 MB")


def test_a_name_that_is_no_unicode_can_be_said() -> None:
    assert "does not exist" in refusal(Path(os.fsdecode(b"\xff\xfe.txt")))


def test_a_walk_is_sorted_follows_no_link_and_skips_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", ".hidden/x.txt", "c/.x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    found = [path.relative_to(tmp_path).as_posix() for path in walk(tmp_path)]
    assert found == ["a.txt", "b/1.txt", "b/2.txt", "b/loop"]


def test_a_walk_passes_over_the_folder_of_a_saved_page(tmp_path: Path) -> None:
    for name in ("Été.html", "Été_files/ad.html", "Été_files/x/b.js", "Other_files/c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_text("words")
    found = [path.relative_to(tmp_path).as_posix() for path in walk(tmp_path)]
    assert found == ["Other_files/c.txt", "Été.html"]
    assert list(walk(tmp_path / "Été_files")), "named by a person, it is looked into"


def test_what_may_not_be_read_is_said(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "x.txt").write_text("words")
    (tmp_path / "secret.txt").write_text("words")
    closed.chmod(0)
    (tmp_path / "secret.txt").chmod(0)
    as_nobody = os.geteuid() == 0
    tmp_path.chmod(0o755)
    if as_nobody:
        os.seteuid(65534)
    try:
        if os.access(tmp_path, os.X_OK, effective_ids=True):
            assert list(walk(tmp_path)) == [closed, tmp_path / "secret.txt"]
            assert "may not be read" in refusal(closed)
            assert "may not be read" in refusal(tmp_path / "secret.txt")
        else:
            assert "may not be read" in refusal(tmp_path / "secret.txt")
    finally:
        if as_nobody:
            os.seteuid(0)
        closed.chmod(0o700)
