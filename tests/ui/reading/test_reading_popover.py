"""The sheet below “Aa” stays on the screen and goes with Esc."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.main_window import MainWindow


def test_it_opens_below_its_button_and_esc_closes_it(window: MainWindow) -> None:
    button = window.header.button("view.text")
    window.typesetting.offer(button, window.theme)
    popover = window.typesetting.popover
    assert popover is not None
    assert popover.screen().availableGeometry().contains(popover.geometry())
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_without_its_button_it_opens_in_the_window(window: MainWindow) -> None:
    button = window.header.button("view.text")
    window.header.hide()
    window.typesetting.offer(button, window.theme)
    popover = window.typesetting.popover
    assert popover is not None
    assert popover.isVisible()
    popover.close()
