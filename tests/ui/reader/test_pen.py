"""With the pen drawn, what is selected is a highlight at once, by mouse and by keys, until Esc."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.model.annotation import Color, Style
from tests.ui.reader.marked_texts import PASSAGE, SHIFT, click, keys, open_with, span, with_passages
from tests.ui.reader.spy import heard
from ui.reader.pen import Pen
from ui.reader.reader import Reader


def test_it_tells_only_what_changes(reader: Reader) -> None:
    pen, told = Pen(reader), 0

    def count() -> None:
        nonlocal told
        told += 1

    pen.changed.connect(count)
    pen.take(Color.YELLOW, Style.HIGHLIGHT)
    pen.draw(False)
    assert told == 0
    pen.take(Color.PINK)
    pen.take(style=Style.UNDERLINE)
    pen.draw(True)
    assert told == 3


def test_a_selection_by_mouse_is_marked_at_once(reader: Reader, drag: Callable[..., None]) -> None:
    open_with(reader)
    asked = heard(reader.highlight_requested)
    reader.wishes.pen.draw(True)
    reader.wishes.pen.take(Color.GREEN, Style.UNDERLINE)
    drag(reader, *PASSAGE)
    assert asked == [(*PASSAGE, None, Color.GREEN, Style.UNDERLINE)]
    assert reader.selection() is None
    assert not reader.hands.bar.isVisible()


def test_a_selection_by_keys_is_marked_when_shift_is_let_go(reader: Reader) -> None:
    open_with(reader)
    asked = heard(reader.highlight_requested)
    reader.wishes.pen.draw(True)
    start = span("tube")[0]
    reader.select(start, start)
    for _letter in range(4):
        QTest.keyPress(reader.page, Qt.Key.Key_Right, SHIFT)
    assert asked == []
    QTest.keyRelease(reader.page, Qt.Key.Key_Shift)
    assert asked == [(*span("tube"), None, Color.YELLOW, Style.HIGHLIGHT)]


def test_a_plain_selection_stays_one_without_it(reader: Reader, drag: Callable[..., None]) -> None:
    open_with(reader)
    asked = heard(reader.highlight_requested)
    drag(reader, *PASSAGE)
    QTest.keyRelease(reader.page, Qt.Key.Key_Shift)
    assert asked == []


def test_it_is_seen_and_esc_puts_it_down(reader: Reader) -> None:
    with_passages(reader, PASSAGE)
    reader.wishes.pen.draw(True)
    assert "Esc" in reader.hands.sign.words()
    assert reader.page.viewport().cursor().shape() is Qt.CursorShape.BitmapCursor
    said = reader.hands.sign.words()
    keys(reader, Qt.Key.Key_4)
    assert reader.wishes.pen.color is Color.PINK
    reader.wishes.underline()
    assert reader.hands.sign.words() != said
    click(reader, "dans")  # a click still means the passage
    assert reader.current_annotation() == 1
    keys(reader, Qt.Key.Key_Escape)
    assert not reader.wishes.pen.drawn
    assert reader.hands.sign.words() == ""
    assert reader.page.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
