"""The column stands in the middle of any sheet."""

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

from ui.printing.paper import SCALE, SIDE, paper, print_theme, usual_page
from ui.reader.formats import COLUMN
from ui.theme import load

SIZE = QPageSize.PageSizeId


def sheet(size: QPageSize.PageSizeId, orientation: QPageLayout.Orientation) -> QPageLayout:
    return QPageLayout(QPageSize(size), orientation, QMarginsF())


@pytest.mark.parametrize("size", [SIZE.A4, SIZE.Letter, SIZE.A5, SIZE.A3])
@pytest.mark.parametrize("orientation", list(QPageLayout.Orientation))
def test_the_column_is_in_the_middle_and_leaves_room(
    size: QPageSize.PageSizeId, orientation: QPageLayout.Orientation
) -> None:
    found = paper(sheet(size, orientation))
    left, right = found.column.left(), found.width - found.column.right()
    assert left == pytest.approx(right)
    assert left * SCALE >= SIDE - 0.01
    assert found.column.width() <= COLUMN
    assert found.column.bottom() < found.height
    assert found.column.height() > 100


def test_on_the_usual_sheet_lines_are_as_long_as_in_the_reader() -> None:
    assert paper(usual_page()).column.width() == COLUMN


def test_it_is_black_on_white_with_the_readers_highlighters() -> None:
    theme = print_theme()
    assert theme.colors.page.name() == "#ffffff"
    assert theme.colors.text.lightness() < 30
    assert theme.inks == load("light").inks
