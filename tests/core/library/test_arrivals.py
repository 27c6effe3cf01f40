"""What stands behind the sources a person names."""

import os
from pathlib import Path

import pytest

from core.library.answers import Handed, Item
from core.library.arrivals import arrivals, is_folder


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder with files, a folder in it, a link and what is hidden."""
    inner = tmp_path / "papers" / "inner"
    inner.mkdir(parents=True)
    (inner / "a.txt").touch()
    (inner.parent / "b.txt").touch()
    (inner.parent / ".hidden").touch()
    (inner.parent / "link").symlink_to(inner)
    return inner.parent


def found(library: Path, *sources: Path | Handed, recursive: bool = False) -> list[str]:
    return [
        f"skipped {Path(one.source).name}" if isinstance(one, Item) else one.name
        for one in arrivals(library, sources, recursive)
    ]


def test_sub_folders_are_looked_into_only_when_asked(papers: Path) -> None:
    nowhere = papers / "library"
    assert found(nowhere, papers) == ["b.txt", "skipped inner", "link"]
    assert found(nowhere, papers, recursive=True) == ["b.txt", "a.txt", "link"]


def test_files_folders_and_bytes_come_in_the_order_they_were_named(papers: Path) -> None:
    handed, absent = Handed(data=b"words", name="paste"), papers / "absent"
    assert found(papers / "library", handed, papers / "b.txt", absent, papers) == [
        "paste",
        "b.txt",
        "absent",
        "b.txt",
        "skipped inner",
        "link",
    ]


def test_the_library_itself_is_passed_over_unless_it_is_named(papers: Path) -> None:
    inner = papers / "inner"
    assert found(inner, papers, recursive=True) == ["b.txt", "link"]
    assert found(inner, inner / "a.txt") == ["a.txt"]


def test_the_folder_of_a_saved_page_comes_with_its_page(papers: Path) -> None:
    page, folder = papers / "page.html", papers / "page_files"
    page.touch()
    folder.mkdir()
    (folder / "ad.html").touch()
    rest = ["b.txt", "skipped inner", "link", "page.html"]
    assert found(papers / "library", papers) == rest
    assert found(papers / "library", page, folder, recursive=True) == ["page.html"]
    assert found(papers / "library", folder) == ["ad.html"]


def test_a_folder_that_cannot_be_looked_into_stands_for_itself(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o300)
    if not os.access(closed, os.R_OK):  # whoever may do everything looks into it
        assert found(tmp_path / "library", closed) == found(tmp_path / "library", closed, recursive=True) == ["closed"]
    closed.chmod(0o700)
    assert found(tmp_path / "library", closed) == []


def test_a_link_to_a_folder_is_none(papers: Path) -> None:
    assert is_folder(papers)
    assert not is_folder(papers / "link")
    assert not is_folder(Handed(data=b""))
