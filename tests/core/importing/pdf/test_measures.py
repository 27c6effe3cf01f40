"""What is usual in a document is what most of it is."""

from core.importing.pdf.measures import leading_of, measured
from tests.core.importing.pdf.shapes import BOLD, line, lines

BODY = lines(*["a line of the body of this text"] * 8)


def test_the_size_and_the_leading_of_most_letters():
    found = measured([[line("A Title", size=20), *BODY], lines(*["small notes"] * 3, size=7)])
    assert (found.size, found.leading, found.bold) == (10, 12, False)


def test_a_document_in_bold_says_so():
    assert measured([lines(*["all of it is bold"] * 4, style=BOLD)]).bold


def test_nothing_has_usual_measures():
    assert measured([]).size > 0


def test_white_between_paragraphs_does_not_widen_the_leading():
    column = [line("words of a line", 50, y) for y in (100, 112, 124, 142, 154, 166, 184, 196)]
    assert leading_of([column], 10) == 12
    assert leading_of([column[:1]], 10) == 0
