"""On the pages of a PDF the pencil does what it does on the words."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.model.annotation import Style
from tests.ui.driving import press, settle, until
from tests.ui.pages.conftest import click, drag, rest, spot, words
from ui.main_window import MainWindow
from ui.reader.handles import knob

LEFT, CONTROL, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SENTENCE = "Nobody had read the old maps, which show the river where it is today and not where it was then."


def mark(window: MainWindow, span: tuple[int, int], style: Style = Style.HIGHLIGHT) -> int:
    """Mark a range; the id of its passage."""
    known = set(window.reading.annotations)
    window.passages.add(*span, style=style)
    until(lambda: set(window.reading.annotations) - known)
    settle(window.tasks)
    (new,) = set(window.reading.annotations) - known
    return new


def said(window: MainWindow, span: tuple[int, int] | None) -> str:
    assert window.reading.text is not None
    return " ".join(window.reading.text.value[slice(*span)].split()) if span else ""


@pytest.mark.parametrize("modifier", [CONTROL, Qt.KeyboardModifier.AltModifier])
def test_a_double_click_with_a_modifier_takes_the_sentence(paged: MainWindow, modifier: Qt.KeyboardModifier) -> None:
    view = rest(paged)
    QTest.mouseDClick(view.area.viewport(), LEFT, modifier, spot(view, words(paged, "old maps")[0]))
    assert said(paged, view.selection()) == SENTENCE


def test_a_third_click_takes_the_paragraph(paged: MainWindow) -> None:
    view = rest(paged)
    at = spot(view, words(paged, "old maps")[0])
    QTest.mouseDClick(view.area.viewport(), LEFT, pos=at)
    QTest.mousePress(view.area.viewport(), LEFT, pos=at)
    QTest.mouseRelease(view.area.viewport(), LEFT, pos=at)
    assert said(paged, view.selection()).startswith("Part 1.1. The river rose")
    assert said(paged, view.selection()).endswith("where the water is.")


def test_a_caret_walks_and_selects(paged: MainWindow) -> None:
    view, (start, _end) = rest(paged), words(paged, "lower town")
    before = view.area.grab().toImage()
    press(view.area, Qt.Key.Key_F7)
    click(view, start)
    press(view.area, Qt.Key.Key_Right)
    assert view.pencil.ends() == (start + 1, start + 1)
    assert view.area.grab().toImage() != before
    press(view.area, Qt.Key.Key_Right, CONTROL)
    assert view.pencil.ends()[1] == start + len("lower")
    press(view.area, Qt.Key.Key_Left, SHIFT)
    assert said(paged, view.selection()) == "r"
    press(view.area, Qt.Key.Key_F7)
    assert not view.selecting.walking


def test_with_the_pen_drawn_what_is_dragged_over_is_marked(paged: MainWindow) -> None:
    view = rest(paged)
    paged.reader.wishes.pen.draw(True)
    drag(view, *words(paged, "the lower town"))
    until(lambda: paged.reading.annotations)
    assert [one.exact for one in paged.reading.annotations.values()] == ["the lower town"]


def test_an_end_is_dragged(paged: MainWindow) -> None:
    view, (start, end) = rest(paged), words(paged, "the lower town")
    one = mark(paged, (start, end))
    paged.reader.choose(one)
    both = view.pencil.edges(one)
    assert both is not None
    port = view.area.viewport()
    grip = (knob(both[1], 1) - view.area.corner).toPoint()
    target = spot(view, words(paged, "water by")[1])
    QTest.mousePress(port, LEFT, pos=grip)
    QTest.mouseMove(port, target)
    assert view.marking.ranges[one] == (start, words(paged, "water by")[1])
    QTest.mouseRelease(port, LEFT, pos=target)
    settle(paged.tasks)
    assert paged.reading.annotations[one].exact == "the lower town was under water by"
    paged.past.undo()
    until(lambda: view.marking.ranges[one] == (start, end))


def test_an_underline_is_a_line_and_no_ground(paged: MainWindow) -> None:
    view, span = rest(paged), words(paged, "the lower town")
    plain = view.area.viewport().grab().toImage()
    one = mark(paged, span, Style.UNDERLINE)
    paged.reader.choose(None)
    QApplication.processEvents()
    lined = view.area.viewport().grab().toImage()
    box = next(view.boxes(span, (0,))).translated(-view.area.corner)
    ground = QPoint(round(box.left()) + 1, round(box.top()) + 1)
    foot = [QPoint(round(box.center().x()), round(box.bottom()) + row) for row in range(-3, 4)]
    assert lined.pixelColor(ground) == plain.pixelColor(ground)
    assert any(lined.pixelColor(at) != plain.pixelColor(at) for at in foot)
    assert view.pencil.passages_at(view.area.to_document(QPointF(spot(view, span[0] + 2)))) == [one]


def test_overlapping_passages_are_chosen_among(paged: MainWindow) -> None:
    view = rest(paged)
    wide, narrow = mark(paged, words(paged, "the lower town was under")), mark(paged, words(paged, "lower town"))
    assert paged.reader.current_annotation() == narrow  # just made
    click(view, words(paged, "lower town")[0] + 3)
    assert paged.reader.current_annotation() == narrow
    assert paged.reader.hands.choosing.chooser.rows.count() == 2
    click(view, words(paged, "lower town")[0] + 3)
    assert paged.reader.current_annotation() == wide
