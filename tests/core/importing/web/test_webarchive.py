"""Safari's archives."""

import plistlib

import pytest

from core.errors import KnownError
from core.importing.extraction import Original
from core.importing.web import webarchive
from core.importing.web.saved import SavedPage
from tests.core.importing.web.boxes import HTML, PAGE
from tests.core.importing.web.boxes import webarchive as packed
from tests.core.importing.web.draw import picture


def read(data: bytes) -> SavedPage:
    return webarchive.read(Original(data=data, name="a.webarchive"))


@pytest.mark.parametrize("xml", [False, True])
def test_a_page_with_its_parts(xml: bool):
    red = picture(color="red")
    page = read(packed(parts={"https://example.org/news/i/a.png#x": red}, xml=xml))
    assert (page.html.decode(), page.address, page.encoding) == (HTML, PAGE, "UTF-8")
    assert page.part("https://example.org/news/i/a.png") == red
    assert page.part("i/b.png") is None


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00WebMainResource",
        packed()[:-40],
        packed(WebResourceData=b""),
        packed(WebResourceData="text"),
        packed(WebResourceMIMEType="application/pdf"),
        plistlib.dumps({"WebMainResource": [1]}),
        plistlib.dumps(["WebMainResource"]),
    ],
)
def test_what_holds_no_page_is_told(data: bytes):
    with pytest.raises(KnownError, match="saved web page"):
        read(data)


def test_odd_values_do_no_harm():
    parts = [1, {"WebResourceData": "text", "WebResourceURL": "a"}, {"WebResourceData": b"x"}, {"WebResourceURL": 3}]
    main = {"WebResourceData": b"<p>Words", "WebResourceURL": "file:///etc/passwd", "WebResourceTextEncodingName": 7}
    page = read(plistlib.dumps({"WebMainResource": main, "WebSubresources": parts}))
    assert (page.html, page.address, page.encoding, page.part("a")) == (b"<p>Words", "", "", None)


def test_entities_are_refused():
    bomb = b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]><plist><dict><key>WebMainResource</key></dict></plist>'
    with pytest.raises(KnownError, match="damaged"):
        read(bomb)
