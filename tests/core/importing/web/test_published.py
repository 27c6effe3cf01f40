"""A date is learned from what says so; the rest is a guess and is called one."""

import pytest
from lxml import html

from core.importing.web.facts import read_facts
from core.importing.web.published import Published, find_published, guessed, in_address, read_date
from core.model.article import Origin
from tests.core.importing.web.made import found


def published(head: str = "", markup: str = "", address: str = "", near: str = "") -> tuple[str, str]:
    root = html.document_fromstring(f"<html><head>{head}</head><body>{markup}<p>x</body></html>")
    made = find_published(read_facts(root), root, address, found(near))
    assert isinstance(made, Published)
    return made.date, str(made.origin)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T08:30:00+01:00", "2024-03-05T08:30+01:00"),
        ("2024-03-05T08:30:15Z", "2024-03-05T08:30:15Z"),
        ("2024-03-05T08:30:00.000+0100", "2024-03-05T08:30+01:00"),
        ("2024-03-05 08:30", "2024-03-05T08:30"),
        ("2024-03-05T00:00:00+00:00", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("Tue, 05 Mar 2024 08:30:00 +0100", "2024-03-05T08:30+01:00"),
        ("5 March 2024", "2024-03-05"),
        ("1er août 2023", "2023-08-01"),
        ("2024-02-31", ""),
        ("0001-01-01", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_as_programs_write_them(value: str, wanted: str) -> None:
    assert read_date(value) == wanted


LINKED = '<script type="application/ld+json">{"@type": "Article", "datePublished": "2024-03-05"}</script>'
META = "<meta property=article:published_time content=2024-03-06>"


def test_data_count_before_the_page() -> None:
    time = "<time pubdate datetime=2024-03-07>x</time>"
    assert published(LINKED + META, time) == ("2024-03-05", Origin.LINKED_DATA)
    assert published(META, time) == ("2024-03-06", Origin.META)
    assert published("", time) == ("2024-03-07", Origin.PAGE)


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<span itemprop=datePublished content=2024-03-05>x</span>", "2024-03-05"),
        ("<time datetime=2024-03-05>today</time>", "2024-03-05"),
        ("<time class=updated datetime=2024-03-09>x</time><time datetime=2024-03-05>x</time>", "2024-03-05"),
        ("<p class=entry-date>March 5, 2024</p>", "2024-03-05"),
        ("<p class=post-date>Updated 9 March 2024</p>", ""),
        ("<p class=candidate>5 March 2024</p>", ""),
        ("<p class=date>5 March 2024 " + "and more " * 30 + "</p>", ""),
    ],
)
def test_marked_elements(markup: str, wanted: str) -> None:
    assert published(markup=markup)[0] == wanted or published(markup=markup)[1] == Origin.GUESS


def test_a_line_near_the_title_counts_before_names_of_elements() -> None:
    assert (
        published("", "<p class=date>9 March 2024</p>", near="<h1>x</h1><p>Published 5 March 2024</p>")[0]
        == "2024-03-05"
    )
    assert published(near="<h1>x</h1><p>On 5 March 2024 the bridge was closed, they say.</p>")[0] == "2024-03-05"
    assert published(near="<h1>x</h1><p>Updated: 5 March 2024</p>") != ("2024-03-05", Origin.PAGE)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://a.example/2024/03/05/bridge", "2024-03-05"),
        ("https://a.example/news/2024-03-05-bridge.html", "2024-03-05"),
        ("https://a.example/20240305/bridge", "2024-03-05"),
        ("https://a.example/2024/03/bridge", "2024-03"),
        ("https://a.example/2024/13/bridge", ""),
        ("https://2024-03-05.example/bridge", ""),
        ("https://a.example/id/20243405", ""),
    ],
)
def test_addresses(address: str, wanted: str) -> None:
    assert in_address(address) == wanted
    assert not wanted or published(address=address) == (wanted, Origin.ADDRESS)


def test_guesses_are_called_so() -> None:
    changed = "<meta property=article:modified_time content=2024-03-09>"
    assert published(changed) == ("2024-03-09", Origin.GUESS)
    assert published("<script>{'published_at': '2024-03-05'}</script>") == ("2024-03-05", Origin.GUESS)
    assert published(markup="<p>Nothing about time.</p>")[0] == ""


def test_a_guess_is_a_day_that_there_is() -> None:
    said = '{"datePublished": "2024-03-99999999999999999999T08:30:00+01:00"}'
    date, origin = published(f'<script type="application/ld+json">{said}</script>')
    assert (read_date(date), origin) == (date, Origin.GUESS)


def test_a_version_s_number_is_no_date() -> None:
    page = html.document_fromstring(
        "<html><body><h1>Server</h1><p>Install version 2.4.52 of the server.</p></body></html>"
    )
    assert guessed(page) == ""
