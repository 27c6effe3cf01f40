"""The title is the page's heading, as the page names itself, without site and kicker."""

import pytest
from lxml import html

from core.importing.web.facts import read_facts
from core.importing.web.titles import Title, find_title, without_site
from core.model.article import Origin
from tests.core.importing.web.made import found, paragraphs


def title(head: str, markup: str, site: str = "The Paper") -> Title:
    facts = read_facts(html.document_fromstring(f"<html><head>{head}</head><body></body></html>"))
    return find_title(found(markup + paragraphs(2)), facts, site)


NAMED = "<title>The old bridge | The Paper</title>"


@pytest.mark.parametrize(
    ("head", "markup", "wanted"),
    [
        (NAMED, "<h1>The old bridge</h1>", "The old bridge"),
        (NAMED, "<h1>The Paper</h1><h2>The old bridge</h2>", "The old bridge"),
        (NAMED, "<h1><a href=/>Papers of the town</a></h1><h2>The old bridge</h2>", "The old bridge"),
        (
            "<title>Old Bridge Notes – The old bridge</title>",
            "<h1><a href=/>Old Bridge Notes</a></h1><h2>The old bridge</h2>",
            "The old bridge",
        ),
        (NAMED, "<nav><h1>The Paper daily</h1></nav><h1>The bridge is old</h1>", "The bridge is old"),
        (NAMED, "<h1><span class=kicker>Transport</span> The old bridge</h1>", "The old bridge"),
        (NAMED, "<h1>Transport The old bridge of the town</h1>", "Transport The old bridge of the town"),
        (NAMED, "<div class=entry-title>The old bridge</div>", "The old bridge"),
        (NAMED, "<p>no heading</p>", "The old bridge"),
        ("<title>Home</title><meta property=og:title content='The old bridge - The Paper'>", "", "The old bridge"),
        ("<title>The Paper: The old bridge</title>", "", "The old bridge"),
        ("", "<h1>The old bridge</h1>", "The old bridge"),
        ("", "<h3>A box</h3>", ""),
        ("<title>The Paper</title>", "", ""),
        (
            "<title>»Keep the old bridge standing!« – The Paper</title>",
            "<h1>»Keep the old bridge standing!«</h1>",
            "»Keep the old bridge standing!«",
        ),
        ("<title>Bridge: the old one | The Paper</title>", "<h1>Bridge: the old one</h1>", "Bridge: the old one"),
    ],
)
def test_the_title(head: str, markup: str, wanted: str) -> None:
    assert title(head, markup).words == wanted


def test_where_it_was_learned() -> None:
    assert title(NAMED, "<h1>The old bridge</h1>") == Title(words="The old bridge", origin=Origin.PAGE, index=0)
    assert title(NAMED, "<p>none</p>") == Title(words="The old bridge", origin=Origin.META)
    data = '<script type="application/ld+json">{"@type": "Article", "headline": "The old bridge"}</script>'
    assert title(data, "").origin == Origin.LINKED_DATA


def test_a_hidden_or_endless_heading_is_no_title() -> None:
    assert title("", "<div hidden><h1>Later</h1></div>").words == ""
    assert title("", f"<h1>{'word ' * 200}</h1>").words == ""


@pytest.mark.parametrize(
    ("said", "site", "wanted"),
    [
        ("A – b – The Paper", "The Paper", "A – b"),
        ("The Paper » A", "the paper", "A"),
        ("A | thepaper.example", "The Paper", "A"),
        ("A – b", "The Paper", "A – b"),
        ("A well-known man", "The Paper", "A well-known man"),
    ],
)
def test_the_site_is_taken_off(said: str, site: str, wanted: str) -> None:
    assert without_site(said, site) == wanted
