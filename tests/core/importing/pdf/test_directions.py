"""From paper to reading order, for lines that run to the left."""

import pytest

from core.importing.pdf.directions import is_leftward, logical, mirrored, shapes_named
from core.importing.pdf.pieces import Piece
from tests.core.importing.pdf.shapes import piece


def drawn(*parts: str) -> list[Piece]:
    """Pieces as they stand on paper, from left to right; Arabic ones bear their letters in reading order."""
    left = 50.0
    pieces: list[Piece] = []
    for part in parts:
        leftward = any("\u0600" <= letter <= "\u06ff" for letter in part)
        pieces.append(piece(part, left, leftward=leftward))
        left += 5 * len(part) + 3
    return pieces


@pytest.mark.parametrize(
    ("paper", "read"),
    [
        (["الرباط", "2024", "عام"], ["عام", "2024", "الرباط"]),
        (["قال", "Le Monde", "12", "إن"], ["إن", "Le Monde", "12", "قال"]),
        ([".", "قال"], ["قال", "."]),
        (["(", "قال", ")"], [")", "قال", "("]),
        (["!?", "قال"], ["قال", "?!"]),
    ],
)
def test_a_line_read_from_the_right(paper: list[str], read: list[str]):
    assert [one.text for one in logical(drawn(*paper), leftward=True)] == read


def test_arabic_words_in_a_french_line():
    assert [one.text for one in logical(drawn("le mot", "قلم", "كتاب", "dit"), leftward=False)] == [
        "le mot",
        "كتاب",
        "قلم",
        "dit",
    ]


def test_a_line_without_such_letters_stays():
    pieces = drawn("one", "two")
    assert logical(pieces, leftward=False) == pieces


def test_signs_read_from_the_right_have_their_edges_turned():
    sign = logical(drawn("؟!", "قال"), leftward=True)[-1]
    assert sign.leftward
    assert sign.edges[0] > sign.edges[-1]


def test_brackets_named_by_their_shape_are_told_by_how_they_fit():
    by_shape = [piece("قال )اليوم( إن", 100, leftward=True)]
    open_only = [piece("قال (اليوم", 100, leftward=True)]
    assert shapes_named([by_shape, open_only])
    assert not shapes_named([[mirrored(by_shape[0])], open_only])
    assert not shapes_named([[piece("a )b( c")]])
    assert mirrored(by_shape[0]).text == "قال (اليوم) إن"
    assert mirrored(piece("(a)")).text == "(a)"


def test_most_letters_decide():
    assert is_leftward(drawn("قال الوزير", "ABC"))
    assert not is_leftward(drawn("Une ligne", "قال"))
    assert is_leftward(drawn("12"), unless=True)
