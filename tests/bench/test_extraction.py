"""The measures of extraction count what they say they count."""

import pytest
from lxml import html

from core.importing import extract
from tests.bench import extraction_scores as scores
from tests.bench.extraction_items import Seen, body_of, of_html, of_text


def test_words_count_by_page_and_not_by_length() -> None:
    long = " ".join(f"word{n}" for n in range(400))
    score = scores.words([(long, long), ("one two three four", "one two three four five")])
    assert (score.recall, score.precision) == (1.0, 0.75)


def test_segments_are_found_whatever_the_blanks() -> None:
    score = scores.segments([(["a  b", "c"], ["d", "e"], "x a\nb d")])
    assert (score.recall, score.precision) == (0.5, 0.5)


@pytest.mark.parametrize(
    ("kind", "wanted", "found", "same"),
    [
        ("headings", ["A b", "c"], ["a  B.", "x"], 1),
        ("headings", ["a", "a"], ["a"], 1),
        ("headings", ["A heading of several words"], ["A heading of several word"], 1),
        ("headings", ["short"], ["shorts"], 0),
        ("pictures", ["https://a.example/x/pic.jpg big.jpg"], ["/y/big.jpg?z"], 1),
        ("pictures", ["https://a.example/1.jpg"], ["https://a.example/2.jpg"], 0),
    ],
)
def test_items_have_partners(kind: str, wanted: list[str], found: list[str], same: int) -> None:
    assert scores.matches(kind, wanted, found) == same


def test_a_text_of_ours_and_the_same_html_hold_the_same() -> None:
    markup = (
        "<h2>Heading</h2><p>Words with <a href='https://a.example/x'>a link</a> in them, enough to stay.</p>"
        "<ul><li>one thing<li>another</ul><blockquote><p>said</p><p>so</p></blockquote><pre>code</pre>"
        "<table><tr><th>a<th>b<tr><td>c<td>d</table><p>More words at the end, so that all before them is text.</p>"
    )
    text = extract(f"<html><body><article><h1>Title of it</h1>{markup}</article>".encode()).text
    ours, theirs = of_text(text), of_html(html.document_fromstring(f"<h1>Title of it</h1>{markup}"), "Title of it")
    perfect = scores.structure([(Seen(items=theirs), Seen(items=ours))])
    assert {kind: (score.recall, score.precision) for kind, score in perfect.items()} == dict.fromkeys(ours, (1.0, 1.0))
    assert "Title" not in body_of(text)


def test_authors_titles_and_dates() -> None:
    assert scores.same_title("A – b", "a: B")
    assert scores.same_authors("Von Ann Lee und Tom Vane", "Tom Vane; Ann Lee")
    assert not scores.same_authors("Ann Lee", "")
    assert not scores.same_authors("Ann Lee", "Ann Lee; Tom Vane")
    assert not scores.same_authors("Ann Lee; Tom Vane", "Ann Lee")
    assert scores.same_date("2024-03-05", "2024-03-06T10:00Z")
    assert not scores.same_date("2024-03-05", "2024-03-07")
    assert not scores.same_date("2024-03-05", "")
