"""A picture shows whole, comes nearer, and never leaves the window."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.lightbox.canvas import NEAREST, Canvas


@pytest.fixture
def canvas(qapp: QApplication) -> Canvas:
    made = Canvas()
    made.resize(600, 400)
    image = QImage(1200, 400, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    made.show_image(image)
    made.show()
    return made


def test_it_shows_whole_and_no_larger_than_it_is(canvas: Canvas) -> None:
    assert canvas.area().toRect().getRect() == (0, 100, 600, 200)
    canvas.show_image(QImage(60, 40, QImage.Format.Format_RGB32))
    assert canvas.scale == pytest.approx(1 / canvas.devicePixelRatioF())


def test_what_is_under_the_mouse_stays_there(canvas: Canvas) -> None:
    point = QPointF(400, 190)
    before = (point - canvas.area().topLeft()) / canvas.scale
    canvas.zoom_by(3, point)
    after = (point - canvas.area().topLeft()) / canvas.scale
    assert (before - after).manhattanLength() < 1.5
    canvas.zoom_by(1e9)
    assert canvas.scale == NEAREST
    canvas.fit()
    assert canvas.scale == pytest.approx(0.5)


def test_it_moves_no_farther_than_its_edge(canvas: Canvas) -> None:
    assert not canvas.move_by(QPointF(50, 50))
    canvas.zoom_by(4)
    assert canvas.move_by(QPointF(10_000, 10_000))
    assert canvas.area().topLeft() == QPointF(0, 0)
    assert not canvas.move_by(QPointF(10, 10))


def test_a_click_beside_it_is_told_and_one_on_it_is_not(canvas: Canvas) -> None:
    told: list[bool] = []
    canvas.beside.connect(lambda: told.append(True))
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert not told
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))
    assert told
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert canvas.zoom is not None
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
    assert canvas.zoom is None
