"""Words are selected on pages by mouse and by keys, as ranges of the article."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from tests.ui.driving import press, read, until
from tests.ui.pages.conftest import drag, rest, spot, words
from ui.main_window import MainWindow

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize("turned", [False, True])
def test_the_mouse_selects_what_it_passes_over(paged: MainWindow, turned: bool) -> None:
    view, (start, end) = rest(paged), words(paged, "the lower town was under water")
    drag(view, *((end, start) if turned else (start, end)))
    assert paged.reader.selection() == (start, end)


def test_over_two_pages(paged: MainWindow) -> None:
    view = rest(paged)
    view.scroll_to(words(paged, "Part 1.6.")[0])
    start, end = words(paged, "Part 1.6.")[0], words(paged, "Part 2.1.")[1]
    drag(view, start, end)
    assert paged.reader.selection() == (start, end)


def test_a_double_click_takes_a_word_and_goes_on_by_words(paged: MainWindow) -> None:
    view, port = rest(paged), rest(paged).area.viewport()
    (start, end), last = words(paged, "lower"), words(paged, "water")
    QTest.mouseDClick(port, LEFT, pos=spot(view, start + 2))
    assert view.selection() == (start, end)
    QTest.mousePress(port, LEFT, pos=spot(view, start))  # Qt sends a press, a release and a double click, then moves
    QTest.mouseRelease(port, LEFT, pos=spot(view, start))
    view.area.doubled.emit(view.area.to_document(QPointF(spot(view, start + 2))))
    view.area.dragged.emit(view.area.to_document(QPointF(spot(view, last[0] + 2))))
    assert view.selection() == (start, last[1])
    view.area.dragged.emit(view.area.to_document(QPointF(spot(view, words(paged, "river")[0] + 1))))
    assert view.selection() == (words(paged, "river")[0], end)


def test_shift_and_a_click_goes_on(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "the lower town")
    QTest.mouseClick(view.area.viewport(), LEFT, pos=spot(view, start))
    assert view.selection() is None
    QTest.mouseClick(view.area.viewport(), LEFT, SHIFT, pos=spot(view, end))
    assert view.selection() == (start, end)


def test_beyond_the_edge_the_pages_move_along(paged: MainWindow) -> None:
    view, start = rest(paged), words(paged, "river")[0]
    port = view.area.viewport()
    QTest.mousePress(port, LEFT, pos=spot(view, start))
    view.area.dragged.emit(view.area.to_document(QPointF(port.rect().bottomLeft())) + QPointF(60, 90))
    assert view.selecting._going.isActive()
    QTest.mouseRelease(port, LEFT, pos=spot(view, start))
    assert not view.selecting._going.isActive()


def test_keys_select_letters_words_lines_and_all(paged: MainWindow) -> None:
    view, area = rest(paged), rest(paged).area
    area.setFocus()
    start = words(paged, "lower")[0]
    view.select(start, start)
    for _step in range(3):
        press(area, Qt.Key.Key_Right, SHIFT)
    assert view.selection() == (start, start + 3)
    press(area, Qt.Key.Key_Left, SHIFT)
    assert view.selection() == (start, start + 2)
    press(area, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert view.selection() == (start, words(paged, "lower")[1])
    press(area, Qt.Key.Key_Left, SHIFT | CONTROL)
    assert view.selection() is None
    press(area, Qt.Key.Key_Down, SHIFT)
    selected = view.selection()
    assert selected is not None
    assert selected[0] == start
    assert 60 < selected[1] - start < 120
    press(area, Qt.Key.Key_A, CONTROL)
    assert view.selection() == (0, len(view.wording.text.value))


def test_what_is_selected_is_copied_as_the_article_has_it(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "the lower town")
    view.area.setFocus()
    view.select(start, end)
    press(view.area, Qt.Key.Key_C, CONTROL)
    until(lambda: QGuiApplication.clipboard().text() == "the lower town")


def test_on_a_picture_no_words_are_selected(paged: MainWindow, papers: dict[str, int]) -> None:
    read(paged, papers["scan"])
    view = rest(paged)
    view.area.verticalScrollBar().setValue(view.area.verticalScrollBar().maximum())
    port = view.area.viewport()
    QTest.mousePress(port, LEFT, pos=port.rect().center())
    QTest.mouseMove(port, port.rect().center() / 2)
    QTest.mouseRelease(port, LEFT, pos=port.rect().center() / 2)
    assert view.selecting._words() is None
