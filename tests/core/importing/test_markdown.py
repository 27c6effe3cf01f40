"""Markdown becomes blocks and spans, whatever is nested in what."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.importing.markdown import read_markdown
from core.model.text import SpanKind
from tests.core.importing.test_canonical import assert_canonical

DATA = Path(__file__).parents[2] / "data" / "texts"


def blocks(source: str) -> list[tuple[str, str]]:
    """Kind and words of each block."""
    text, _ = read_markdown(source)
    return [(block.kind.value, text.value[block.start : block.end]) for block in text.blocks]


def test_a_document_of_all_kinds() -> None:
    text, meta = read_markdown((DATA / "front_matter.md").read_text(encoding="utf-8"))
    assert (meta.title, meta.published) == ("Les moulins de la Vesle", "2024-04-25T15:05")
    assert meta.authors == ("Claire Delmas", "Youssef Benali")
    found = [(block.kind.value, block.attrs) for block in text.blocks]
    assert ("heading", {"level": 2}) in found
    assert ("quote", {"in": ["quote:1", "quote:2"]}) in found
    assert ("list_item", {"in": ["list:1", "list:2"], "marker": "-"}) in found
    assert ("list_item", {"in": ["list:3"], "marker": "2."}) in found
    assert ("table_cell", {"table": 1, "row": 2, "column": 1}) in found
    assert ("figure", {"source": "roue.jpg", "alt": "La roue", "title": "La roue en 1912"}) in found
    assert ("footnote", {"note": "1"}) in found
    assert "Voir le dossier.\nFin." in text.value


def test_the_first_heading_of_the_first_level_is_the_title() -> None:
    assert blocks("# A\n\nwords\n\n# B")[0] == ("title", "A")
    assert blocks("---\ntitle: T\n---\n# A\n\nwords")[:2] == [("title", "A"), ("paragraph", "words")]
    assert blocks("---\ntitle: T\n---\n## A\n\nwords")[:2] == [("title", "T"), ("heading", "A")]
    assert blocks("## A\n\nwords")[0] == ("heading", "A")


def test_press_lines_are_read_in_markdown_too() -> None:
    text, meta = read_markdown(
        "# A title\n\n*By Hannah Reed | 5 March 2024*\n\nThe first words of the article stand here.\n\nMore."
    )
    assert [block.kind for block in text.blocks][:2] == ["title", "dateline"]
    assert (meta.authors, meta.published) == (("Hannah Reed",), "2024-03-05")


def test_raw_html_leaves_words_alone() -> None:
    found = blocks("# T\n\n<div onclick=x><img src='file:///etc/passwd'>words<script>alert(1)</script></div>\n\nend")
    assert found == [("title", "T"), ("paragraph", "words"), ("paragraph", "end")]


def test_a_second_paragraph_of_an_item_stays_in_its_list() -> None:
    text, _ = read_markdown("- one\n\n  two\n- three\n\nfour")
    assert [(b.kind.value, b.attrs.get("in")) for b in text.blocks] == [
        ("list_item", ["list:1"]),
        ("paragraph", ["list:1"]),
        ("list_item", ["list:1"]),
        ("paragraph", None),
    ]


@pytest.mark.parametrize(
    "source",
    [
        ">" * 100_000 + " words",
        "> " * 100_000 + "words",
        "- " * 5_000 + "words",
        "# t\n\n" + "[" * 100_000 + "words",
        "# t\n\n" + "![" * 20_000 + "words",
        "# t\n\n" + "*words " * 20_000,
    ],
)
def test_deep_nesting_loses_no_word(source: str) -> None:
    assert "words" in read_markdown(source)[0].value


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from("#>-*_`[]()!|\n <br>&:^1.\\~+=\ta\u0301\u202e\0"), max_size=120))
def test_any_markdown_gives_a_canonical_text(source: str) -> None:
    text, _ = read_markdown(source)
    assert_canonical(text)
    assert read_markdown(source)[0] == text


@pytest.mark.parametrize(
    ("href", "whole"),
    [
        ("../b.html", "https://example.org/b.html"),
        ("//example.com/c", "https://example.com/c"),
        ("?q=1", "https://example.org/essays/a.html?q=1"),
        ("#part", "#part"),
        ("smb://server/share", ""),
    ],
)
def test_links_begin_where_the_article_stood(href: str, whole: str) -> None:
    source = f"# A\n\nSee [this]({href}) here.\n"
    front = f"---\nurl: https://example.org/essays/a.html\n---\n{source}"
    for text, _meta in (read_markdown(front), read_markdown(source, "https://example.org/essays/a.html")):
        found = [span.attrs["href"] for span in text.spans if span.kind is SpanKind.LINK]
        assert found == ([whole] if whole else [])
