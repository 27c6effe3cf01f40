"""Which glyph stands for which letters, learned while they are drawn."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from ui.printing.letters import ENOUGH, Letters, clusters
from ui.theme import interface_font, reading_font


@pytest.fixture
def painter() -> Iterator[QPainter]:
    image = QImage(600, 200, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield painter
    painter.end()


def learn(painter: QPainter, words: str, font: QFont | None = None) -> Letters:
    letters = Letters()
    letters.words(painter, words, font or reading_font(30), QColor("black"), QPointF(10, 100))
    return letters


def test_every_letter_has_its_glyph(painter: QPainter) -> None:
    letters = learn(painter, "Où est l’île ?", interface_font(20))
    assert set(letters.meanings().values()) == set("Où est l’île ?")


def test_a_ligature_stands_for_its_letters(painter: QPainter) -> None:
    meanings = set(learn(painter, "fin").meanings().values())
    assert meanings == {"fi", "n"}


def test_shaped_arabic_stands_for_its_letters(painter: QPainter) -> None:
    assert "".join(sorted(learn(painter, "قافلة", QFont(["Amiri"])).meanings().values())) == "".join(sorted("قافلة"))


def test_marks_of_direction_are_nothing(painter: QPainter) -> None:
    letters = learn(painter, "\u2068mot\u2069")
    assert set(letters.meanings().values()) == {"m", "o", "t"}
    assert len(letters.drawn) == 3


def test_places_are_those_of_the_page(painter: QPainter) -> None:
    letters = Letters()
    letters.page = 3
    for align, x in ((0.0, 100.0), (1.0, 100.0)):
        letters.words(painter, "il", reading_font(30), QColor("black"), QPointF(x, 150), align=align)
    first, _l, end, _last = letters.drawn
    assert (first.page, first.x, round(first.y)) == (3, 100.0, 150)
    assert end.x < 100


def test_what_was_seen_often_is_not_looked_at_again(painter: QPainter) -> None:
    letters = Letters()
    for _time in range(ENOUGH * 3):
        letters.words(painter, "aa", reading_font(30), QColor("black"), QPointF(10, 100))
    assert len(letters.drawn) == ENOUGH
    letters.words(painter, "ab", reading_font(30), QColor("black"), QPointF(10, 100))
    assert letters.drawn[-1].x > 10


def test_letters_reach_to_the_next_glyph_of_the_line() -> None:
    assert list(clusters([0, 2, 2, 5], [0, 2, 4, 5, 9])) == [(0, 2), (2, 4), (2, 2), (5, 9)]
