"""Each cell is painted within its own column, markup as letters."""

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui import theme as themes
from ui.library.columns import EVERY, Column
from ui.library.row import Row
from ui.library.row_columns import RowColumns

ROW = Row(article=1, title="", body="", meta=(), cells=("",) * len(EVERY))


def inked(row: Row) -> list[int]:
    """The columns of pixels in which something is painted, of 300 pixels for site, title and words."""
    painting = RowColumns(themes.load("light"))
    painting.columns = ((Column.SITE, 100), (Column.TITLE, 100), (Column.WORDS, 100))
    image = QImage(300, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painting.paint(painter, QRect(0, 0, 300, 30), row)
    painter.end()
    return [x for x in range(300) if any(image.pixel(x, y) != 0xFFFFFFFF for y in range(30))]


def with_cell(column: Column, text: str) -> Row:
    return replace(ROW, cells=tuple(text if one is column else "" for one in EVERY))


def test_a_cell_stays_in_its_column_however_long_it_is(qapp: QApplication) -> None:
    long = "very long words " * 30
    assert all(x < 100 for x in inked(with_cell(Column.SITE, long)))
    assert all(100 <= x < 200 for x in inked(replace(ROW, title=long, unread=True, starred=True)))
    assert all(x >= 200 for x in inked(with_cell(Column.WORDS, "123456789" * 9)))


def test_numbers_and_words_from_the_right_stand_at_the_right(qapp: QApplication) -> None:
    assert min(inked(with_cell(Column.WORDS, "12"))) > 250
    assert max(inked(with_cell(Column.SITE, "Le"))) < 50
    assert min(inked(with_cell(Column.SITE, "صحيفة"))) > 50


def test_what_is_no_article_has_a_title_alone(qapp: QApplication) -> None:
    seen = inked(Row(article=1, annotation=2, title="A note", body="", meta=("x",)))
    assert seen
    assert all(100 <= x < 200 for x in seen)
