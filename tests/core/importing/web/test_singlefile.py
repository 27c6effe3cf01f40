"""What stands at the top of a page saved as one HTML file, and the pictures of its style sheet."""

import base64
import time

import pytest

from core.importing.web import singlefile
from tests.core.importing.web.draw import picture

SAVED = """<!DOCTYPE html> <html lang=fr><!--
 Page saved with SingleFile
 url: https://example.org/news/a.html?b=c
 saved date: Mon Jul 01 2024 10:02:03 GMT+0200 (heure d’été d’Europe centrale)
--><meta charset=utf-8><p>Words"""


def test_the_comment_of_singlefile():
    assert singlefile.read_comment(SAVED.encode()) == (
        "https://example.org/news/a.html?b=c",
        "2024-07-01T10:02:03+02:00",
    )
    assert singlefile.read_comment(SAVED.replace("\n", "\r\n").encode())[1] == "2024-07-01T10:02:03+02:00"
    assert singlefile.read_comment(SAVED.encode("utf-16"))[0] == "https://example.org/news/a.html?b=c"
    assert (
        singlefile.read_comment(b"<!-- Archive processed by SingleFile \n url: http://a.b/c --><p>")[0]
        == "http://a.b/c"
    )


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("Mon Jul 01 2024", "2024-07-01"),
        ("Mon Jul 01 2024 10:02:03", "2024-07-01T10:02:03"),
        ("Mon Jul 01 2024 10:02:03 GMT-0330 (Newfoundland)", "2024-07-01T10:02:03-03:30"),
        ("Mon Jul 41 2024 10:02:03 GMT+0200", ""),
        ("Mon Xyz 01 2024", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_as_javascript_says_them(said: str, date: str):
    assert singlefile.read_comment(f"<!-- Page saved with SingleFile\n saved date: {said} -->".encode()) == ("", date)


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "", "https://a.b/c onmouseover=x", "ftp://a.b", "data:,x"]
)
def test_only_web_addresses_are_taken(address: str):
    assert singlefile.read_comment(f"<!--\n Page saved with SingleFile\n url: {address} \n-->".encode())[0] == ""


def test_the_mark_that_other_browsers_leave():
    page = b"<!DOCTYPE html>\n<!-- saved from url=(0027)https://example.org/a.html -->\n<html>"
    assert singlefile.read_comment(page) == ("https://example.org/a.html", "")
    assert singlefile.read_comment(b"<!-- saved from url=(0014)about:internet -->") == ("", "")
    assert singlefile.read_comment(b"<html><p>url: https://example.org") == ("", "")


def test_a_comment_without_end_takes_no_time():
    before = time.monotonic()
    assert singlefile.read_comment((b"<!-- Page saved with SingleFile " + b"--" * 9_000) * 3) == ("", "")
    assert singlefile.read_comment(b"<!--\n" * 4_000 + b"<!-- saved from url=(00" * 500) == ("", "")
    assert time.monotonic() - before < 2


def test_a_picture_of_the_style_sheet():
    data = picture()
    address = f"data:image/png;base64,{base64.b64encode(data).decode()}"
    page = f'<style>:root{{--sf-img-1: url({address});--sf-img-12:url("{address}")}}</style>'.encode()
    style = "background-image:var(--sf-img-12)!important;background-size:cover"
    part = singlefile.variables(page, limit=100_000)
    assert singlefile.variable(style) == "--sf-img-12"
    assert part("--sf-img-12") == part("--sf-img-1") == data
    assert part("--sf-img-2") is None
    assert part("") is None
    assert part("a.png") is None
    assert singlefile.variables(page, limit=10)("--sf-img-1") is None
    assert singlefile.variables(b"<p>", limit=10)("--sf-img-1") is None
    assert singlefile.variable("background-image:url(a.png)") == ""
