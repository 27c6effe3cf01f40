"""The title is the largest on the first page, or what the properties name."""

from core.importing.pdf.measures import Measures
from core.importing.pdf.titles import title_of
from tests.core.importing.pdf.shapes import paragraph

MEASURES = Measures(size=10, leading=12)
BODY = paragraph("A paragraph of the body that goes on for", "several lines.")


def test_the_largest_words():
    assert title_of(
        [paragraph("Ada Marsh", size=12), paragraph("The Lamp", "at the Ford", size=18), BODY], MEASURES
    ) == (1, 1)


def test_two_paragraphs_of_one_size_are_one_title():
    assert title_of([paragraph("The Lamp", size=18), paragraph("at the Ford", size=18), BODY], MEASURES) == (0, 1)


def test_a_journals_name_is_not_preferred():
    assert title_of([paragraph("HISTORIA", size=22), paragraph("The lamp at the ford", size=16), BODY], MEASURES) == (
        1,
        1,
    )


def test_the_properties_name_it():
    paragraphs = [paragraph("A very large motto", size=30), paragraph("The lamp at the ford", size=11), BODY]
    assert title_of(paragraphs, MEASURES, "The Lamp at the Ford") == (1, 1)
    assert title_of(paragraphs, MEASURES, "Something else") == (0, 0)


def test_nothing_stands_out():
    assert title_of([BODY, paragraph("More of it")], MEASURES) is None
    assert title_of([], MEASURES) is None
