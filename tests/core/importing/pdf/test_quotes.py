"""Quotations set apart are smaller and farther in, among the words of the body."""

from core.importing.pdf.measures import Measures
from core.importing.pdf.paragraphs import Paragraph
from core.importing.pdf.quotes import quotes_in
from tests.core.importing.pdf.shapes import MONO, lines, paragraph

MEASURES = Measures(size=10, leading=12)
BODY = paragraph("A paragraph of the body that goes on for", "several lines as they all do in a text.")
WORDS = ("The sea has many voices, said the keeper,", "and none of them is kind to those who wait.")


def apart(size: float = 9, left: float = 70, **options: object) -> Paragraph:
    return Paragraph(lines=tuple(lines(*WORDS, size=size, left=left, **options)), left=left, right=250)  # pyright: ignore[reportArgumentType]


def test_smaller_words_farther_in():
    assert quotes_in([BODY, apart(), apart(), BODY], MEASURES) == {1, 2}


def test_what_is_as_large_or_begins_where_the_others_do():
    assert quotes_in([BODY, apart(size=10), apart(left=50), apart(size=6), BODY], MEASURES) == set()


def test_code_is_none():
    assert quotes_in([BODY, apart(style=MONO)], MEASURES) == set()


def test_what_follows_no_words_of_the_body_is_none():
    assert quotes_in([apart(), BODY], MEASURES) == set()
    assert quotes_in([apart()], MEASURES) == set()
