"""A page is decoded by its mark, as UTF-8 when it is, by what it or its container declares, else by what reads."""

import pytest

from core.importing.web.decoding import decode_page

WORDS = "Où est passé le garçon ? « Là-bas », dit-elle, près du chêne à l’entrée de l’été."
META = '<html><head><meta charset="{}"></head><body><p>{}</p></body></html>'


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "iso-8859-1"),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("cp1252", "iso-8859-1"),
        ("cp1252", "windows-1252"),
        ("cp1252", ""),
        ("cp1252", "utf-8"),
        ("cp1252", "no-such-encoding"),
    ],
)
def test_the_same_words_whatever_the_encoding(encoding: str, declared: str) -> None:
    page = META.format(declared, WORDS)
    assert decode_page(page.encode(encoding)) == page


def test_a_declaration_far_down_counts() -> None:
    page = f"<html><head>{'<!-- filler -->' * 600}<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>"
    page += "<body>橋は古い。川は速い。人は渡る。"
    assert decode_page(page.encode("shift_jis")) == page


def test_what_the_container_declares_counts_before_the_page() -> None:
    page = META.format("iso-8859-1", "мост старый, река быстрая")
    assert decode_page(page.encode("cp1251"), "windows-1251") == page
    assert "мост" in decode_page(page.encode("utf-8"), "windows-1251")


def test_what_parsers_stop_at_is_dropped() -> None:
    assert decode_page(b"\xef\xbb\xbf<p>a\0b\x0cc\x1bd</p>") == "<p>ab\x0ccd</p>"
    assert decode_page(b"<p>x", "a\0b") == "<p>x"
