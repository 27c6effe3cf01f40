"""What was missed comes back when it stands among what was kept."""

import pytest

from core.importing.web.rescuing import rescued
from tests.core.importing.web.made import PROSE, found


def saved(markup: str, kept: set[str], title: str = "") -> list[str]:
    """The words that come back when some were kept."""
    blocks = found(markup)
    there = {index for index, one in enumerate(blocks) if one.words in kept}
    heading = next((index for index, one in enumerate(blocks) if title and one.words == title), None)
    return [blocks[index].words for index in sorted(rescued(blocks, there, heading) - there)]


ONE, TWO, THREE, FOUR = PROSE


def test_the_rest_of_a_list_or_table_of_which_half_was_kept() -> None:
    items = "<ul><li>first of them<li>second of them<li>third</ul>"
    assert saved(f"<p>{ONE}</p>{items}", {ONE, "first of them", "second of them"}) == ["third"]
    assert saved(f"<p>{ONE}</p>{items}", {ONE, "third"}) == []
    table = "<table><tr><th>a<th>b<tr><td>cc<td>dd</table>"
    assert saved(table, {"cc", "dd"}) == ["a", "b"]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<h2>A heading</h2>", ["A heading"]),
        ("<pre>code</pre>", ["code"]),
        ("<blockquote><p>quoted</p></blockquote>", ["quoted"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<p>A short remark.</p>", ["A short remark."]),
        ("words without a tag of their own", ["words without a tag of their own"]),
        ("<h2>Tools</h2><ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>", ["Tools", "One", "Two"]),
        ("<hr>", [""]),
    ],
)
def test_brothers_of_kept_paragraphs(markup: str, words: list[str]) -> None:
    assert saved(f"<div><p>{ONE}</p>{markup}<p>{TWO}</p></div>", {ONE, TWO}) == words


@pytest.mark.parametrize(
    "markup",
    [
        "<p><a href=/x>A link to another page of ours</a></p>",
        "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>",
        "<div class=share><p>Post this</p></div>",
        "<div hidden><p>later</p></div>",
        "<div><div><p>nested elsewhere</p></div></div>",
        "<h3>Read more</h3>",
    ],
)
def test_what_is_no_brother_or_leads_away_stays_out(markup: str) -> None:
    assert saved(f"<div><p>{ONE}</p>{markup}<p>{TWO}</p></div>", {ONE, TWO}) == []


def test_nothing_after_the_last_or_before_the_first() -> None:
    assert saved(f"<p>Before.</p><p>{ONE}</p><p>{TWO}</p><p>After.</p>", {ONE, TWO}) == []


def test_prose_right_under_the_title() -> None:
    page = f"<h1>Bridge</h1><p>Short.</p><p>{ONE}</p><p>{TWO}</p>"
    assert saved(page, {TWO}, title="Bridge") == [ONE]
    assert saved(page, {TWO}) == []


def test_prose_in_a_like_part_of_the_page() -> None:
    parts = [f"<div class=part><p>{words}</p></div>" for words in (ONE, TWO, THREE, FOUR)]
    page = f"<main>{parts[0]}{parts[1]}{parts[2]}<div class=ad>x</div>{parts[3]}</main>"
    assert saved(page, {ONE, TWO, THREE}) == [FOUR]
    assert saved(page, {ONE, TWO}) == []
    assert saved(page.replace("ad>x</div><div class=part", "ad>x</div><div class=other"), {ONE, TWO, THREE}) == []


def test_a_table_of_contents() -> None:
    contents = "<ul><li><a href=#a>One</a><li><a href=#b>Two</a></ul>"
    page = f"{contents}<h2 id=a>One</h2><p>{ONE}</p><h2 id=b>Two</h2><p>{TWO}</p>"
    assert saved(page, {ONE, TWO})[:2] == ["One", "Two"]


def test_notes_that_the_text_refers_to() -> None:
    page = f"<p>{ONE}<sup><a href=#n1>1</a></sup></p><div><p id=n1>The note.</p></div><div><p id=n2>Not one.</p></div>"
    blocks = found(page)
    assert [blocks[index].words for index in rescued(blocks, {0}, None)] == ["The note."]


def test_nothing_is_saved_for_nothing() -> None:
    assert rescued(found("<p>a</p>"), set(), None) == set()
