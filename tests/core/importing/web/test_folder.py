"""Pictures beside a saved page: its own folder, and nowhere else on the disk."""

import os
from pathlib import Path

import pytest

from core.importing.web import folder


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    """A page's folder with a few files; more of them lie around it."""
    own = tmp_path / "saved" / "Été_files"
    (own / "deep").mkdir(parents=True)
    for path in (own / "a.png", own / "deep" / "b c.png", tmp_path / "saved" / "out.png", tmp_path / "secret"):
        path.write_bytes(path.name.encode())
    (tmp_path / "saved" / "Other_files").mkdir()
    (tmp_path / "saved" / "Other_files" / "a.png").write_bytes(b"other")
    return tmp_path / "saved"


def part(saved: Path, reference: str, page: str = "Été.html") -> bytes | None:
    return folder.parts(saved, page, limit=1_000)(reference)


@pytest.mark.parametrize(
    "reference", ["Été_files/a.png", "./Été_files/a.png", "%C3%89t%C3%A9_files/a.png", "Été_files/./a.png?x=1#y"]
)
def test_a_file_of_its_folder_is_found(saved: Path, reference: str):
    assert part(saved, reference) == b"a.png"


def test_names_taken_apart_are_the_same_names(saved: Path):
    assert (
        part(saved, "E\u0301te\u0301_files/a.png") == part(saved, "Été_files/a.png", "E\u0301te\u0301.html") == b"a.png"
    )
    assert part(saved, "Été_files/deep/b%20c.png") == b"b c.png"


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "out.png",
        "Été_files",
        "Été_files/",
        "Été_files/deep",
        "Été_files/none.png",
        "Other_files/a.png",
        "../saved/Été_files/a.png",
        "Été_files/../out.png",
        "Été_files/%2e%2e/out.png",
        "Été_files/..%2f..%2fsecret",
        "Été_files\\..\\out.png",
        "Été_files/..\\..\\secret",
        "/etc/passwd",
        "//server/share/a.png",
        "\\\\server\\share\\a.png",
        "%5C%5Cserver%5Cshare%5Ca.png",
        "file:///etc/passwd",
        "file://server/share/a.png",
        "C:\\Windows\\win.ini",
        "C:/Windows/win.ini",
        "Été_files/a.png:stream",
        "Été_files/a.png\0.html",
        "Été_files/" + "x" * 5_000,
        "Été_files/" + "deep/" * 20 + "a.png",
        "javascript:alert(1)",
        "http://127.0.0.1/a.png",
        "data:image/png,a",
        "Été_files/\ud800.png",
    ],
)
def test_nothing_else_is(saved: Path, reference: str):
    assert part(saved, reference) is None


def test_an_absolute_path_to_its_own_folder_is_not_followed_either(saved: Path):
    whole = saved / "Été_files" / "a.png"
    assert whole.is_file()
    assert part(saved, str(whole)) is None
    assert part(saved, whole.as_uri()) is None


def test_names_that_lead_elsewhere_on_another_system_are_not_even_looked_for(saved: Path):
    for name in ("..\\out.png", "C:x.png"):
        (saved / "Été_files" / name).write_bytes(b"x")
        assert part(saved, f"Été_files/{name}") is None


def test_links_are_not_followed(saved: Path):
    own = saved / "Été_files"
    (own / "link.png").symlink_to(saved.parent / "secret")
    (own / "inside.png").symlink_to(own / "a.png")
    (own / "away").symlink_to(saved.parent)
    assert [part(saved, f"Été_files/{name}") for name in ("link.png", "inside.png", "away/secret")] == [None] * 3


def test_a_folder_that_is_a_link_is_not_followed(saved: Path):
    (saved / "Linked_files").symlink_to(saved.parent)
    assert part(saved, "Linked_files/secret", "Linked.html") is None


def test_a_pipe_does_not_block(saved: Path):
    os.mkfifo(saved / "Été_files" / "pipe.png")
    assert part(saved, "Été_files/pipe.png") is None


def test_large_files_are_left(saved: Path):
    (saved / "Été_files" / "large.png").write_bytes(b"x" * 1_001)
    assert part(saved, "Été_files/large.png") is None


def test_a_page_from_nowhere_has_no_folder(saved: Path):
    assert folder.parts(None, "Été.html", limit=1_000)("Été_files/a.png") is None
    assert part(saved, "Été_files/a.png", "Été.md") is None
    assert part(saved, "Été_files/a.png", "") is None
