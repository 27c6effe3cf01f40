"""Saved pages made to break what reads them: each is added without its poison or refused with a sentence, soon."""

import gzip
import io
import json
import plistlib
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from core.library import Item, Library
from core.model.text import BlockKind
from tests.core.importing.web import boxes
from tests.core.importing.web.draw import picture, png_header

WORDS = "They say at the town hall that the old bridge dates from 1480, and nobody who lives there doubts it. "
TEXT = f"<h1>The old bridge</h1><p>{WORDS * 3}</p><p>{WORDS * 2}</p>{{figure}}<p>{WORDS * 3}</p>"
SECONDS = 30
LIMITED = ("took more than", "broke what reads", "too much memory", "fault in this program")
"""What is said when only the last line of defence held."""


def page(figure: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Bridge</title></head><body>{TEXT.format(figure=figure)}</body>".encode()


def zipped(*members: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as box:
        for name, data in members:
            box.writestr(name, data)
    return out.getvalue()


LISTED = json.dumps({"url": boxes.PAGE}).encode()
RECORD = boxes.record(boxes.PAGE, boxes.response(page()))
INNER = zipped(("archive/a.warc.gz", RECORD), ("pages/pages.jsonl", LISTED))
MHTML = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
ENTITIES = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
LAUGHS = f'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "ha">{ENTITIES}]>'

REFUSED: dict[str, Callable[[], bytes]] = {
    "bomb.wacz": lambda: zipped(("archive/a.warc", b"\0" * 400_000_000), ("pages/pages.jsonl", LISTED)),
    "inner-bomb.wacz": lambda: zipped(
        ("archive/a.warc.gz", gzip.compress(b"\0" * 400_000_000)), ("pages/pages.jsonl", LISTED)
    ),
    "upwards.wacz": lambda: zipped(("archive/../../../a.warc.gz/../x", RECORD), ("../pages/pages.jsonl", LISTED)),
    "in-each-other.wacz": lambda: zipped(("archive/a.wacz", zipped(("archive/b.wacz", INNER)))),
    "list-bomb.wacz": lambda: zipped(("archive/a.warc.gz", RECORD), ("pages/pages.jsonl", b"\n" * 200_000_000)),
    "laughs.webarchive": lambda: f"{LAUGHS}<plist><dict><key>WebMainResource</key>&k;</dict></plist>".encode(),
    "outside.webarchive": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        b"<plist><dict><key>WebMainResource</key><string>&a;</string></dict></plist>"
    ),
    "deep.webarchive": lambda: b"<plist><key>WebMainResource</key>" + b"<array>" * 1_000_000,
    "without-page.mhtml": lambda: (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n" + b"--b\n\n" * 10**6
    ),
}
TAKEN: dict[str, Callable[[], bytes]] = {
    "million.mhtml": lambda: MHTML + page() + b"\n--b\nContent-Type: image/png\n\nx" * 1_000_000,
    "long-header.mhtml": lambda: MHTML + page() + b"\n--b\nX: " + b"a: b\n" * 2_000_000 + b"\n",
    "members.wacz": lambda: zipped(
        ("archive/a.warc.gz", RECORD), *((f"../../{n}", b"x") for n in range(5_000)), ("pages/pages.jsonl", LISTED)
    ),
    "huge.html": lambda: page(f'<img src="data:image/png;base64,{"A" * 45_000_000}" alt="Huge">'),
    "large-header.html": lambda: page(inline(png_header(60_000, 60_000))),
    "many-large.html": lambda: page("".join(inline(png_header(7_000, 7_000 + n)) for n in range(200))),
    "names.html": lambda: page(
        "".join(
            f'<figure><img src="{name}" alt="Name"></figure>'
            for name in (
                *("file:///etc/passwd", "//server/share/a.png", "\\\\server\\share\\a.png", "javascript:alert(1)"),
                *("../secret.png", "names_files/../../secret.png", "names_files/link.png", "/etc/passwd", "secret.png"),
                *("names_files/%2e%2e/secret.png", "data:image/svg+xml,<svg onload='alert(1)'/>", "vbscript:x"),
            )
        )
    ),
}


def inline(data: bytes) -> str:
    import base64

    return f'<figure><img src="data:image/png;base64,{base64.b64encode(data).decode()}" alt="Inline"></figure>'


def add(library: Library, path: Path) -> Item:
    before = time.monotonic()
    (item,) = library.articles.add_many([path])
    assert time.monotonic() - before < SECONDS
    assert not any(said in item.error for said in LIMITED), item.error
    return item


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_page_is_refused_with_a_sentence(name: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(REFUSED[name]())
    with Library.open(folder, create=True) as library:
        item = add(library, tmp_path / name)
        assert item.status == "failed"
        assert item.error.startswith(name)
        assert item.error.endswith(".")
        assert library.articles.counts().all == 0
    assert leftovers(folder) == []


@pytest.mark.parametrize("name", TAKEN)
def test_a_page_is_added_without_its_poison(name: str, folder: Path, tmp_path: Path) -> None:
    inside = tmp_path / "saved" / "inside"
    inside.mkdir(parents=True)
    (inside / name).write_bytes(TAKEN[name]())
    for secret in (tmp_path / "saved" / "secret.png", inside / "secret.png"):
        secret.write_bytes(picture(color="red"))
    (inside / "names_files").mkdir()
    (inside / "names_files" / "link.png").symlink_to(inside / "secret.png")
    with Library.open(folder, create=True) as library:
        item = add(library, inside / name)
        assert (item.status, item.error) == ("added", "")
        text = library.articles.text(item.article or 0)
        assert "the old bridge dates from 1480" in text.value
        for block in text.blocks:
            assert block.kind is not BlockKind.FIGURE or "media" not in block.attrs
    assert leftovers(folder) == []
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "home") == ["library", "saved"]


def leftovers(folder: Path) -> list[str]:
    """Pictures that were kept, and what was being written."""
    found = [*(folder / "media").rglob("*"), *(folder / "originals").rglob(".*")]
    return [path.name for path in found]


def test_a_picture_beside_its_page_is_kept_and_shown(folder: Path, tmp_path: Path) -> None:
    """That the others are missing proves something only when one is there."""
    (tmp_path / "good_files").mkdir()
    (tmp_path / "good_files" / "a.png").write_bytes(picture(width=600, height=400))
    (tmp_path / "good.html").write_bytes(page('<figure><img src="good_files/a.png" alt="Good"></figure>'))
    with Library.open(folder, create=True) as library:
        item = add(library, tmp_path / "good.html")
        shown = [block.attrs.get("media") for block in library.articles.text(item.article or 0).blocks]
        (name,) = filter(None, shown)
        assert (folder / "media" / str(name)).read_bytes() == picture(width=600, height=400)


def test_property_lists_nested_in_themselves_are_refused(folder: Path, tmp_path: Path) -> None:
    deep: object = "x"
    for _depth in range(400):
        deep = [deep]
    data = plistlib.dumps({"WebMainResource": deep}, fmt=plistlib.FMT_BINARY)
    (tmp_path / "a.webarchive").write_bytes(data)
    with Library.open(folder, create=True) as library:
        assert add(library, tmp_path / "a.webarchive").status == "failed"
