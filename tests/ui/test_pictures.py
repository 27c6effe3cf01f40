"""Kept pictures: what is one, as sharp as it is wanted."""

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from ui.pictures import PIXELS, picture


def keep(folder: Path, data: bytes) -> str:
    name = hashlib.sha256(data).hexdigest()
    (folder / name).write_bytes(data)
    return name


def encoded(folder: Path, size: tuple[int, int], kind: str = "PNG") -> str:
    Image.new("RGB", size, (200, 30, 30)).save(folder / "x", kind)
    return keep(folder, (folder / "x").read_bytes())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_pictures_of_the_kinds_that_are_kept_are_shown(tmp_path: Path, kind: str) -> None:
    image = picture(tmp_path, encoded(tmp_path, (40, 30), kind), 100)
    assert image is not None
    assert (image.width(), image.height()) == (40, 30)


def test_a_large_one_is_made_no_larger_than_is_wanted(tmp_path: Path) -> None:
    image = picture(tmp_path, encoded(tmp_path, (2000, 1000)), 300)
    assert image is not None
    assert (image.width(), image.height()) == (300, 150)


@pytest.mark.parametrize(
    "data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\x89PNG\r\n\x1a\nbroken", b"BM0000"]
)
def test_anything_else_is_none(tmp_path: Path, data: bytes) -> None:
    assert picture(tmp_path, keep(tmp_path, data), 100) is None


def test_a_kind_that_is_not_kept_and_one_beyond_the_limit_are_none(tmp_path: Path) -> None:
    assert picture(tmp_path, encoded(tmp_path, (4, 4), "BMP"), 100) is None
    Image.new("1", (8000, PIXELS // 8000 + 1)).save(tmp_path / "x", "PNG")
    assert picture(tmp_path, keep(tmp_path, (tmp_path / "x").read_bytes()), 100) is None


def test_names_that_are_no_hashes_lead_nowhere(tmp_path: Path) -> None:
    name = encoded(tmp_path, (4, 4))
    (tmp_path / "plain.png").write_bytes((tmp_path / name).read_bytes())
    (tmp_path / ("a" * 64)).symlink_to(tmp_path / name)
    for wrong in ("plain.png", "../" + name, "", "a" * 64, "b" * 64):
        assert picture(tmp_path, wrong, 100) is None
