"""Words with their marks: crossing marks close and open again, and no mark is taken for a word."""

import re

import pytest

from core.exporting.markdown_words import Highlight, words
from core.model.text import Block, BlockKind, Span, SpanKind, Text
from tests.core.exporting.texts import COMMONMARK

VALUE = "un deux trois"
STRONG, EMPHASIS, CODE, LINK = SpanKind.STRONG, SpanKind.EMPHASIS, SpanKind.CODE, SpanKind.LINK


def said(*spans: tuple[SpanKind, int, int], marks: tuple[tuple[int, int, str], ...] = (), value: str = VALUE) -> str:
    block = Block(start=0, end=len(value), kind=BlockKind.PARAGRAPH)
    made = [Span(start=a, end=b, kind=kind, attrs={"href": "https://x", "note": "1"}) for kind, a, b in spans]
    highlights = [Highlight(start=a, end=b, color=color) for a, b, color in marks]
    return words(Text(value=value, blocks=(block,)), block, made, highlights, {"1": "1"})


def test_emphasis_is_stars_where_every_reader_takes_them() -> None:
    assert said((STRONG, 3, 7), (EMPHASIS, 8, 13)) == "un **deux** *trois*"


def test_what_is_underlined_is_an_element_too_and_may_cross_what_is_highlighted() -> None:
    block = Block(start=0, end=len(VALUE), kind=BlockKind.PARAGRAPH)
    over = [
        Highlight(start=0, end=7, color="blue", underline=True),
        Highlight(start=3, end=13, color="pink"),
        Highlight(start=3, end=7, color="blue", underline=True),
    ]
    written = words(Text(value=VALUE, blocks=(block,)), block, (), over)
    assert written == (
        '<u class="blue">un <mark class="pink"><u class="blue">deux</u></mark></u><mark class="pink"> trois</mark>'
    )


def test_stars_within_stars_are_elements() -> None:
    assert said((STRONG, 0, 13), (EMPHASIS, 3, 7)) == "**un <em>deux</em> trois**"


def test_blanks_at_the_edges_stay_outside() -> None:
    assert said((STRONG, 2, 8)) == "un **deux** trois"


@pytest.mark.parametrize(
    ("value", "span", "expected"),
    [
        ("mot« cité »mot", (3, 11), "mot<strong>« cité »</strong>mot"),
        ("mot « cité » mot", (4, 12), "mot **« cité »** mot"),
        ("a(b)c", (1, 4), "a<strong>(b)</strong>c"),
    ],
)
def test_elsewhere_it_is_an_element(value: str, span: tuple[int, int], expected: str) -> None:
    assert said((STRONG, *span), value=value) == expected
    assert "<strong>" in COMMONMARK.render(expected)


def test_overlapping_highlights_are_each_whole() -> None:
    marked = said(marks=((0, 7, "yellow"), (3, 13, "blue")))
    assert marked == ('<mark class="yellow">un <mark class="blue">deux</mark></mark><mark class="blue"> trois</mark>')


def test_two_highlights_side_by_side_stay_two() -> None:
    marked = said(marks=((0, 3, "yellow"), (3, 7, "yellow")))
    assert marked.count("<mark") == 2


def test_a_highlight_over_half_a_link_and_half_a_word_in_bold() -> None:
    marked = said((LINK, 0, 7), (STRONG, 3, 13), marks=((5, 9, "green"),))
    html = COMMONMARK.render(marked)
    assert html.count("<a ") == html.count("</a>")
    assert html.count("<strong>") == html.count("</strong>")
    opened: list[str] = []
    for tag in re.findall(r"</?(\w+)", html.replace("<p>", "").replace("</p>", "")):
        opened = opened[:-1] if opened and opened[-1] == tag else [*opened, tag]
    assert not opened


def test_code_takes_as_many_backticks_as_it_needs() -> None:
    assert said((CODE, 0, 4), value="a``b") == "```a``b```"
    assert said((CODE, 0, 2), value="`a") == "`` `a ``"
    assert said((CODE, 0, 1), (CODE, 1, 2), value="aa") == "`a`<code>a</code>"


def test_an_exclamation_mark_before_a_link_makes_no_picture() -> None:
    assert said((LINK, 3, 7), value="Ah!lien") == "Ah\\![lien](<https://x>)"


def test_a_note_is_referred_to_only_where_there_is_one() -> None:
    ref = Span(start=3, end=4, kind=SpanKind.NOTE_REF, attrs={"note": "1"})
    block = Block(start=0, end=4, kind=BlockKind.PARAGRAPH)
    text = Text(value="mot1", blocks=(block,))
    assert words(text, block, [ref], (), {"1": "n"}) == "mot[^n]"
    assert words(text, block, [ref]) == "mot<sup>1</sup>"
