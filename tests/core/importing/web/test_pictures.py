"""Pictures that came along with a page: what is kept, and what never is."""

import base64
import hashlib
import io
import time
import tracemalloc
from collections.abc import Mapping
from typing import Any

import pytest
from PIL import Image, TiffImagePlugin

from core.importing.web import pictures
from core.importing.web.pictures import Pictures, decodes, measure
from core.importing.web.saved import SavedPage
from tests.core.importing.web.draw import picture, png_header

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><script>alert(1)</script></svg>'


def inline(data: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"


def of(parts: Mapping[str, bytes], address: str = "https://example.org/news/a.html") -> Pictures:
    return Pictures(SavedPage(html=b"", address=address, part=parts.get))


@pytest.mark.parametrize(("form", "kind"), [("PNG", "png"), ("JPEG", "jpeg"), ("GIF", "gif"), ("WEBP", "webp")])
def test_four_formats_are_kept_whatever_they_are_called(form: str, kind: str):
    data = picture(form)
    taken = of({}).take(inline(data, "text/html"))
    assert taken is not None
    assert (taken.kind, taken.width, taken.height, taken.data) == (f"image/{kind}", 120, 80, data)
    assert taken.name == hashlib.sha256(data).hexdigest() == taken.media.name
    assert taken.media.kind == f"image/{kind}"


def test_a_part_is_found_as_it_is_written_or_made_absolute():
    one, two, three = picture(color="red"), picture(color="blue"), picture(color="green")
    parts = {"https://example.org/news/i/a.png": one, "cid:b@c": two, "i/c.png": three}
    taken = of(parts)
    assert [
        getattr(taken.take(name), "data", None) for name in ("i/a.png", "/news/i/a.png#top", "cid:b@c", "i/c.png")
    ] == [
        one,
        one,
        two,
        three,
    ]
    assert taken.take("i/d.png") is None


def test_a_base_of_the_page_counts():
    parts = {"https://cdn.example.org/a.png": picture()}
    page = SavedPage(html=b"", address="https://example.org/", part=parts.get)
    assert Pictures(page, "https://cdn.example.org/x/").take("../a.png")
    assert not Pictures(page).take("../a.png")


def test_the_same_bytes_are_one_picture():
    data = picture()
    taken = of({"a.png": data, "b.png": bytes(data)})
    assert taken.take("a.png") is taken.take("b.png") is taken.take(inline(data))


def tiff() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (120, 80), "teal").save(out, "TIFF")
    return out.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        SVG,
        tiff(),
        b"",
        b"%PDF-1.7",
        b"<html>",
        picture()[:60],
        picture()[:200] + b"\0" * 20,
        picture("JPEG")[:700],
    ],
)
def test_what_does_not_decode_as_one_of_the_four_is_dropped(data: bytes):
    assert of({"a": data}).take("a") is None


def test_no_other_format_is_even_looked_at(monkeypatch: pytest.MonkeyPatch):
    asked: list[object] = []
    monkeypatch.setattr(TiffImagePlugin.TiffImageFile, "_open", lambda image: asked.append(image))
    assert of({"a": tiff()}).take("a") is None
    assert not asked


@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "WEBP"])
def test_truncated_ones_are_dropped(form: str):
    options: dict[str, Any] = {"lossless": True} if form == "WEBP" else {}
    data = picture(form, 400, 300, **options)
    assert of({"a": data}).take("a")
    assert of({"a": data[: len(data) * 2 // 3]}).take("a") is None


@pytest.mark.parametrize(("width", "height"), [(1, 1), (600, 1), (2, 400), (16, 16), (32, 32)])
def test_spacers_and_icons_are_dropped(width: int, height: int):
    assert of({"a": picture(width=width, height=height)}).take("a") is None


@pytest.mark.parametrize("side", [60_000, 10_000])
def test_a_picture_too_large_is_refused_by_its_header(side: int):
    tracemalloc.start()
    before = time.monotonic()
    try:
        assert measure(png_header(side, side)) is None
        assert of({"a": png_header(side, side)}).take("a") is None
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert time.monotonic() - before < 5


def test_the_limit_of_pixels_is_exact():
    assert measure(png_header(10_000, 5_000)) == ("image/png", 10_000, 5_000)
    assert measure(png_header(10_000, 5_001)) is None


def test_a_jpeg_of_countless_passes_is_dropped():
    data = picture("JPEG", progressive=True)
    assert measure(data)
    scan = data[data.rindex(b"\xff\xda") : -2]
    assert measure(data[:-2] + scan * 200 + data[-2:]) is None


def test_a_bomb_of_compressed_text_does_not_decode():
    import zlib

    bomb = b"Comment\0\0" + zlib.compress(b"x" * 200_000_000, 9)
    data = picture()
    chunk = len(bomb).to_bytes(4) + b"zTXt" + bomb + zlib.crc32(b"zTXt" + bomb).to_bytes(4)
    tracemalloc.start()
    try:
        of({"a": data[:33] + chunk + data[33:]}).take("a")
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_a_page_has_only_so_many_bytes_and_pixels(monkeypatch: pytest.MonkeyPatch):
    one, two = picture(color="red"), picture(color="blue")
    monkeypatch.setattr(pictures, "MAX_PAGE_PIXELS", 120 * 80 + 1)
    taken = of({"a": one, "b": two})
    assert taken.take("a")
    assert not taken.take("b")
    monkeypatch.undo()
    monkeypatch.setattr(pictures, "MAX_PAGE", len(one) + len(two) - 1)
    taken = of({"a": one, "b": two})
    assert taken.take("a")
    assert not taken.take("b")


def test_one_picture_has_only_so_many_bytes(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(pictures, "MAX_PICTURE", 100)
    assert of({"a": picture()}).take("a") is None


def test_a_page_has_only_so_many_references(monkeypatch: pytest.MonkeyPatch):
    asked: list[str] = []
    taken = Pictures(SavedPage(html=b"", part=asked.append))  # pyright: ignore[reportArgumentType] - it answers None
    monkeypatch.setattr(pictures, "MAX_PICTURES", 5)
    for number in range(200):
        assert taken.take(f"{number}.png") is None
    assert len(asked) == 50


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "#a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\server\\share\\a.png",
        "http://[::1",
        "data:,",
        "//a/b",
    ],
)
def test_odd_references_are_no_pictures(reference: str):
    assert of({}).take(reference) is None


def test_a_picture_decodes_to_its_end():
    assert decodes(picture("JPEG", 2_000, 1_000))
    assert not decodes(picture("JPEG", 2_000, 1_000)[:-3_000])
