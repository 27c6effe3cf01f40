"""Footnotes are small, low, and begin with a number."""

import pytest

from core.importing.pdf.measures import Measures
from core.importing.pdf.notes import label_of, notes_in
from core.importing.pdf.paragraphs import Paragraph
from tests.core.importing.pdf.shapes import BOLD, lines, paragraph

MEASURES = Measures(size=10, leading=12)
BODY = paragraph("A paragraph of the body", "of the text.")


def small(*texts: str, top: float = 700) -> Paragraph:
    return Paragraph(lines=tuple(lines(*texts, top=top, size=7.5)), left=50, right=250)


def test_small_numbered_paragraphs_at_the_foot():
    assert notes_in([BODY, small("1 A note."), small("2 Another."), small("and more of it.")], MEASURES, 800) == 3


def test_the_rest_of_a_note_from_the_page_before():
    assert notes_in([BODY, small("which goes on here."), small("4 Another.")], MEASURES, 800) == 2


def test_small_words_without_a_number_are_no_notes():
    assert notes_in([BODY, small("Received in May.")], MEASURES, 800) == 0


def test_a_bibliography_in_small_type_under_its_heading_is_none():
    heading = paragraph("References", size=12, style=BOLD)
    assert notes_in([BODY, heading, small("1 Aron, R."), small("2 Bloch, M.")], MEASURES, 800) == 0


def test_a_column_of_small_type_alone_is_none():
    assert notes_in([small("1 Aron, R."), small("2 Bloch, M.")], MEASURES, 800) == 0


def test_small_words_at_the_top_are_none():
    assert notes_in([BODY, small("1 A note.", top=100)], MEASURES, 800) == 0


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("1 A note", "1", "A note"),
        ("12. A note", "12", "A note"),
        ("1Voir p. 3", "1", "Voir p. 3"),
        ("* Prof.", "*", "Prof."),
        ("1984 was", "", "1984 was"),
        ("A note", "", "A note"),
    ],
)
def test_labels(text: str, label: str, rest: str):
    found, taken = label_of(text)
    assert (found, text[taken:]) == (label, rest)


def test_entries_of_a_table_of_contents_are_none():
    assert notes_in([BODY, small("5 Sources . . . . . . 12"), small("6 Methods . . . . . . 19")], MEASURES, 800) == 0
