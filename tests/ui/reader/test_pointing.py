"""The mouse means the words it stands on, in lines from the left, from the right, and of both."""

from itertools import pairwise
from pathlib import Path
from unicodedata import bidirectional

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.library import Library
from core.model.text import OBJECT, BlockKind, Text
from core.settings import Reading
from resources import FOLDER
from tests.ui.reader.builders import article, text
from ui import theme
from ui.reader.pointing import position_at
from ui.reader.reader import Reader
from ui.reader.sheet import Sheet, lay

SAMPLES = sorted((FOLDER / "samples" / "articles").iterdir())
MIXED = (
    "قالت اللجنة إنّ نسبة الملء بلغت 61 % في عام 2024، وفق تقرير ADES Report الذي نُشر في باريس يوم 18 فبراير. "
    "ثم أضافت the committee, in (two) words أنّ المياه قديماً كانت أعلى من ذلك بكثير، و يكفي أن نقرأ Le Monde du 3 mai."
)
LEFT, PLAIN, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def sample(path: Path, folder: Path) -> Text:
    with Library.open(folder, create=True) as library:
        return library.articles.text(library.articles.add(path).article.id)


def mixed() -> Text:
    inside = f"It says {MIXED[25:59].strip()} and {MIXED[:16].strip()} to those who read the report of the year. " * 3
    return text((BlockKind.PARAGRAPH, MIXED, {"direction": "rtl"}), (BlockKind.PARAGRAPH, inside.strip()))


def set_in(words: Text, width: int) -> Sheet:
    theme.load_fonts()
    made = lay(article(), words, theme.load("light"), Reading(), QApplication.instance())  # type: ignore[arg-type]
    made.setting.document.setTextWidth(width)
    made.setting.document.documentLayout().documentSize()
    return made


def letters(made: Sheet) -> list[tuple[int, int, bool]]:
    """What a caret takes as one: its code points, and whether it ends a line that goes on below."""
    found: list[tuple[int, int, bool]] = []
    document, places = made.setting.document, made.setting.map
    for block in made.text.blocks:
        layout = document.findBlock(places.position(block.start)).layout()
        base = places.position(block.start)
        stops = [
            point
            for point in range(block.start, block.end + 1)
            if point == block.end or layout.isValidCursorPosition(places.position(point) - base)
        ]
        lines = [layout.lineAt(number) for number in range(layout.lineCount() - 1)]
        breaks = {places.point(base + line.textStart() + line.textLength()) for line in lines}
        found += [(first, last, last in breaks) for first, last in pairwise(stops)]
    return found


def sides(made: Sheet, point: int, box: QRectF) -> tuple[QPointF, QPointF]:
    """Within a letter, before and behind its middle, in the direction it is written."""
    kind = bidirectional(made.text.value[point])
    block = made.setting.document.findBlock(made.setting.map.position(point))
    sign = kind not in ("L", "R", "AL", "EN", "AN")  # runs as the words around it
    before, behind = (QPointF(box.left() + box.width() * part, box.center().y()) for part in (0.25, 0.75))
    right = block.textDirection() is Qt.LayoutDirection.RightToLeft if sign else kind in ("R", "AL")
    return (behind, before) if right else (before, behind)


@pytest.mark.parametrize("width", [360, 517, 900])
@pytest.mark.parametrize("of", [*SAMPLES, None], ids=lambda path: path.stem if path else "mixed")
def test_what_is_drawn_at_a_point_is_found_there(qapp: QApplication, tmp_path: Path, of: Path, width: int) -> None:
    made = set_in(sample(of, tmp_path) if of else mixed(), width)
    places, document, wrong = made.setting.map, made.setting.document, list[object]()
    for first, last, breaks in letters(made):
        boxes = made.overlay.boxes(places.position(first), places.position(last))
        letter = made.text.value[first:last]
        if not boxes:  # a blank at the end of a line hangs outside
            assert breaks, (first, letter)
            assert letter == " ", (first, letter)
            continue
        found = {places.point(position_at(document, at)) for at in sides(made, first, boxes[0])}
        thin = boxes[0].width() < 1  # two letters in one sign
        if found != {first, last} and (found - {first, last} or not (breaks or thin or letter == OBJECT)):
            wrong.append((first, letter, found))
    assert wrong == []


def spot(reader: Reader, point: int, *, behind: bool = False) -> QPoint:
    """Before or behind the middle of a letter, in the viewport; scrolls there."""
    sheet = reader.sheet
    assert sheet is not None
    places = sheet.setting.map
    box = sheet.overlay.boxes(places.position(point), places.position(point + 1))[0]
    return (sides(sheet, point, box)[behind] - QPointF(0, reader.page.offset)).toPoint()


def pull(reader: Reader, start: int, end: int) -> None:
    """Pull the mouse from the first letter of a range over its last one."""
    view = reader.page.viewport()
    first, last = spot(reader, start), spot(reader, end - 1, behind=True)
    QTest.mousePress(view, LEFT, PLAIN, first)
    QTest.mouseMove(view, (first + last) / 2)
    QTest.mouseMove(view, last)
    QTest.mouseRelease(view, LEFT, PLAIN, last)


@pytest.mark.parametrize("width", [620, 1180])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_mouse_selects_what_it_is_pulled_over(reader: Reader, tmp_path: Path, path: Path, width: int) -> None:
    words = sample(path, tmp_path)
    reader.resize(width, 800)
    reader.show_article(article(), words, ())
    long = [block for block in words.blocks if block.kind is BlockKind.PARAGRAPH and block.end - block.start > 200]
    for block in long[:4]:
        for start, end in ((0, 23), (17, 140), (61, 198)):
            first, last = (begin(words.value, block.start + at) for at in (start, end))
            last = len(words.value[:last].rstrip())
            reader.scroll_to(block.start)
            pull(reader, first, last)
            assert reader.selection() == (first, last), words.value[first:last]
            reader.clear_selection()


def begin(value: str, at: int) -> int:
    """Where the word there begins."""
    return max(value.rfind(blank, 0, at) for blank in " \n") + 1


ARABIC = text(
    (BlockKind.TITLE, "عنوان"), *((BlockKind.PARAGRAPH, MIXED.replace(" و ", " "), {"direction": "rtl"}),) * 2
)


def lines(reader: Reader) -> list[int]:
    """Where the first paragraph's lines begin."""
    assert reader.sheet is not None
    start = ARABIC.blocks[1].start
    layout = reader.page.document().findBlock(reader.sheet.setting.map.position(start)).layout()
    return [start + layout.lineAt(number).textStart() for number in range(layout.lineCount())]


def word(at: int) -> tuple[int, int]:
    return at, at + len(ARABIC.value[at:].split()[0].rstrip("،."))


@pytest.fixture
def arabic(reader: Reader) -> Reader:
    reader.resize(700, 800)
    reader.show_article(article(), ARABIC, ())
    assert len(lines(reader)) > 2
    return reader


def test_a_double_click_takes_the_word_at_the_edge_and_goes_on_by_words(arabic: Reader) -> None:
    view, edge = arabic.page.viewport(), lines(arabic)[1]
    QTest.mouseDClick(view, LEFT, PLAIN, spot(arabic, edge))
    assert arabic.selection() == word(edge)
    last = ARABIC.value.rindex(" ", 0, edge - 1) + 1
    for to in (last, lines(arabic)[2]):
        QTest.mouseDClick(view, LEFT, PLAIN, spot(arabic, edge))
        QTest.mousePress(view, LEFT, PLAIN, QPoint(3, 3))  # too far for a third click
        QTest.mouseRelease(view, LEFT, PLAIN, QPoint(3, 3))
        QTest.mouseDClick(view, LEFT, PLAIN, spot(arabic, edge))
        QTest.mouseMove(view, spot(arabic, to))
        assert arabic.selection() == (min(edge, to), max(word(edge)[1], word(to)[1]))


def test_shift_takes_the_selection_further(arabic: Reader) -> None:
    view, start = arabic.page.viewport(), ARABIC.value.index("نسبة")
    QTest.mouseClick(view, LEFT, PLAIN, spot(arabic, start))
    second = ARABIC.value.index(" ", lines(arabic)[1]) + 1
    QTest.mouseClick(view, LEFT, SHIFT, spot(arabic, second))
    assert arabic.selection() == (start, second)
    QTest.mouseClick(view, LEFT, SHIFT, spot(arabic, start + 6))
    assert arabic.selection() == (start, start + 6)


def test_a_third_click_takes_the_paragraph(arabic: Reader) -> None:
    view, block = arabic.page.viewport(), ARABIC.blocks[1]
    QTest.mouseDClick(view, LEFT, PLAIN, spot(arabic, block.start + 30))
    QTest.mouseClick(view, LEFT, PLAIN, spot(arabic, block.start + 30))
    start, end = arabic.selection() or (0, 0)
    assert (start, ARABIC.value[start:end].rstrip()) == (block.start, ARABIC.value[block.start : block.end])


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_double_click_with_ctrl_or_alt_takes_the_sentence_and_goes_on_by_sentences(
    reader: Reader, modifier: Qt.KeyboardModifier
) -> None:
    first, second, third = "The river rose. ", "Nobody, not one, slept! ", "Why? "
    reader.show_article(article(), text((BlockKind.PARAGRAPH, first + second + third)), ())

    def spot(point: int) -> QPoint:
        assert reader.sheet is not None
        return reader.sheet.overlay.boxes(point, point + 1)[0].center().toPoint()

    view, here = reader.page.viewport(), spot(len(first) + 3)
    QTest.mouseDClick(view, LEFT, modifier, here)
    assert reader.selection() == (len(first), len(first + second) - 1)
    QTest.mousePress(view, LEFT, modifier, here)
    reader.page.mouseDoubleClickEvent(_mouse(QEvent.Type.MouseButtonDblClick, here, modifier))
    reader.page.mouseMoveEvent(_mouse(QEvent.Type.MouseMove, spot(len(first + second) + 1), modifier))
    assert reader.selection() == (len(first), len(first + second + third) - 1)
    reader.page.mouseMoveEvent(_mouse(QEvent.Type.MouseMove, spot(2), modifier))
    assert reader.selection() == (0, len(first + second) - 1)


def _mouse(kind: QEvent.Type, at: QPoint, modifier: Qt.KeyboardModifier) -> QMouseEvent:
    return QMouseEvent(kind, QPointF(at), QPointF(at), LEFT, LEFT, modifier)
