"""Headings are told from short paragraphs."""

from core.importing.pdf.headings import headings_of
from core.importing.pdf.lines import line_of
from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import Paragraph
from core.importing.pdf.segments import segment_of
from tests.core.importing.pdf.shapes import BOLD, ITALIC, MONO, paragraph, piece

MEASURES = Measures(size=10, leading=12)
BODY = paragraph("A paragraph of the body that goes on for", "several lines as they all do in a text.")


def levels(*paragraphs: Paragraph, outline: dict[str, int] | None = None) -> dict[int, int]:
    return headings_of(paragraphs, MEASURES, outline or {})


def test_larger_is_higher():
    found = levels(
        paragraph("Part", size=16),
        BODY,
        paragraph("Chapter", size=13),
        BODY,
        paragraph("Section", size=10, style=BOLD),
        BODY,
    )
    assert found == {0: 2, 2: 3, 4: 4}


def test_numbers_tell_the_level():
    found = levels(
        paragraph("1 Introduction", style=BOLD), BODY, paragraph("1.1 Sources", style=BOLD), BODY,
        paragraph("1.1.1 Letters", style=ITALIC), BODY,
    )  # fmt: skip
    assert found == {0: 2, 2: 3, 4: 4}


def test_the_outline_tells_what_looks_like_nothing():
    assert levels(paragraph("Sources and methods"), BODY, outline={"sourcesandmethods": 1}) == {0: 3}


def test_capitals():
    assert levels(paragraph("INTRODUCTION"), BODY) == {0: 2}


def test_what_heads_nothing_is_none():
    assert levels(BODY, paragraph("A large line", size=14)) == {}
    assert (
        levels(paragraph("Ada Marsh", size=12), paragraph("ada@example.org", size=9), paragraph("Rabat", size=9)) == {}
    )


def test_an_entry_of_a_table_of_contents_is_none():
    entry = line_of(segment_of([piece("Introduction", 50, style=BOLD), piece("12", 240, style=BOLD)]), 1)
    assert levels(Paragraph(lines=(entry,), left=50, right=250), BODY) == {}


def test_what_is_no_heading():
    sentence = paragraph("This is bold, but it is a sentence.", style=BOLD)
    formula = paragraph("x = 12 + 3 / 4", size=14)
    code = paragraph("print", style=MONO, size=12)
    contents = paragraph("Introduction . . . . . . . 3", style=BOLD)
    for one in (sentence, formula, code, contents):
        assert levels(one, BODY) == {}
