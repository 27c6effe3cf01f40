"""Authors are learned from data, from marked elements, from a line near the title, in this order."""

import pytest
from lxml import html

from core.importing.web.authors import Authors, House, find_authors
from core.importing.web.facts import read_facts
from core.model.article import Origin
from tests.core.importing.web.made import found


def authors(head: str = "", markup: str = "", site: str = "The Paper", near: str = "", after: str = "") -> Authors:
    root = html.document_fromstring(f"<html><head>{head}</head><body>{markup}<p>x</body></html>")
    house = House(site=site, host="paper.example")
    return find_authors(read_facts(root), root, house, found(near), found(after) if after else ())


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
        ("<a href=/autoren/ann><span>© Pat Pix</span> <span itemprop=name>Ann Lee</span></a>", ("Ann Lee",)),
        ("<div class=author-info><h3><a href=/x>Ann Lee</a><a href=/f>Follow</a></h3></div>", ("Ann Lee",)),
        ("<p>von <b><a href=/user/ann77.html>ann77</a></b></p>", ("ann77",)),
        ("<p><span> by </span><b><a href=/profile/14>gnarl1480</a></b></p>", ("gnarl1480",)),
        ("<p>with <b><a href=/user/ann.html>ann77</a></b></p>", ()),
        ("<a href=/user/ann.html>ann77</a>", ()),
        ("<p style='display: none'><b class=author>webteam</b></p>", ()),
        ("<ul><li><a href=/2>Those who must not be forgotten</a><b class=author>Ann Lee</b></ul>", ()),
        ("<ul><li><h3>Not forgotten</h3><b class=author>Ann Lee</b></ul>", ()),
        (
            "<ul><li><a rel=author href=/a>Ann Lee</a><li><a rel=author href=/t>Tom Vane</a></ul>",
            ("Ann Lee", "Tom Vane"),
        ),
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


def test_an_organisation_is_named_only_when_nobody_signs() -> None:
    house = "<meta name=author content='Muster-Stiftung e.V.'>"
    line = "<p>Autorin: Ann Lee, Projektleiterin.</p>"
    assert authors(house, after=line) == Authors(names=("Ann Lee",), origin=Origin.GUESS)
    assert authors(house).names == ("Muster-Stiftung e.V.",)


def test_the_imprint_of_a_house_names_nobody() -> None:
    assert authors("<meta name=author content='The Paper, Bridgetown a. M., Ruritania'>").names == ()
    assert authors("<meta name=author content='PAPER.EXAMPLE, Bridgetown'>").names == ()
    assert authors("<meta name=author content='Ann Lee, The Paper'>").names == ("Ann Lee",)


def test_whom_the_page_shows_above_goes_before_whom_a_template_names() -> None:
    near = "<h1>Bridge</h1><p>Erstellt von <a href=https://paper.example/author/ann/>Ann</a> am Dienstag</p>"
    assert authors(META, near=near) == Authors(names=("Ann",))
    assert authors(META, near=near.replace("von", "mit")).names == ("Tom Vane",)
    assert authors(linked('{"@type": "Article", "author": "Tom Vane"}'), near=near).names == ("Tom Vane",)


def test_a_scholars_own_site() -> None:
    assert authors(site="Prof. Dr. Ann Lee") == Authors(names=("Ann Lee",), origin=Origin.GUESS)
    assert authors(site="Ann Lee").names == ()
    assert authors(META, site="Dr. Ann Lee").names == ("Tom Vane",)
