"""What is no text is named."""

import pytest

from core.importing.signatures import foreign_kind, is_binary


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a picture"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/epub+zip", "an EPUB"),
        (b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml", "a word processor's file"),
        (b"PK\x03\x04" + b"\0" * 26 + b"x.txt", "an archive"),
        (b"<!DOCTYPE html><title>x</title>", "a web page"),
        (b"\xef\xbb\xbf\n <!-- saved --> <?xml version='1.0'?>\n<html lang=fr>", "a web page"),
        ("\ufeff<html><body>".encode("utf-16-le"), "a web page"),
        (b"<?xml version='1.0'?><svg xmlns='x'>", "a picture"),
        (b"From: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n", "a saved web page"),
        (b"SQLite format 3\0", "a database"),
        (b"\x7fELF\x02", "a program"),
        (b"\0\0\0\x20ftypisom", "a recording"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, kind: str) -> None:
    assert foreign_kind(data) == kind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Plain words",
        b"<p>fragment",
        b"<b>bold</b> words",
        b"PK is a band",
        b"From: x\nSubject: y\n\nz",
        b"<!---->" * 500,
        b"MZ is no program",
        b"\0\0",
    ],
)
def test_text_is_not(data: bytes) -> None:
    assert foreign_kind(data) == ""


def test_noise_is_binary_and_words_with_zeros_are_not() -> None:
    assert is_binary("\x01\x02\x03\x04" * 100)
    assert is_binary("a\ufffd" * 100)
    assert not is_binary("a\0b" * 100)
    assert not is_binary("words\twith\r\nblanks\x0c")
