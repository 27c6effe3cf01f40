"""Each field says where it was learned; addresses and sites are those of the page, never what an attacker likes."""

import pytest
from lxml import html

from core.importing.web.facts import read_facts
from core.importing.web.metadata import Known, read_metadata
from tests.core.importing.web.made import found, paragraphs

ADDRESS = "https://paper.example/2024/03/05/bridge"


def known(head: str = "", address: str = ADDRESS, attrs: str = "", markup: str = "<h1>The bridge</h1>") -> Known:
    root = html.document_fromstring(f"<html {attrs}><head>{head}</head><body>{markup}{paragraphs(2)}</body></html>")
    return read_metadata(read_facts(root), root, found(markup + paragraphs(2)), address)


def test_everything_with_its_origin() -> None:
    data = (
        '<script type="application/ld+json">{"@type": "Article", "author": {"name": "Ann Lee"}, '
        '"datePublished": "2024-03-05"}</script>'
    )
    head = f"{data}<meta property=og:site_name content='The Paper'><link rel=canonical href=/2024/bridge>"
    made = known(f"{head}<meta name=citation_doi content=doi:10.1000/182>", attrs="lang=en-GB")
    assert made.title.index == 0
    assert (made.meta.title, made.meta.authors, made.meta.site) == ("The bridge", ("Ann Lee",), "The Paper")
    assert (made.meta.url, made.meta.published) == ("https://paper.example/2024/bridge", "2024-03-05")
    assert (made.meta.language, made.meta.doi) == ("en", "10.1000/182")
    assert made.meta.origins == {
        "title": "page",
        "authors": "json-ld",
        "site": "meta",
        "url": "meta",
        "published": "json-ld",
        "language": "page",
        "doi": "meta",
    }
    assert made.meta.guessed == frozenset()


def test_what_is_unknown_is_empty_and_has_no_origin() -> None:
    made = known(address="", markup="<p>x</p>").meta
    assert made.origins == {}
    assert (made.title, made.authors, made.site, made.url, made.published, made.language, made.doi) == (
        *("", (), "", ""),
        *("", "", ""),
    )


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("<link rel=canonical href=https://paper.example/bridge>", "https://paper.example/bridge"),
        ("<link rel=canonical href=https://paper.example/>", ADDRESS),
        ("<link rel=canonical href=javascript:x><meta property=og:url content=/b>", "https://paper.example/b"),
        ("<link rel=canonical href='https://a b/'>", ADDRESS),
        ("<link rel=canonical href='http://[x'>", ADDRESS),
        ("<link rel=canonical href='https://evil.example/bridge'>", ADDRESS),
        ("<link rel=canonical href='https://m.paper.example/bridge'>", "https://m.paper.example/bridge"),
        ("", ADDRESS),
    ],
)
def test_the_address(head: str, wanted: str) -> None:
    assert known(head).meta.url == wanted


@pytest.mark.parametrize(
    ("attrs", "head", "wanted"),
    [
        ("lang=fr-FR", "", "fr"),
        ("", "<meta http-equiv=content-language content='de, en'>", "de"),
        ("", "<meta property=og:locale content=pt_BR>", "pt"),
        ("lang=''", '<script type=\'application/ld+json\'>{"@type":"Article","inLanguage":"es"}</script>', "es"),
        ("lang=und", "", ""),
        ("lang=english", "", ""),
        ("lang=xx", "", ""),
    ],
)
def test_the_language(attrs: str, head: str, wanted: str) -> None:
    assert known(head, attrs=attrs).meta.language == wanted


def test_without_an_address_the_page_says_its_own() -> None:
    assert (
        known("<link rel=canonical href='https://paper.example/b'>", address="").meta.url == "https://paper.example/b"
    )


def test_the_site_is_named_or_the_host() -> None:
    publisher = '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"The Paper"}}</script>'
    assert known(publisher).meta.site == "The Paper"
    assert known(address="https://www.paper.example/x").meta.site == "paper.example"


@pytest.mark.parametrize(
    ("content", "wanted"),
    [("10.1000/182", "10.1000/182"), ("https://doi.org/10.1000/182", "10.1000/182"), ("182", ""), ("isbn 10.1", "")],
)
def test_the_doi(content: str, wanted: str) -> None:
    assert known(f"<meta name=citation_doi content='{content}'>").meta.doi == wanted


def test_who_signed_below_is_a_guess_and_no_line_above_the_title_signs() -> None:
    line = "<p>Autorin: Ann Lee, Projektleiterin.</p>"
    made = known(markup=f"<h1>The bridge</h1>{paragraphs() * 3}{line}").meta
    assert (made.authors, made.origins["authors"]) == (("Ann Lee",), "guess")
    assert known(markup=f"<p align=right>Ann Lee</p>{paragraphs(1)}<h1>The bridge</h1>").meta.authors == ()
    assert known(markup=f"{paragraphs(1)}<p align=right>Ann Lee</p>").meta.authors == ("Ann Lee",)
