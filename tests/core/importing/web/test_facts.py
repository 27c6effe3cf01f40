"""What a page says about itself is gathered, however broken its data are."""

import pytest
from lxml import html

from core.importing.web.facts import Facts, read_facts, text_of, texts_of


def facts(head: str, attrs: str = "") -> Facts:
    return read_facts(html.document_fromstring(f"<html {attrs}><head>{head}</head><body><p>x</body></html>"))


def linked(data: str) -> Facts:
    return facts(f'<script type="application/ld+json">{data}</script>')


def test_metas_are_known_by_any_of_their_names() -> None:
    known = facts("<meta property='og:Title' content=' A  b '><meta name=author content=C><meta name=author content=D>")
    assert known.metas == {"og:title": ("A b",), "author": ("C", "D")}
    assert known.meta("none", "og:title") == "A b"
    assert known.meta("none") == ""


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle", "headline": "H"}',
        '[{"@type": "WebSite"}, {"@type": ["Article", "Thing"], "headline": "H"}]',
        '{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "headline": "H"}}]}',
        '<!-- {"@type": "Article", "headline": "H"} -->',
        '//<![CDATA[\n{"@type": "Article", "headline": "H"}\n//]]>',
        '{"@type": "Article", "headline": "H",};',
        '{"@type": "Article", "headline": "H", "text": "a\nb"}',
    ],
)
def test_the_article_is_found_in_linked_data(data: str) -> None:
    assert text_of(linked(data).article.get("headline")) == "H"


@pytest.mark.parametrize("data", ["", "{", "[" * 100_000, "null", '"x"', '{"@type": 3}', "[" + "{}," * 20_000 + "{}]"])
def test_broken_linked_data_are_none(data: str) -> None:
    assert linked(data).article == {}


def test_those_who_are_only_mentioned_are_looked_up() -> None:
    known = linked(
        '{"@graph": [{"@type": "Article", "author": [{"@id": "#a"}, {"@id": "#none"}]},'
        '{"@type": "Person", "@id": "#a", "name": "Ann Lee"}]}'
    )
    assert texts_of(known.article.get("author")) == ["Ann Lee"]
    assert known.people == ("Ann Lee",)


def test_values_have_words() -> None:
    assert text_of({"name": [{"@value": " a  b "}]}) == "a b"
    assert texts_of([{"name": "a"}, "b", 3, None]) == ["a", "b"]
    assert text_of(3) == ""


def test_blanks_in_data_without_end_are_passed_over_once() -> None:
    wrapped = '//<![CDATA[\n{"@type": "Article", ' + " " * 200_000 + '"headline": "A"}' + " " * 200_000 + "\n// ]]>;\n"
    assert facts(f"<script type='application/ld+json'>{wrapped}</script>").article["headline"] == "A"
    broken = " " * 200_000 + "x"
    assert not facts(f"<script type='application/ld+json'>{{{broken}</script>").article


def test_the_title_is_the_heads_and_no_drawings() -> None:
    root = html.document_fromstring("<svg><title>no</title></svg><title> The  page </title>")
    assert read_facts(root).title == "The page"


def test_language_direction_canonical_and_base() -> None:
    known = facts("<link rel='x canonical' href=' /a '><base><base href=/b><base href=/c>", "lang=fr-CA dir=RTL")
    assert (known.language, known.direction, known.canonical, known.base) == ("fr-CA", "rtl", "/a", "/b")


def test_the_only_date_that_scripts_know_is_told() -> None:
    script = "<script>let page = {'%s': '2024-03-05T10:00'}</script>"
    for name in ("publishedAt", "published_at", "publish_date", "datePublished"):
        assert facts(script % name).told_by_scripts == "2024-03-05"
    assert facts(script % "modified_at").told_by_scripts == ""
    other = "<script>{'datePublished': '2023-01-01'}</script>"
    assert facts(script % "published" + other).told_by_scripts == ""
