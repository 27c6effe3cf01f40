"""What stands beside the words is painted, in the right place, for both directions of writing."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.model.text import Attrs, Block, BlockKind
from core.settings import Reading
from tests.ui.reader.builders import Part, article, text
from tests.ui.reader.everything import everything
from ui import theme
from ui.reader.decoration import marker
from ui.reader.document import MARGIN
from ui.reader.overlay import Shown
from ui.reader.sheet import Sheet, lay

WIDTH = 600


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    theme.load_fonts()


def sheet(*parts: Part, site: str = "") -> Sheet:
    made = lay(article(site=site), text(*parts), theme.load("light"), Reading(), QApplication.instance())  # type: ignore[arg-type]
    made.setting.document.setTextWidth(WIDTH)
    return made


def inked(made: Sheet) -> QImage:
    """Only what the decoration paints, on white."""
    image = QImage(WIDTH, 900, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    shown: list[Shown] = []
    block = made.setting.document.begin()
    while block.isValid():
        shown.append((block, made.setting.document.documentLayout().blockBoundingRect(block).topLeft()))
        block = block.next()
    painter = QPainter(image)
    made.decoration.paint(painter, shown)
    painter.end()
    return image


def columns_with_ink(image: QImage, top: int = 0, bottom: int = 900) -> list[int]:
    rows = range(top, min(bottom, image.height()))
    return [x for x in range(WIDTH) if any(image.pixel(x, y) & 0xFFFFFF != 0xFFFFFF for y in rows)]


@pytest.mark.parametrize("attrs", [{}, {"direction": "rtl"}])
@pytest.mark.parametrize("kind", [BlockKind.QUOTE, BlockKind.LIST_ITEM])
def test_bars_and_bullets_stand_where_lines_begin(kind: BlockKind, attrs: Attrs) -> None:
    before = (BlockKind.TITLE, "t")
    columns = columns_with_ink(inked(sheet(before, (kind, "words", attrs))), top=130)
    assert columns
    if attrs:
        assert min(columns) > WIDTH - MARGIN - 30
    else:
        assert max(columns) < MARGIN + 30


def test_an_ordered_item_shows_its_number_and_no_other_marker() -> None:
    def item(written: object) -> Block:
        return Block(start=0, end=1, kind=BlockKind.LIST_ITEM, attrs={"marker": written})

    assert [marker(item(written)) for written in ("10.", "a)", "-", "•", None)] == ["10.", "a)", "", "", ""]
    assert len(marker(item("9" * 100))) < 10


def test_a_footnote_shows_its_number() -> None:
    before = (BlockKind.TITLE, "t")
    assert columns_with_ink(inked(sheet(before, (BlockKind.FOOTNOTE, "words", {"note": "1"}))), top=130)
    assert not columns_with_ink(inked(sheet(before, (BlockKind.FOOTNOTE, "words"))), top=130)


def test_code_and_figures_stand_on_panels() -> None:
    for kind, words in ((BlockKind.CODE, "x = 1"), (BlockKind.FIGURE, "\ufffc")):
        columns = columns_with_ink(inked(sheet((BlockKind.TITLE, "t"), (kind, words))), top=130)
        assert max(columns) - min(columns) > WIDTH - 2 * MARGIN - 4


def test_a_table_has_a_line_between_its_rows_only() -> None:
    cells = [
        (BlockKind.TABLE_CELL, "c", {"table": 1, "row": row, "column": column})
        for row in range(3)
        for column in range(2)
    ]
    image = inked(sheet((BlockKind.PARAGRAPH, "p"), *cells))
    rows = [y for y in range(900) if image.pixel(WIDTH // 2, y) & 0xFFFFFF != 0xFFFFFF]
    assert 2 <= len(rows) <= 4  # two hairlines, each on one or two rows of pixels


def test_the_meta_line_stands_under_the_title_or_after_the_byline() -> None:
    body = (BlockKind.PARAGRAPH, "body")
    under = sheet((BlockKind.TITLE, "t"), body, site="example.org")
    after = sheet((BlockKind.TITLE, "t"), (BlockKind.BYLINE, "Somebody"), body, site="example.org")
    above = sheet(body, site="example.org")
    assert min(columns_with_ink(inked(under))) < MARGIN + 6
    assert min(columns_with_ink(inked(after))) > MARGIN + 50
    assert min(columns_with_ink(inked(above))) < MARGIN + 6
    top = under.setting.document.documentLayout().blockBoundingRect(under.setting.document.findBlockByNumber(1)).top()
    assert not columns_with_ink(inked(under), top=round(top))


def test_the_meta_line_never_leaves_the_column() -> None:
    image = inked(sheet((BlockKind.TITLE, "t"), site="x" * 500))
    assert max(columns_with_ink(image)) <= WIDTH - MARGIN
    assert image.copy(QRect(0, 0, 10, 10)).width() == 10


def test_nothing_is_painted_for_an_empty_text() -> None:
    assert columns_with_ink(inked(sheet(site="example.org"))) == []


@pytest.mark.parametrize("name", theme.NAMES)
def test_everything_is_painted_in_every_look(qapp: QApplication, name: str) -> None:
    made = lay(article(site="example.org"), everything(), theme.load(name), Reading(), qapp)
    made.setting.document.setTextWidth(WIDTH)
    made.setting.document.documentLayout().documentSize()
    image = QImage(WIDTH, 4000, QImage.Format.Format_RGB32)
    image.fill(theme.load(name).colors.page)
    before, block, shown = image.copy(), made.setting.document.begin(), list[Shown]()
    while block.isValid():
        shown.append((block, made.setting.document.documentLayout().blockBoundingRect(block).topLeft()))
        block = block.next()
    painter = QPainter(image)
    made.decoration.paint(painter, shown)
    painter.end()
    assert image != before
