"""Passages with where they stand: three times the same, safe wherever it is pasted."""

from collections.abc import Iterator

import pytest

from core import translate
from core.exporting.citation import Cited, citation
from core.model.article import Metadata
from resources import FOLDER

META = Metadata(
    title="L’eau & la <soif>",
    authors=("Jean Dupont", "Leïla Benhaddou"),
    site="La Gazette",
    url="https://gazette.example/eau?a=1&b=2",
    published="2024-03-05",
    language="fr",
)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    translate.use("en", FOLDER / "i18n")
    yield
    translate.use("en", FOLDER / "i18n")


def cited(words: str = "Il pleut", meta: Metadata = META, *, quote: bool = True) -> Cited:
    return Cited(words=words, meta=meta, accessed="2026-11-24T08:00:00.000Z", quote=quote)


def test_quotation_marks_are_those_of_the_article_and_the_rest_is_said_in_the_language_in_use() -> None:
    assert citation([cited()]).plain == (
        "«\u00a0Il pleut\u00a0»\n— Jean Dupont, Leïla Benhaddou, “L’eau & la <soif>”, La Gazette, 5 March 2024,"
        " https://gazette.example/eau?a=1&b=2, accessed 24 November 2026"
    )
    translate.use("fr", FOLDER / "i18n")
    assert citation([cited()]).plain == (
        "«\u00a0Il pleut\u00a0»\n— Jean Dupont, Leïla Benhaddou, «\u00a0L’eau & la <soif>\u00a0», La Gazette,"
        " 5 mars 2024, https://gazette.example/eau?a=1&b=2, consulté le 24 novembre 2026"
    )


def test_markdown_is_a_quotation_in_which_no_sign_means_more_than_itself() -> None:
    found = citation([cited("*Il* pleut\n# encore")]).markdown
    assert found.startswith("> «\u00a0\\*Il\\* pleut\\\n> \\# encore\u00a0»\n>\n> — Jean Dupont")
    assert "“L’eau & la \\<soif>”" in found
    assert "<https://gazette.example/eau?a=1&b=2>" in found


def test_html_is_escaped_and_links_lead_to_the_web_alone() -> None:
    found = citation([cited('<script>alert("1")</script>')]).html
    assert "<script" not in found
    assert "<soif>" not in found
    assert '<a href="https://gazette.example/eau?a=1&amp;b=2">' in found
    assert '<blockquote cite="https://gazette.example/eau?a=1&amp;b=2" lang="fr">' in found


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", 'data:text/html,"', ""])
def test_another_address_is_left_out(url: str) -> None:
    found = citation([cited(meta=Metadata(title="A", url=url, language="en"))])
    assert "href" not in found.html
    assert "cite=" not in found.html
    assert found.plain == "“Il pleut”\n— “A”, accessed 24 November 2026"


def test_an_attribute_cannot_be_left() -> None:
    found = citation([cited(meta=Metadata(url='https://a/"onclick="x', language='"x'))]).html
    assert 'href="https://a/&quot;onclick=&quot;x"' in found
    assert 'lang="&quot;x"' in found


def test_a_guess_is_told_as_one() -> None:
    meta = Metadata(title="A", published="2024", language="en", origins={"published": "guess"})
    assert "2024 (a guess)" in citation([cited(meta=meta)]).plain


def test_several_follow_each_other_and_an_article_alone_has_no_quotation() -> None:
    found = citation([cited(), cited("")])
    assert found.plain.count("\n\n") == 1
    assert found.plain.split("\n\n")[1].startswith("Jean Dupont")
    assert found.html.count("<blockquote") == 1


def test_a_region_is_no_quotation() -> None:
    assert citation([cited("Region on page 3", quote=False)]).plain.startswith("Region on page 3\n—")
