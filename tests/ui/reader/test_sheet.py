"""What lies on the page can be clicked where it is painted."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from core.model.annotation import Color
from core.model.text import BlockKind, Span, SpanKind, Text
from core.settings import Reading
from tests.ui.reader.builders import WORDS, annotation, article, span, text
from ui import theme
from ui.reader.overlay import Tab
from ui.reader.sheet import Sheet, lay

PLAIN = text((BlockKind.TITLE, "Title"), (BlockKind.PARAGRAPH, WORDS))
LINKED = Text(
    value=PLAIN.value,
    blocks=PLAIN.blocks,
    spans=(
        span(PLAIN, "piézomètre", SpanKind.LINK, {"href": "https://example.org/a"}),
        span(PLAIN, "1974", SpanKind.NOTE_REF, {"note": "b"}),
    ),
)


@pytest.fixture
def sheet(qapp: QApplication) -> Sheet:
    made = lay(article(), LINKED, theme.load("light"), Reading(), qapp)
    made.setting.document.setTextWidth(700)
    return made


def center(sheet: Sheet, words: str) -> QPointF:
    start = LINKED.value.index(words)
    places = sheet.setting.map
    return sheet.overlay.boxes(places.position(start), places.position(start + len(words)))[0].center()


def test_a_link_gives_its_address_where_it_stands(sheet: Sheet) -> None:
    assert sheet.link_at(center(sheet, "piézomètre")) == "https://example.org/a"
    assert sheet.link_at(center(sheet, "1974")) == "#note:b"
    assert sheet.link_at(center(sheet, "tient")) == ""


def test_the_shortest_passage_is_the_one_meant(sheet: Sheet) -> None:
    start = LINKED.value.index("tient")
    sheet.set_annotations([annotation(1, (start - 10, start + 40)), annotation(2, (start, start + 5))])
    assert sheet.passage_at(center(sheet, "tient")) == 2
    assert sheet.passage_at(center(sheet, "tube")) == 1
    assert sheet.passage_at(center(sheet, "vignes")) is None
    assert sheet.passage_at(center(sheet, "tient") + QPointF(0, 4000)) is None


def test_a_tab_means_its_passage(sheet: Sheet) -> None:
    sheet.overlay.tabs = [Tab(id=7, top=100, color=Color.YELLOW), Tab(id=8, top=120, color=Color.BLUE)]
    assert sheet.passage_at(QPointF(690, 128)) == 8
    assert sheet.passage_at(QPointF(690, 400)) is None


def test_matches_come_back_in_code_points(sheet: Sheet) -> None:
    sheet.set_matches([(6, 8), (9, 12)], 1)
    assert sheet.matches() == [(6, 8), (9, 12)]
    assert sheet.overlay.match == 1


def test_room_for_the_meta_line_is_made_only_where_it_stands(qapp: QApplication) -> None:
    title, body = (BlockKind.TITLE, "t"), (BlockKind.PARAGRAPH, WORDS)

    def top(of: Text, number: int) -> float:
        made = lay(article(), of, theme.load("light"), Reading(), qapp)
        made.setting.document.setTextWidth(700)
        block = made.setting.document.findBlockByNumber(number)
        return made.setting.document.documentLayout().blockBoundingRect(block).top()

    assert top(text(title, body), 1) > top(text(title, (BlockKind.BYLINE, "b"), body), 1) + 20
    assert top(text(body), 0) > top(text(title, body), 0) + 20


NOTED = text(
    (BlockKind.PARAGRAPH, "Drawer 14 says nothing.1"),
    (BlockKind.FIGURE, "\ufffc", {"alt": "A plan"}),
    (BlockKind.FOOTNOTE, "It was emptied.", {"note": "1"}),
    (BlockKind.FOOTNOTE, "Nobody calls this.", {"note": "2"}),
    spans=[Span(start=23, end=24, kind=SpanKind.NOTE_REF, attrs={"note": "1"})],
)


def swept(sheet: Sheet, block: int) -> set[str]:
    """Every address that the mouse finds on the lines of a block."""
    shown = sheet.setting.document.findBlockByNumber(block)
    box = sheet.setting.document.documentLayout().blockBoundingRect(shown)
    points = (QPointF(x, box.center().y()) for x in range(0, 700, 4))
    return {address for point in points if (address := sheet.link_at(point))}


def test_a_footnote_that_is_called_has_a_way_back_and_a_figure_opens(qapp: QApplication) -> None:
    made = lay(article(), NOTED, theme.load("light"), Reading(), qapp)
    made.setting.document.setTextWidth(700)
    assert [swept(made, block) for block in range(4)] == [{"#note:1"}, {"#picture:1"}, {"#return:1"}, set()]


def test_figures_are_walked_to_like_links(qapp: QApplication) -> None:
    made = lay(article(), NOTED, theme.load("light"), Reading(), qapp)
    assert [made.address(mark) for mark in made.links.all] == ["#note:1", "#picture:1"]
