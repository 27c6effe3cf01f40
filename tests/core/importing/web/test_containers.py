"""Every container gives its page, and what it was fetched from counts for more than what it says itself."""

import base64
from pathlib import Path

import pytest

from core.importing.extraction import Original
from core.importing.web.containers import open_page
from core.importing.web.pictures import Pictures
from tests.core.importing.web import boxes
from tests.core.importing.web.draw import picture

RED = picture(color="red")
SRC = "https://example.org/news/i/a.png"
BOXES = {
    "mhtml": boxes.mhtml(parts={SRC: RED}),
    "webarchive": boxes.webarchive(parts={SRC: RED}),
    "xml": boxes.webarchive(parts={SRC: RED}, xml=True),
    "wacz": boxes.wacz(
        [
            boxes.record(boxes.PAGE, boxes.response(boxes.HTML.encode())),
            boxes.record(SRC, boxes.response(RED, "image/png")),
        ]
    ),
}


def test_html_is_a_page_as_it_came():
    page = open_page(Original(data=b"<p>Words</p>", address="https://example.org/a"))
    assert (page.html, page.address, page.part("a.png")) == (b"<p>Words</p>", "https://example.org/a", None)


@pytest.mark.parametrize("name", BOXES)
def test_a_container_is_opened_whatever_it_is_called(name: str):
    page = open_page(Original(data=BOXES[name], name="a.txt"))
    assert (page.html.decode().strip(), page.address) == (boxes.HTML, boxes.PAGE)
    taken = Pictures(page).take("i/a.png")
    assert taken is not None
    assert taken.data == RED


def test_what_it_was_fetched_from_counts_for_more():
    page = b"<!-- Page saved with SingleFile\n url: https://bank.example/ -->"
    assert open_page(Original(data=page, address="https://evil.example/a")).address == "https://evil.example/a"
    assert open_page(Original(data=page)).address == "https://bank.example/"


def test_html_has_the_pictures_of_its_style_sheet_and_of_its_folder(tmp_path: Path):
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "a.png").write_bytes(RED)
    blue = picture(color="blue")
    page = f"<style>:root{{--sf-img-1:url(data:image/png;base64,{base64.b64encode(blue).decode()})}}</style>".encode()
    taken = Pictures(open_page(Original(data=page, name="a.html", folder=tmp_path)))
    found = [taken.take("a_files/a.png"), taken.take("--sf-img-1")]
    assert [one.data for one in found if one] == [RED, blue]
