"""Inline Markdown becomes words and spans; raw HTML leaves its words."""

import pytest
from markdown_it import MarkdownIt

from core.importing.inline import read_inline, words_of_html


def inline(source: str) -> tuple[str, list[tuple[str, str]]]:
    """The words, and each span's kind and words."""
    children = MarkdownIt("commonmark").parseInline(source)[0].children or []
    words = read_inline(children)
    return words.text, [(span.kind.value, words.text[span.start : span.end]) for span in words.spans]


@pytest.mark.parametrize(
    ("source", "words", "spans"),
    [
        ("a **b *c***", "a b c", [("emphasis", "c"), ("strong", "b c")]),
        ("`x` y", "x y", [("code", "x")]),
        ("a\nb", "a b", []),
        ("a\n**b**", "a b", [("strong", "b")]),
        ("図書館\n開館", "図書館開館", []),
        ("図書館\n**開館**", "図書館開館", [("strong", "開館")]),
        ("a  \nb<br>c", "a\nb\nc", []),
        ("H<sub>2</sub>O <em>x</em> <script>", "H2O x ", [("subscript", "2"), ("emphasis", "x")]),
        ("<b>never closed", "never closed", []),
        ("</b>never opened", "never opened", []),
        ("![a picture](x.png) here", "a picture here", []),
        ("&amp; &copy;", "& ©", []),
    ],
)
def test_words_and_spans(source: str, words: str, spans: list[tuple[str, str]]) -> None:
    assert inline(source) == (words, spans)


def test_a_link_keeps_its_address_and_nothing_else() -> None:
    children = MarkdownIt("commonmark").parseInline('[a](https://x.org "t") [b](javascript:x)')[0].children or []
    words = read_inline(children)
    assert [dict(span.attrs) for span in words.spans] == [{"href": "https://x.org"}]
    assert words.text == "a [b](javascript:x)"


@pytest.mark.parametrize("href", ["ms-msdt:/id", "smb://server/share", "a.md", "https:///x", "%5C%5Cserver%5Ca"])
def test_a_link_that_leads_elsewhere_leaves_its_words(href: str) -> None:
    assert inline(f"*[a]({href})* b") == ("a b", [("emphasis", "a")])


@pytest.mark.parametrize("href", ["HTTP://x.org", "mailto:a@b.org", "#part"])
def test_the_web_people_and_the_article_are_where_links_lead(href: str) -> None:
    assert inline(f"[a]({href}) b") == ("a b", [("link", "a")])


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<div><p>a</p><p>b &amp; c</p></div>", ["a", "b & c"]),
        ("<script>alert(1)</script><style>x</style>", []),
        ("<!-- hidden --><b>a</b> b", ["a b"]),
        ("<img src=x onerror=y>", []),
        ("<p>open", ["open"]),
    ],
)
def test_raw_html_leaves_its_words(source: str, words: list[str]) -> None:
    assert words_of_html(source) == words
