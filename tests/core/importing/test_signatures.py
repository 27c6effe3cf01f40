"""What is no text is named."""

import pytest

from core.importing.signatures import foreign_kind, is_binary, is_page, is_pdf


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
        (b"bplist00\xd1\x01\x02", "a program's settings"),
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


@pytest.mark.parametrize(
    "head",
    [
        b"<!DOCTYPE html><title>x</title>",
        b"\xef\xbb\xbf\xef\xbb\xbf <HTML lang=fr>",
        b"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x'>",
        b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
        b"<!-- " + b"x" * 20_000 + b" --><html>",
        b"<!--?xml version='1.0'?--><html>",
        "\ufeff<html><body>".encode("utf-16-le"),
        ("<!DOCTYPE html><html><head><title>Un titre</title></head><body>").encode("utf-16-be"),
        b"<meta charset='utf-8'><p>Pasted words</p>",
        b"<p>Some words</p>\n\n<ul><li>one</li></ul>",
        b"<br>\n<html><body>",
    ],
)
def test_a_page_is_told_from_its_beginning(head: bytes) -> None:
    assert is_page(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"<p>fragment",
        b"<p align=center><b>Name</b></p>\n\n# Name\n\nWhat it does.",
        b"<?xml version='1.0'?><rss version='2.0'><channel><title>x</title>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'>",
        b"<?xml version='1.0'?><svg xmlns='x'>",
        b"<htmlx>",
        b"<!-- never closed <html>",
        b"In <html> there are tags.",
        b"<htm\0l>",
        b"%PDF-1.7 <html>",
    ],
)
def test_what_is_no_page_is_none(head: bytes) -> None:
    assert not is_page(head)


def test_a_pdf_may_come_with_lines_of_its_carrier() -> None:
    assert is_pdf(b"%PDF-1.4\n")
    assert is_pdf(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n")
    assert not is_pdf(b"A file that begins with %PDF-1.4 is a PDF.")
    assert not is_pdf(b"<html><pre>\n%PDF-1.4\n</pre>")


def test_fields_without_end_are_looked_at_once() -> None:
    assert foreign_kind(b"Date: 1 July\r\n" * 300) == ""
    assert foreign_kind(b"Date: 1 July\r\n" * 90 + b"Content-Type: multipart/related\r\n") == "a saved web page"
