"""Links that stay inside the article find their place; others find none."""

import pytest

from core.model.text import BlockKind, Span, SpanKind, Text
from tests.ui.reader.builders import text
from ui.links.target import target

PLAIN = text(
    (BlockKind.TITLE, "Où aller ?"),
    (BlockKind.PARAGRAPH, "Some words and a place in them."),
    (BlockKind.HEADING, "Second part"),
    (BlockKind.HEADING, "Second part"),
    (BlockKind.FOOTNOTE, "The note.", {"note": "a"}),
    (BlockKind.FOOTNOTE, "Its second paragraph.", {"note": "a"}),
    (BlockKind.FOOTNOTE, "Another.", {"note": "2"}),
)
PLACE = PLAIN.value.index("place")
TEXT = Text(
    value=PLAIN.value,
    blocks=PLAIN.blocks,
    spans=(Span(start=PLACE, end=PLACE, kind=SpanKind.ANCHOR, attrs={"name": "here"}),),
)
URL = "https://example.org/a.html"


@pytest.mark.parametrize(
    ("href", "words"),
    [
        ("#note:a", "The note.\nIts second paragraph."),
        ("#note:2", "Another."),
        ("#second-part-1", "Second part"),
        ("#O%C3%B9-aller-", "Où aller ?"),
        ("#here", "place in them."),
        (f"{URL}#here", "place in them."),
    ],
)
def test_a_place_is_found(href: str, words: str) -> None:
    found = target(TEXT, href, URL)
    assert found is not None
    assert TEXT.value[slice(*found)] == words


def test_of_two_headings_each_has_its_own_name() -> None:
    first, second = target(TEXT, "#second-part"), target(TEXT, "#second-part-1")
    assert (first, second) == tuple((block.start, block.end) for block in TEXT.blocks[2:4])


@pytest.mark.parametrize(
    "href",
    ["#none", "#note:z", "#", "", "https://example.org/other.html#here", "https://example.org/a.html", "b.html#here"],
)
def test_what_is_not_there_is_not_found(href: str) -> None:
    assert target(TEXT, href, URL) is None


def test_a_footnote_leads_back_to_where_it_is_called_first() -> None:
    words = text((BlockKind.PARAGRAPH, "One1 two1"), (BlockKind.FOOTNOTE, "Note", {"note": "1"}), spans=[
        Span(start=at, end=at + 1, kind=SpanKind.NOTE_REF, attrs={"note": "1"}) for at in (3, 8)
    ])  # fmt: skip
    assert target(words, "#return:1") == (3, 4)
    assert target(words, "#return:2") is None
