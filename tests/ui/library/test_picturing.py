"""The reader shows the pictures that an article came with."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from core.library import Library
from core.model.text import BlockKind
from tests.tour.documents import PAGE, river
from tests.ui.driving import read, until
from ui.main_window import MainWindow

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
    assert shown.blockFormat().lineHeight() == 260
    foot = QPoint(round(box.center().x()), round(box.top()) - view.offset + 230)
    until(lambda: view.viewport().grab().toImage().pixelColor(foot) == WATER, "the picture is not painted")
