"""Tags within a line become spans; links lead to the web, to mail or into the article, or nowhere."""

import pytest
from lxml import html

from core.importing.web.inline import Styles
from core.importing.web.notes import Notes
from core.model.text import SpanKind

BASE = "https://paper.example/news/page.html"
STYLES = Styles(BASE, Notes(targets=frozenset(("part", "été"))))


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("https://a.example/x?y=1#z", "https://a.example/x?y=1#z"),
        ("/x", "https://paper.example/x"),
        ("x/../y", "https://paper.example/news/y"),
        ("//a.example/x", "https://a.example/x"),
        ("?q", "https://paper.example/news/page.html?q"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        (" ht\ntps://a.example/ ", "https://a.example/"),
        ("#part", "#part"),
        (f"{BASE}#part", "#part"),
        ("#%C3%A9t%C3%A9", "#été"),
        ("#nowhere", ""),
        ("#", ""),
        ("", ""),
        ("javascript:alert(1)", ""),
        (" jAvA\tscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("\\\\server\\share", ""),
        ("vbscript:x", ""),
        ("https://", ""),
        ("https://user:word@a.example/", ""),
        ("http://[::1", ""),
        ("https://a.example/" + "x" * 5_000, ""),
    ],
)
def test_where_links_lead(href: str, wanted: str) -> None:
    assert STYLES.target(href) == wanted


def test_without_an_address_relative_links_lead_nowhere() -> None:
    alone = Styles("", Notes(targets=frozenset(("part",))))
    assert [alone.target(href) for href in ("/x", "x", "//a.example/x", "#part", "https://a.example/")] == [
        *("", "", "", "#part"),
        "https://a.example/",
    ]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<b>x</b>", SpanKind.STRONG),
        ("<cite>x</cite>", SpanKind.EMPHASIS),
        ("<kbd>x</kbd>", SpanKind.CODE),
        ("<sub>x</sub>", SpanKind.SUBSCRIPT),
        ("<q>x</q>", SpanKind.QUOTATION),
        ("<span style='font-weight: 700'>x</span>", SpanKind.STRONG),
        ("<span style='font-style:italic'>x</span>", SpanKind.EMPHASIS),
        ("<span style='font-weight: 400'>x</span>", None),
        ("<a name=part>x</a>", None),
        ("<u>x</u>", None),
    ],
)
def test_what_a_tag_opens(markup: str, kind: SpanKind | None) -> None:
    opened = STYLES.opened(html.fragment_fromstring(markup))
    assert (opened and opened.kind) == kind


def test_names_are_anchors_when_a_link_leads_there() -> None:
    opened = STYLES.anchor(html.fragment_fromstring("<a name=part>x</a>"))
    assert opened is not None
    assert opened.attrs == (("name", "part"),)
    assert STYLES.anchor(html.fragment_fromstring("<h2 id=other>x</h2>")) is None
