"""From paper to reading order, for lines that run to the left."""

import pytest

from core.importing.pdf.directions import is_leftward, logical, oriented
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
        (["(", "قال", ")"], ["(", "قال", ")"]),
        (["!?", "قال"], ["قال", "?", "!"]),
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


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("قال )اليوم( إن", "قال (اليوم) إن"),
        ("قال (اليوم) إن", "قال (اليوم) إن"),
        ("مساحة عمل(، فيمكنك", "مساحة عمل)، فيمكنك"),
        (")عاد", "(عاد"),
        ("عاد(", "عاد)"),
        ("(", "("),
    ],
)
def test_brackets_open_before_words_and_close_after_them(text: str, right: str):
    assert oriented(text) == right


def test_brackets_around_words_read_from_the_left_stay_with_them():
    pieces = [piece("قال", 20, leftward=True), piece("Modern", 40), piece("POS", 73), piece("(", 92)]
    pieces += [piece("MPOS", 97), piece("(", 117), piece("في", 126, leftward=True)]
    assert [one.text for one in logical(pieces, leftward=True)][1:-1] == ["Modern", "POS", "(", "MPOS", "("]


def test_a_full_stop_after_a_number_is_the_lines():
    pieces = [piece("بحسب", 20, leftward=True), piece(".2020", 45), piece("عام", 75, leftward=True)]
    assert [one.text for one in logical(pieces, leftward=True)] == ["عام", "2020", ".", "بحسب"]


def test_most_letters_decide():
    assert is_leftward(drawn("قال الوزير", "ABC"))
    assert not is_leftward(drawn("Une ligne", "قال"))
    assert is_leftward(drawn("12"), unless=True)
    assert is_leftward(drawn("Une ligne", "قال"), unless=True)
    assert not is_leftward(drawn("Une ligne"), unless=True)
