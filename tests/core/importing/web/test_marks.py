"""Containers are told by their beginning, and nothing else is taken for one."""

import plistlib

import pytest

from core.importing.web import marks
from tests.core.importing.web import boxes

MAIL = b"From: a@b.c\nSubject: Hello\nMIME-Version: 1.0\nContent-Type: text/plain\n\nContent-Type: multipart/related\n"


def kinds(head: bytes) -> str:
    found = {"mhtml": marks.is_mhtml, "webarchive": marks.is_webarchive, "wacz": marks.is_wacz}
    return " ".join(name for name, recognises in found.items() if recognises(head))


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (boxes.mhtml(), "mhtml"),
        (boxes.mhtml(end="\n"), "mhtml"),
        (b"\r\n" + boxes.mhtml(), "mhtml"),
        (b"mime-version: 1.0\ncontent-type:\n multipart/related; boundary=b\n\n", "mhtml"),
        (boxes.webarchive(), "webarchive"),
        (boxes.webarchive(xml=True), "webarchive"),
        (boxes.wacz([]), "wacz"),
    ],
)
def test_containers_are_recognised(head: bytes, kind: str):
    assert kinds(head[:131_072]) == kind


@pytest.mark.parametrize(
    "head",
    [
        MAIL,
        b"Content-Type: multipart/related\n\nMIME-Version: 1.0\n",
        b"Notes on MIME-Version: 1.0 and\nContent-Type: multipart/related\n",
        b"<p>Content-Type: multipart/related; MIME-Version: 1.0",
        plistlib.dumps({"a": "b"}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"a": "b"}),
        b"A text on WebMainResource and <plist>",
        b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml",
        b"PK\x03\x04",
        b"",
    ],
)
def test_nothing_else_is(head: bytes):
    assert kinds(head) == ""


def test_a_long_header_takes_no_time():
    assert kinds(b"a:\n" * 40_000) == ""
    assert kinds(b"content-type:" + b" \n" * 60_000) == ""
    assert kinds(b"\n \n" * 40_000) == ""
