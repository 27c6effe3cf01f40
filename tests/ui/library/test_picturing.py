"""The reader shows the pictures that an article came with."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from core.library import Library
from core.model.text import BlockKind
from tests.tour.documents import PAGE, river
from tests.ui.driving import read, settle, until
from ui.main_window import MainWindow
from ui.reader.document import MARGIN

WATER = QColor("#a9b7b5")
"""In the middle, at the foot of the picture."""


def test_a_kept_picture_is_painted_in_its_place(window: MainWindow, folder: Path) -> None:
    with Library.open(folder) as library:
        article = library.articles.add_bytes(PAGE.replace("{picture}", river()).encode(), name="a.html").article.id
    read(window, article)
    sheet, view = window.reader.sheet, window.reader.page
    assert sheet is not None
    block = next(one for one in sheet.text.blocks if one.kind is BlockKind.FIGURE)
    assert block.attrs.get("media")
    shown = sheet.setting.document.findBlock(sheet.setting.map.position(block.start))
    box = sheet.setting.document.documentLayout().blockBoundingRect(shown)
    height = shown.blockFormat().lineHeight()
    assert height == round(260 * box.width() / 640)
    foot = QPoint(round(box.center().x()), round(box.top() + height) - view.offset - 3)
    until(lambda: view.viewport().grab().toImage().pixelColor(foot) == WATER, "the picture is not painted")


def test_a_picture_is_as_tall_as_the_column_lets_it_be(window: MainWindow, folder: Path) -> None:
    with Library.open(folder) as library:
        article = library.articles.add_bytes(PAGE.replace("{picture}", river()).encode(), name="a.html").article.id
    read(window, article)
    sheet = window.reader.sheet
    assert sheet is not None
    start = next(one.start for one in sheet.text.blocks if one.kind is BlockKind.FIGURE)
    heights: list[float] = []
    for width in (1400, 900, 1700):
        window.resize(width, 860)
        until(lambda width=width: window.width() == width)
        settle(window.tasks)
        shown = sheet.setting.document.findBlock(sheet.setting.map.position(start))
        heights.append(shown.blockFormat().lineHeight())
        column = min(640.0, sheet.setting.document.textWidth() - 2 * MARGIN)
        assert abs(heights[-1] - 260 * column / 640) <= 1
    assert heights[1] < heights[0] <= heights[2]
