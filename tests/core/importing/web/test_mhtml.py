"""Pages saved as e-mails: as browsers write them, and as nobody should."""

import time

import pytest

from core.errors import KnownError
from core.importing.extraction import Original
from core.importing.web import mhtml
from core.importing.web.saved import SavedPage
from tests.core.importing.web.boxes import HTML, PAGE
from tests.core.importing.web.boxes import mhtml as packed
from tests.core.importing.web.draw import picture


def read(data: bytes) -> SavedPage:
    return mhtml.read(Original(data=data, name="a.mhtml"))


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_a_page_of_chromium(end: str):
    red, blue = picture(color="red"), picture(color="blue")
    page = read(packed(parts={"https://example.org/news/i/a.png": red}, ids={"b@mhtml.blink": blue}, end=end))
    assert page.html.decode().strip() == HTML
    assert (page.address, page.saved, page.title) == (PAGE, "2024-07-01T10:02:03+02:00", "Le café")
    assert page.encoding == "utf-8"
    assert page.part("https://example.org/news/i/a.png") == red
    assert page.part("cid:b@mhtml.blink") == page.part("CID:b%40mhtml.blink") == blue
    assert page.part("https://example.org/b.png") is None


def test_relative_locations_and_other_encodings():
    red = picture(color="red")
    page = read(packed("é".encode("cp1252"), parts={"i/a.png": red}, charset="windows-1252"))
    assert (page.encoding, page.html.strip()) == ("windows-1252", b"\xe9")
    assert page.part("i/a.png") == page.part("https://example.org/news/i/a.png") == red


def test_parts_within_parts_and_the_start_that_is_named():
    inner = (
        b"--in\nContent-Type: text/plain\n\nplain\n--in\nContent-Type: text/html\nContent-ID: <one>\n\n<p>One</p>\n"
        b"--in\nContent-Type: text/html\nContent-ID: <two>\n\n<p>Two</p>\n--in--\n"
    )
    head = b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=out; start="<two>"\n\n'
    body = b"--out\nContent-Type: multipart/alternative; boundary=in\n\n" + inner + b"\n--out--\n"
    assert read(head + body).html == b"<p>Two</p>"
    assert read(head.replace(b'; start="<two>"', b"") + body).html == b"<p>One</p>"


def test_a_part_without_header_and_a_file_that_breaks_off():
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\npreamble\n"
    assert read(head + b"--b\n\nplain\n--b\nContent-Type: text/html\n\n<p>Half").html == b"<p>Half"


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n--b\nContent-Type: text/html\n\n<p>",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\n\n--\nContent-Type: text/html\n\n<p>",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n",
        b"",
    ],
)
def test_what_holds_no_page_is_told(data: bytes):
    with pytest.raises(KnownError, match="saved web page"):
        read(data)


def test_odd_fields_do_no_harm():
    name = "=?u3ét?Q?a?= words".encode()
    assert read(packed().replace(b"Subject: =?utf-8?Q?Le=20caf=C3=A9?=", b"Subject: " + name)).title == ""
    head = (
        b"Date: never\nSubject: =?x-unknown?Q?a?= \xff\nMIME-Version: 1.0\n"
        b"Content-Type: multipart/related; boundary=b; start*=x''%ff\n\n"
    )
    part = b"--b\nContent-Type: text/html; charset*=q''%ff\nContent-Location: http://[bad\nContent-ID:\n\n<p>Words</p>\n--b--"
    page = read(head + part)
    assert (page.html, page.saved) == (b"<p>Words</p>", "")


def test_base64_that_breaks_off_is_nothing():
    head = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>\n"
    part = b"--b\nContent-Type: image/png\nContent-Location: a\nContent-Transfer-Encoding: base64\n\nabcde\n--b--"
    assert read(head + part).part("a") == b""


@pytest.mark.parametrize(
    "part",
    [
        b"--b\nContent-Type: image/png\n\nx\n",
        b"--b\n\n",
        b"--b\nContent-Type: multipart/related; boundary=b\n\n",
        b"--b\nContent-Type: multipart/mixed; boundary=c\n\n--c\n\n",
    ],
)
def test_a_million_parts_give_the_page_within_seconds(part: bytes):
    head = (
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>Words\n"
    )
    before = time.monotonic()
    assert read(head + part * 1_000_000).html == b"<p>Words"
    assert time.monotonic() - before < 20


def test_boxes_in_boxes_without_end():
    data = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b0\n\n"
    for depth in range(1, 5_000):
        data += f"--b{depth - 1}\nContent-Type: multipart/related; boundary=b{depth}\n\n".encode()
    with pytest.raises(KnownError):
        read(data + b"--b4999\nContent-Type: text/html\n\n<p>Words")
