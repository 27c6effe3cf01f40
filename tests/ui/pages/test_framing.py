"""On a page without words a frame is drawn with the mouse, and marked like words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from core.model.annotation import Annotation, Color
from core.model.place import Region
from core.model.text import OBJECT
from core.settings import Settings
from tests.ui.driving import opened, press, read, settle, until
from tests.ui.pages.conftest import rest
from ui.main_window import MainWindow
from ui.pages.page_view import PageView

LEFT = Qt.MouseButton.LeftButton
SEAL = (0.2, 0.1, 0.3, 0.15)
"""Left, top, width, height of what is drawn, in parts of the page."""


@pytest.fixture
def scan(papers: dict[str, int], folder: Path) -> Iterator[MainWindow]:
    """The window with a page of words and a scanned one, the top of which shows."""
    with opened(folder, settings=Settings()) as window:
        window.reader.want_pages(True)
        read(window, papers["scan"])
        view = rest(window)
        view.area.verticalScrollBar().setValue(round(view.stack.boxes[1].top()) - 20)
        rest(window)
        view.area.setFocus()
        yield window


def at(view: PageView, x: float, y: float) -> QPoint:
    """A point of the scanned page, in parts of it, in the viewport."""
    box = view.stack.boxes[1]
    return (QPointF(box.left() + x * box.width(), box.top() + y * box.height()) - view.area.corner).toPoint()


def draw(view: PageView, left: float, top: float, width: float, height: float) -> None:
    """Draw a frame with the mouse."""
    port, first, last = view.area.viewport(), at(view, left, top), at(view, left + width, top + height)
    QTest.mousePress(port, LEFT, pos=first)
    QTest.mouseMove(port, (first + last) / 2)
    QTest.mouseMove(port, last)
    QTest.mouseRelease(port, LEFT, pos=last)


def marks(window: MainWindow, count: int = 1) -> list[Annotation]:
    """The annotations, once there are so many."""
    until(lambda: len(window.reading.annotations) == count)
    settle(window.tasks)
    return sorted(window.reading.annotations.values(), key=lambda one: one.id)


def near(region: Region | None, wanted: tuple[float, float, float, float]) -> bool:
    """Whether a region is what was drawn, to a px or two."""
    assert region is not None
    sides = (region.left, region.top, region.width, region.height)
    return region.page == 2 and all(abs(one - other) < 0.006 for one, other in zip(sides, wanted, strict=True))


def test_a_frame_is_a_selection_and_h_marks_what_it_holds(scan: MainWindow) -> None:
    view = rest(scan)
    draw(view, *SEAL)
    assert near(view.region(), SEAL)
    assert view.selection() is not None
    assert scan.reader.hands.bar.isVisible()
    press(view.area, Qt.Key.Key_H)
    (mark,) = marks(scan)
    assert mark.selectors is not None
    assert (mark.exact, mark.color, near(mark.selectors.region, SEAL)) == (OBJECT, Color.YELLOW, True)
    assert scan.reader.current_annotation() == mark.id
    assert view.selection() is None


def test_drawn_from_any_corner_and_beyond_the_page_it_ends_at_the_edge(scan: MainWindow) -> None:
    view = rest(scan)
    draw(view, 0.5, 0.25, -0.3, -0.15)
    assert near(view.region(), SEAL)
    draw(view, 0.5, 0.25, -0.9, 0.1)
    assert near(view.region(), (0, 0.25, 0.5, 0.1))


def test_two_regions_of_a_page_are_told_apart_by_clicks_and_keys(scan: MainWindow) -> None:
    view, port = rest(scan), rest(scan).area.viewport()
    draw(view, *SEAL)
    press(view.area, Qt.Key.Key_1)
    marks(scan)
    draw(view, 0.25, 0.12, 0.1, 0.05)
    press(view.area, Qt.Key.Key_3)
    large, small = marks(scan, 2)
    assert scan.reader.current_annotation() == small.id
    QTest.mouseClick(port, LEFT, pos=at(view, 0.45, 0.2))
    assert scan.reader.current_annotation() == large.id
    QTest.mouseClick(port, LEFT, pos=at(view, 0.3, 0.14))
    assert scan.reader.current_annotation() == small.id
    press(view.area, Qt.Key.Key_Delete)
    assert [one.id for one in marks(scan)] == [large.id]
    QTest.mouseClick(port, LEFT, pos=at(view, 0.8, 0.3))
    assert scan.reader.current_annotation() is None


def test_esc_and_a_click_let_go_of_the_frame(scan: MainWindow) -> None:
    view = rest(scan)
    draw(view, *SEAL)
    press(view.area, Qt.Key.Key_Escape)
    assert (view.selection(), view.region()) == (None, None)
    assert not scan.reader.hands.bar.isVisible()
    draw(view, *SEAL)
    QTest.mouseClick(view.area.viewport(), LEFT, pos=at(view, 0.8, 0.3))
    assert view.selection() is None


def test_its_card_stands_beside_it_and_leads_back_to_it(scan: MainWindow) -> None:
    view = rest(scan)
    draw(view, *SEAL)
    press(view.area, Qt.Key.Key_N)
    (mark,) = marks(scan)
    until(lambda: (card := scan.reader.margin.card(mark.id)) is not None and card.editor is not None)
    card = scan.reader.margin.card(mark.id)
    assert card is not None
    assert abs(card.y() - at(view, 0, SEAL[1]).y()) < 40
    scan.reader.flush()
    view.area.setFocus()
    scan.reader.choose(None)
    view.area.verticalScrollBar().setValue(0)
    scan.reader.choose(mark.id)
    top = at(view, 0, SEAL[1]).y()
    assert 0 <= top <= view.area.viewport().height() - 40


def test_it_is_painted_where_it_lies(scan: MainWindow) -> None:
    view = rest(scan)
    draw(view, *SEAL)
    press(view.area, Qt.Key.Key_2)
    marks(scan)
    scan.reader.choose(None)
    image = view.area.viewport().grab().toImage()
    inside, outside = (image.pixelColor(at(view, x, 0.03)) for x in (0.02, 0.9))
    assert inside == outside
    draw(view, 0.01, 0.01, 0.05, 0.05)
    press(view.area, Qt.Key.Key_2)
    marks(scan, 2)
    scan.reader.choose(None)
    image = view.area.viewport().grab().toImage()
    assert image.pixelColor(at(view, 0.03, 0.03)) != outside


def test_a_frame_stays_on_its_place_when_the_pages_grow(scan: MainWindow) -> None:
    view = rest(scan)
    draw(view, *SEAL)
    before = view.region()
    view.zoom_by(1.5)
    assert view.region() == before
    _color, (box,) = view.standing(None)
    assert abs(box.left() - at(view, SEAL[0], 0).x()) < 3


def test_words_are_still_words_and_a_frame_lets_go_of_them(scan: MainWindow) -> None:
    view = rest(scan)
    view.select(0, 4)
    draw(view, *SEAL)
    assert view.selecting._words() is None
    view.select(0, 4)
    assert (view.selection(), view.region()) == ((0, 4), None)
    assert not view.framing.can_begin(view.stack.boxes[0].center())


def test_what_is_framed_is_copied_as_a_picture(scan: MainWindow) -> None:
    view = rest(scan)
    QGuiApplication.clipboard().setText("before")
    draw(view, *SEAL)
    press(view.area, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    until(lambda: not QGuiApplication.clipboard().image().isNull())
    image, whole = QGuiApplication.clipboard().image(), view.stack.boxes[1]
    assert abs(image.width() - SEAL[2] * whole.width()) < 6
