"""Any selection of any text: by mouse, by keys, by code points; what it is, what is copied, and what is painted.

Witnesses are Qt's own cursor for the words and Qt's own glyphs for the places, never Postil's map or rectangles.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.text import OBJECT, Attrs, BlockKind, Text
from tests.ui.reader.builders import Part, article, text
from ui import theme
from ui.reader.reader import Reader

SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LEFT = Qt.MouseButton.LeftButton
KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
WORDS = (
    "eau", "L’écluse", "14\u00a0h", "«\u202foui\u202f»", "𝒎𝒂𝒏𝒖𝒔𝒄𝒓𝒊𝒕", "🐪", "👩🏽\u200d🌾", "🇫🇷", "e\u0301te\u0301",
    "Z̸̢̛a̴l̵g̶o̷",
    "مكتبة",
    "كِتَابٌ", "500", "(قديم)", "שלום", "𐤀𐤁𐤂",
    "क्षत्रिय", "ไทยภาษา", "한국어",
    "日本語の原稿。", "co\u00adopérer", "fin.", "a\tb",
    "x\ny", "офис",
)  # fmt: skip
QUICK = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)

some_words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
KINDS = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM, BlockKind.CODE, BlockKind.CAPTION)


@st.composite
def blocks(draw: st.DrawFn) -> list[Part]:
    """A paragraph of any kind and direction, a figure, a rule, or a whole table."""
    kind = draw(st.sampled_from(("words", "words", "words", "figure", "rule", "table")))
    if kind in ("figure", "rule"):
        return [(BlockKind.FIGURE if kind == "figure" else BlockKind.RULE, OBJECT)]
    if kind == "table":
        rows, columns, name = draw(st.integers(1, 3)), draw(st.integers(1, 3)), draw(st.integers(1, 99))
        return [
            (BlockKind.TABLE_CELL, draw(some_words), {"table": name, "row": row, "column": column})
            for row in range(rows)
            for column in range(columns)
        ]
    attrs: Attrs = {"direction": "rtl"} if draw(st.booleans()) else {}
    return [(draw(st.sampled_from(KINDS)), draw(some_words), attrs)]


texts = st.lists(blocks(), min_size=1, max_size=4).map(lambda parts: text(*(one for part in parts for one in part)))


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[Reader]:
    """A reader large enough for what is made here."""
    theme.load_fonts()
    shown = Reader(theme.load("light"))
    shown.resize(1000, 1000)
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.processEvents()


def said_by_qt(reader: Reader) -> str:
    """The selected words in Qt's opinion, its separators (of blocks, lines, cells, tables) as newlines."""
    return re.sub("[\u2029\u2028\ufdd0\ufdd1]", "\n", reader.page.textCursor().selectedText())


def squeezed(words: str) -> str:
    """A table's frame takes positions in Qt's document that the text does not have."""
    return re.sub("\n+", "\n", words).strip("\n")


def prove(reader: Reader, of: Text) -> None:
    """The selection is the slice that Qt shows as selected, and the slice is what is copied."""
    selection = reader.selection()
    words = of.value[slice(*selection)] if selection else ""
    if reader.page.textCursor().hasComplexSelection():  # from cell to cell of a table: whole cells
        cells = {of.value[block.start : block.end] for block in of.blocks}
        assert selection is not None
        assert any(words.startswith(cell) for cell in cells)
        assert any(words.endswith(cell) for cell in cells)
    else:
        assert squeezed(words) == squeezed(said_by_qt(reader))
    QGuiApplication.clipboard().setText("")
    QTest.keyClick(reader.page, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == words


def letters(reader: Reader, of: Text) -> list[tuple[int, int, QRectF]]:
    """What a caret takes as one, with where Qt has drawn it in the viewport; blanks and ligatures are left out."""
    assert reader.sheet is not None
    document, places = reader.page.document(), reader.sheet.setting.map
    found: list[tuple[int, int, QRectF]] = []
    for block in of.blocks:
        shown = document.findBlock(places.position(block.start))
        layout, corner = shown.layout(), document.documentLayout().blockBoundingRect(shown).topLeft()
        base = places.position(block.start) - shown.position()
        value = of.value[block.start : block.end]
        points = [
            point for point in range(block.start, block.end + 1)
            if layout.isValidCursorPosition(places.position(point) - places.position(block.start) + base)
        ]  # fmt: skip
        for first, last in pairwise(points):
            if value[first - block.start].isspace() or value[first - block.start] == OBJECT:
                continue
            start, end = (places.position(point) - shown.position() for point in (first, last))
            runs = layout.lineForTextPosition(start).glyphRuns(start, end - start)
            if runs:
                box = runs[0].boundingRect()
                found.append((first, last, box.translated(corner - QPointF(0, reader.page.offset))))
    return [one for one in found if not any(_joined(one[2], other[2]) for other in found if other is not one)]


def _joined(one: QRectF, other: QRectF) -> bool:
    """Whether two letters are drawn as one sign, or one within the other."""
    shared = one & other
    return shared.width() > 0.3 * min(one.width(), other.width()) and shared.height() > 0


def picture(reader: Reader) -> QImage:
    """What shows of the words."""
    QApplication.processEvents()
    return reader.page.viewport().grab().toImage()


def painted(before: QImage, after: QImage, box: QRectF) -> bool:
    """Whether something was painted under the inner part of a letter, where its ink is not."""
    left, right, reach = box.left() + 0.3 * box.width(), box.right() - 0.3 * box.width(), 0.15 * box.height()
    rows = range(round(box.center().y() - reach), round(box.center().y() + reach))
    spots = [QPoint(column, row) for column in range(round(left), round(right) + 1) for row in rows]
    return any(before.pixelColor(spot) != after.pixelColor(spot) for spot in spots)


@QUICK
@given(of=texts, data=st.data())
def test_a_range_of_code_points_is_selected_copied_and_painted(reader: Reader, of: Text, data: st.DataObject) -> None:
    reader.show_article(article(), of, ())
    before = picture(reader)
    start = data.draw(st.integers(0, len(of.value) - 1))
    end = data.draw(st.integers(start + 1, len(of.value)))
    reader.select(start, end)
    selection = reader.selection()
    assume(selection is not None)
    assert selection is not None
    prove(reader, of)
    if all(block.kind is not BlockKind.TABLE_CELL for block in of.blocks):  # at a table Qt takes more
        assert selection == (start, end)
    after, wrong = picture(reader), list[object]()
    for first, last, box in letters(reader, of):
        inside = selection[0] <= first and last <= selection[1]
        outside = last <= selection[0] or selection[1] <= first
        shows = QRectF(before.rect()).contains(box) and box.width() > 6
        if shows and inside != (not outside):
            continue  # half a letter is selected
        if shows and painted(before, after, box) != inside:
            wrong.append((first, of.value[first:last], inside))
    assert wrong == []
    reader.clear_selection()
    assert picture(reader) == before


@QUICK
@given(of=texts, data=st.data())
def test_whatever_the_mouse_is_pulled_over(reader: Reader, of: Text, data: st.DataObject) -> None:
    reader.show_article(article(), of, ())
    view = reader.page.viewport()
    across, down = st.integers(0, view.width() - 1), st.integers(0, min(view.height(), 700) - 1)
    begin, end = (QPoint(data.draw(across), data.draw(down)) for _point in range(2))
    QTest.mousePress(view, LEFT, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(view, (begin + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, Qt.KeyboardModifier.NoModifier, end)
    prove(reader, of)


strokes = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from((SHIFT, SHIFT | CONTROL, SHIFT | ALT))), max_size=8)


@QUICK
@given(of=texts, data=st.data(), pressed=strokes, caret=st.booleans())
def test_whatever_keys_are_pressed(
    reader: Reader, of: Text, data: st.DataObject, pressed: list[tuple[Qt.Key, Qt.KeyboardModifier]], caret: bool
) -> None:
    reader.show_article(article(), of, ())
    reader.views.walk(caret)
    at = data.draw(st.integers(0, len(of.value)))
    reader.select(at, at)
    for key, modifiers in pressed:
        QTest.keyClick(reader.page, key, modifiers)
        prove(reader, of)
    reader.hands.strides.grow()
    prove(reader, of)
    if caret:
        QTest.keyClick(reader.page, Qt.Key.Key_Right)
        assert reader.selection() is None
