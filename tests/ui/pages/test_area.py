"""The area turns mouse and keys into scrolling, zooming and points of the column."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.driving import press
from tests.ui.pages.conftest import rest
from ui.main_window import MainWindow
from ui.pages.area import STEP

NO, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def test_keys_scroll(paged: MainWindow) -> None:
    area = rest(paged).area
    area.setFocus()
    height = area.viewport().height()
    press(area, Qt.Key.Key_Down)
    assert area.offset == STEP
    press(area, Qt.Key.Key_PageDown)
    assert area.offset == STEP + height - STEP
    press(area, Qt.Key.Key_PageUp)
    press(area, Qt.Key.Key_Up)
    assert area.offset == 0
    press(area, Qt.Key.Key_End)
    assert area.offset == area.verticalScrollBar().maximum()
    press(area, Qt.Key.Key_Home)
    assert area.offset == 0
    press(area, Qt.Key.Key_Space)
    assert area.offset == height - STEP
    press(area, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert area.offset == 0


def test_arrows_move_across_what_is_wider_than_the_window(paged: MainWindow) -> None:
    view = rest(paged)
    view.set_zoom(4.0)
    across = view.area.horizontalScrollBar()
    across.setValue(0)
    press(view.area, Qt.Key.Key_Right)
    assert across.value() == STEP
    press(view.area, Qt.Key.Key_Left)
    assert across.value() == 0
    rest(paged)


@pytest.mark.parametrize(("turn", "larger"), [(120, True), (-120, False)])
def test_the_wheel_with_control_comes_nearer_around_the_mouse(paged: MainWindow, turn: int, larger: bool) -> None:
    view, at = rest(paged), QPointF(300, 400)
    view.area.verticalScrollBar().setValue(900)
    index = view.stack.nearest(view.area.to_document(at).y())
    under, scale = view.stack.on_page(index, view.area.to_document(at)), view.stack.scale
    event = QWheelEvent(
        at, QPointF(view.area.viewport().mapToGlobal(at.toPoint())), QPoint(), QPoint(0, turn),
        Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.area.viewport(), event)
    assert (view.stack.scale > scale) == larger
    now = view.stack.on_page(index, view.area.to_document(at))
    assert abs(now[1] - under[1]) < 2
    rest(paged)
