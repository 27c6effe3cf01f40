"""Authors are learned from data, from marked elements, from a line near the title, in this order."""

import pytest
from lxml import html

from core.importing.web.authors import Authors, House, find_authors
from core.importing.web.facts import read_facts
from core.model.article import Origin
from tests.core.importing.web.made import found


def authors(head: str = "", markup: str = "", site: str = "The Paper", near: str = "") -> Authors:
    root = html.document_fromstring(f"<html><head>{head}</head><body>{markup}<p>x</body></html>")
    return find_authors(read_facts(root), root, House(site=site, host="paper.example"), found(near))


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


META = "<meta name=author content='Tom Vane'>"


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (linked('{"@type": "Article", "author": {"@type": "Person", "name": "Ann Lee"}}') + META, ("Ann Lee",)),
        (linked('{"@type": "Article", "author": ["Ann Lee", {"name": "Tom Vane"}]}'), ("Ann Lee", "Tom Vane")),
        (
            linked('{"@type": "Article", "author": {"@type": "Organization", "name": "News Desk"}}') + META,
            ("Tom Vane",),
        ),
        (linked('{"@type": "Article", "author": "The Paper"}') + META, ("Tom Vane",)),
        ("<meta name=citation_author content='Lee, Ann'><meta name=citation_author content='Vane, Tom'>", None),
        ("<meta property=article:author content='https://social.example/ann'>", ()),
    ],
)
def test_data(head: str, wanted: tuple[str, ...] | None) -> None:
    assert authors(head).names == (("Ann Lee", "Tom Vane") if wanted is None else wanted)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<p itemprop=author><span itemprop=name>Ann Lee</span>, editor</p>", ("Ann Lee",)),
        ("<p><a rel=author>Ann Lee</a> <a rel=author>Tom Vane</a></p>", ("Ann Lee", "Tom Vane")),
        ("<p class=byline>By Ann Lee</p><p class=byline>By Tom Vane</p>", ("Ann Lee", "Tom Vane")),
        ("<footer class=entry-meta><a rel=author>ann</a></footer>", ("ann",)),
        ("<a href=/author/ann>Ann Lee</a><a href=/author/tom>Tom Vane</a>", ("Ann Lee",)),
        ("<div class=comments><p class=author>Ann Lee</p></div>", ()),
        ("<aside><a rel=author>Ann Lee</a></aside>", ()),
        ("<div class=site-footer><p class=author>Ann Lee</p></div>", ()),
        ("<p class=authority>Ann Lee</p>", ()),
    ],
)
def test_marked_elements(markup: str, wanted: tuple[str, ...]) -> None:
    assert authors(markup=markup) == Authors(names=wanted)


def test_what_is_around_the_title_is_the_articles_whatever_it_is_called() -> None:
    root = html.document_fromstring("<div class=widget><h1>Bridge</h1><a rel=author>Ann Lee</a></div>")
    heading = found("<h1>Bridge</h1>")[0]
    assert find_authors(read_facts(root), root, House(), [heading]).names == ()
    from dataclasses import replace

    inside = replace(heading, element=next(root.iter("h1")))
    assert find_authors(read_facts(root), root, House(), [inside]).names == ("Ann Lee",)


def test_a_line_near_the_title() -> None:
    assert authors(near="<h1>Bridge</h1><p>By Ann Lee</p>") == Authors(names=("Ann Lee",), origin=Origin.PAGE)


def test_the_only_person_the_data_describe() -> None:
    person = '{"@type": "Person", "name": "%s"}'
    assert authors(linked(person % "Ann Lee")).names == ("Ann Lee",)
    assert authors(linked(f"[{person % 'Ann Lee'}, {person % 'Tom Vane'}]")).names == ()


def test_the_house_is_named_only_when_nobody_else_is() -> None:
    house = "<meta name=author content='Our Paper'>"
    assert authors(house, "<a rel=author>Ann Lee</a>").names == ("Ann Lee",)
    assert authors(house) == Authors(names=("Our Paper",), origin=Origin.META)
    desk = linked('{"@type": "Article", "author": {"@type": "Organization", "name": "News Desk"}}')
    assert authors(desk, "<a rel=author>Ann Lee</a>").names == ("Ann Lee",)
    assert authors(desk).names == ("News Desk",)
