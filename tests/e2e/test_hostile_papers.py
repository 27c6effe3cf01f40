"""PDFs made to break what reads them: each is added or refused with a sentence, within the limits of a worker."""

import time
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from core.library import Item, Library
from tests.core.importing.pdf.paper import Paper, stream, written

SECONDS = 40
WORDS = b"BT /F1 12 Tf 50 700 Td (They say that the old bridge dates from 1480, and nobody doubts it.) Tj ET\n"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def paper(content: bytes, *more: bytes, resources: str = "", box: str = "0 0 595 842") -> bytes:
    """A page with packed content; further objects have the numbers from 7 on."""
    page = f"<</Type/Page/Parent 3 0 R/MediaBox[{box}]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>{resources}>>>>"
    tree = b"<</Type/Pages/Count 1/Kids[4 0 R]>>"
    return written([b"<</Type/Catalog/Pages 3 0 R>>", b"<<>>", tree, page.encode(), content, FONT, *more])


def packed(entries: str, data: bytes, times: int = 1) -> bytes:
    """A stream that is packed so many times over."""
    for _time in range(times):
        data = zlib.compress(data, 1)
    return stream(f"{entries}/Filter[{'/FlateDecode' * times}]", data)


def picture(side: int) -> bytes:
    form = f"/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceRGB/BitsPerComponent 8"
    return packed(form, b"\0" * 1_000_000, 2)


def forms(levels: int) -> Sequence[bytes]:
    """Drawings that each show the next one ten times."""
    made: list[bytes] = []
    for number in range(7, 7 + levels):
        inner = f"/Resources<</XObject<</X {number + 1} 0 R>>/Font<</F1 6 0 R>>>>"
        last = number + 1 == 7 + levels
        made.append(stream(f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]{inner}", WORDS if last else b"/X Do " * 10))
    return made


BOMBS: dict[str, Callable[[], bytes]] = {
    "content of 400 MB": lambda: paper(packed("", b" " * 400_000_000)),
    "content packed thirty times": lambda: paper(packed("", WORDS + b" " * 20_000_000, 30)),
    "words of 20 MB": lambda: paper(packed("", WORDS * 200_000)),
    "a picture of 60,000 x 60,000": lambda: paper(
        packed("", WORDS + b"q 500 0 0 500 0 0 cm /Im Do Q"), picture(60_000), resources="/XObject<</Im 7 0 R>>"
    ),
    "nothing but such a picture": lambda: paper(
        packed("", b"q 500 0 0 500 0 0 cm /Im Do Q"), picture(60_000), resources="/XObject<</Im 7 0 R>>"
    ),
    "a page of 100,000 km": lambda: paper(packed("", WORDS), box="0 0 3e11 3e11"),
    "drawings in drawings": lambda: paper(packed("", WORDS + b"/X Do "), *forms(12), resources="/XObject<</X 7 0 R>>"),
    "a drawing in itself": lambda: paper(
        packed("", WORDS + b"/X Do "),
        stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>", b"/X Do"),
        resources="/XObject<</X 7 0 R>>",
    ),
    "pages in themselves": lambda: written(
        [b"<</Type/Catalog/Pages 3 0 R>>", b"<<>>", b"<</Type/Pages/Count 9/Kids[3 0 R 3 0 R 3 0 R]>>"]
    ),
    "a million arrays in each other": lambda: paper(packed("", b"[" * 1_000_000 + WORDS)),
    "properties that begin again and again": lambda: _sound(b"<x:xmpmeta " * 1_000_000),
    "properties with laughing entities": lambda: _sound(_laughs()),
    "properties that name a file": lambda: _sound(
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a;</x:xmpmeta>'
    ),
}


def _sound(metadata: bytes) -> bytes:
    made = Paper(metadata=metadata.decode())
    made.sheet().words(50, 100, "They say that the old bridge dates from 1480.")
    return made.file()


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(10))
    return f'<!DOCTYPE x [<!ENTITY a "ha">{entities}]><x:xmpmeta xmlns:x="adobe:ns:meta/">&k;</x:xmpmeta>'.encode()


def add(library: Library, path: Path) -> Item:
    before = time.monotonic()
    (item,) = library.articles.add_many([path])
    assert time.monotonic() - before < SECONDS
    return item


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_read_or_refused_with_a_sentence(name: str, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "bomb.pdf"
    path.write_bytes(BOMBS[name]())
    with Library.open(folder, create=True) as library:
        item = add(library, path)
        if item.status == "added":
            text = library.articles.text(item.article or 0).value
            assert "root:" not in text
            assert text.count("haha") == 0
        else:
            assert (item.status, item.error[-1]) == ("failed", ".")
            assert "fault in this program" not in item.error
            assert library.articles.counts().all == 0
        print(name, item.status, item.error)
        (tmp_path / "good.txt").write_text("Good\n\nWords that come after it.", encoding="utf-8")
        assert add(library, tmp_path / "good.txt").status == "added"
