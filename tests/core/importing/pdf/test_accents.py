"""Accents drawn as signs of their own go onto their letters."""

import pytest

from core.importing.pdf.accents import Boxes, accented


def put_on(text: str, *places: tuple[float, float]) -> str:
    """The characters, each from left to right, with the accents put on."""
    boxes: Boxes = ([left for left, _ in places], [0.0] * len(text), [right for _, right in places], [10.0] * len(text))
    result = list(text)
    for start, _end, meant in accented(text, boxes):
        result[start] = meant
    return "".join(result)


@pytest.mark.parametrize(
    ("text", "places", "whole"),
    [
        ("´e", [(1, 4), (0, 5)], "é"),
        ("e´", [(0, 5), (1, 4)], "é"),
        ("c¸", [(0, 5), (1, 4)], "ç"),
        ("T´ıt", [(0, 5), (5, 7), (5, 7), (7, 9)], "Tít"),
        ("ea´", [(0, 5), (5, 10), (1, 4)], "éa"),
    ],
)
def test_an_accent_over_a_letter(text: str, places: list[tuple[float, float]], whole: str):
    assert put_on(text, *places) == whole


def test_blank_that_only_the_accent_made_goes_with_it():
    assert put_on("n´ a", (0, 5), (6, 9), (9, 9), (5, 10)) == "ná"


def test_blank_between_words_stays():
    assert put_on("e´ C", (0, 5), (1, 4), (8, 8), (8, 14)) == "é C"


def test_an_accent_beside_letters_is_a_sign():
    assert put_on("a ~ b", (0, 5), (5, 7), (7, 12), (12, 14), (14, 19)) == "a ~ b"


def test_a_letter_that_bears_no_such_accent_stays():
    assert put_on("´q", (1, 4), (0, 5)) == "´q"


def test_the_letter_of_another_line_is_not_meant():
    boxes: Boxes = ([0.0, 1.0], [100.0, 0.0], [5.0, 4.0], [110.0, 10.0])
    assert accented("e´", boxes) == []
