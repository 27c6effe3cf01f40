"""What browsers and desktops hand over is taken for what it is."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ui.importing.mime_data import (
    CF_HTML,
    CHROMIUM,
    FIREFOX,
    acceptable,
    address_in,
    addresses_in,
    files_in,
    is_picture,
    page_in,
    text_in,
)

PAGE = "https://example.org/a?b=1"


def mime(
    text: str = "", html: str = "", *, urls: tuple[str, ...] = (), said: dict[str, bytes] | None = None
) -> QMimeData:
    """Something that was copied or is dragged."""
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if urls:
        made.setUrls([QUrl(url) for url in urls])
    for name, value in (said or {}).items():
        made.setData(name, value)
    return made


def test_files_are_told_from_addresses() -> None:
    both = mime(urls=("https://example.org/a.txt", "file:///tmp/a.txt"))
    assert files_in(both) == [Path("/tmp/a.txt")]
    assert addresses_in(both) == ["https://example.org/a.txt"]


def test_a_dragged_link_is_an_address_whatever_its_words_are() -> None:
    link = mime(text="Read this", html=f'<a href="{PAGE}">Read this</a>', urls=(PAGE,))
    assert addresses_in(link) == [PAGE]


def test_a_text_of_nothing_but_addresses_is_them() -> None:
    assert addresses_in(mime(text=f" {PAGE}\nhttp://example.org/c {PAGE}")) == [PAGE, "http://example.org/c"]
    assert addresses_in(mime(text=f"See {PAGE}")) == []
    assert addresses_in(mime(text="javascript:alert(1)")) == []


@pytest.mark.parametrize(
    "data",
    [
        {CF_HTML: f"Version:0.9\r\nStartHTML:0105\r\nSourceURL:{PAGE}\r\n<html>SourceURL:http://x.y".encode()},
        {FIREFOX: (PAGE + "\0").encode("utf-16-le")},
        {CHROMIUM: PAGE.encode()},
    ],
)
def test_a_piece_of_a_page_bears_the_address_that_the_browser_says(data: dict[str, bytes]) -> None:
    page = page_in(mime(text="Words", html="<p>Words with <b>weight</b></p>", said=data))
    assert page is not None
    assert page.address == PAGE
    assert page.source is None
    assert page.whole
    assert page.data.startswith(b"\xef\xbb\xbf<!doctype html>")
    assert b"<b>weight</b>" in page.data


@pytest.mark.parametrize("said", ["file:///etc/passwd", "javascript:alert(1)", "about:blank", "https://", "x" * 50])
def test_only_addresses_of_the_web_are_taken(said: str) -> None:
    assert address_in(mime(said={CHROMIUM: said.encode(), FIREFOX: said.encode("utf-16-le")})) == ""


def test_a_whole_page_stays_as_it_is() -> None:
    page = page_in(mime(html="<!DOCTYPE html><html><body><p>Été</p></body></html>"))
    assert page is not None
    assert page.data == "\ufeff<!DOCTYPE html><html><body><p>Été</p></body></html>".encode()
    assert page.address == ""


def test_what_is_only_coloured_is_plain_text() -> None:
    code = mime(text="x = 1", html="<meta charset='utf-8'><div style='color:#fff'><span>x = 1</span></div>")
    assert page_in(code) is None
    assert text_in(code) == "x = 1"


def test_a_picture_is_no_text(qapp: QApplication) -> None:
    picture = mime(html="<meta charset='utf-8'><img src='https://example.org/a.png' alt=''>")
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert is_picture(picture)
    assert not acceptable(picture)
    assert not is_picture(mime(text="Words"))


def test_blank_text_is_nothing() -> None:
    assert text_in(mime(text="  \n ")) == ""
    assert not acceptable(mime(text="  \n "))
    assert not acceptable(QMimeData())
    assert acceptable(mime(html="<p>Words</p>"))
