"""Only what this program wrote on this computer, whole and of this version, is opened."""

from pathlib import Path

import pytest

from core.search.seal import KEPT, Broken, Seal, secret_of


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    (tmp_path / "words").write_bytes(b"words")
    (tmp_path / "toc.tmp").write_bytes(b"contents")
    Seal(tmp_path, "1", b"k").add("toc", tmp_path / "toc.tmp", ["words"])
    (tmp_path / "toc.tmp").rename(tmp_path / "toc")
    return tmp_path


def test_what_was_sealed_holds(sealed: Path) -> None:
    Seal(sealed, "1", b"k").check("toc")


@pytest.mark.parametrize(("version", "secret"), [("2", b"k"), ("1", b"other")])
def test_another_version_or_computer_does_not_hold(sealed: Path, version: str, secret: bytes) -> None:
    with pytest.raises(Broken):
        Seal(sealed, version, secret).check("toc")


@pytest.mark.parametrize("name", ["words", "toc"])
def test_a_changed_file_does_not_hold(sealed: Path, name: str) -> None:
    (sealed / name).write_bytes(b"wordz")
    with pytest.raises(Broken):
        Seal(sealed, "1", b"k").check("toc")


@pytest.mark.parametrize("garbage", [b"", b"\xff", b"[]", b"{}", b'{"body":"{}","mac":"\xc3\xa9"}', b"null"])
def test_garbage_is_no_seal(sealed: Path, garbage: bytes) -> None:
    (sealed / "seal.json").write_bytes(garbage)
    with pytest.raises(Broken):
        Seal(sealed, "1", b"k").check("toc")


def test_the_state_before_holds_until_the_next_has_its_name(sealed: Path) -> None:
    (sealed / "new.tmp").write_bytes(b"new")
    Seal(sealed, "1", b"k").add("toc2", sealed / "new.tmp", ["words"])
    Seal(sealed, "1", b"k").check("toc")
    (sealed / "new.tmp").rename(sealed / "toc2")
    Seal(sealed, "1", b"k").check("toc2")


def test_old_states_are_let_go(sealed: Path) -> None:
    seal = Seal(sealed, "1", b"k")
    for number in range(KEPT):
        (sealed / "new.tmp").write_bytes(b"new")
        seal.add(f"later{number}", sealed / "new.tmp", ["words"])
    with pytest.raises(Broken):
        seal.check("toc")


def test_the_secret_is_made_once_and_read_by_its_owner_alone(tmp_path: Path) -> None:
    secret = secret_of(tmp_path / "cache")
    assert len(secret) == 32
    assert secret_of(tmp_path / "cache") == secret
    assert (tmp_path / "cache" / "secret").stat().st_mode & 0o077 == 0
    (tmp_path / "cache" / "secret").write_bytes(b"short")
    assert len(secret_of(tmp_path / "cache")) == 32
