"""A slider says its number, also to those who listen."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.reading.slide import Slide


def test_keys_move_it_and_it_tells(qapp: QApplication) -> None:
    slide = Slide("Size", range(12, 41), 2, lambda value: f"{value} px")
    moved: list[int] = []
    slide.moved.connect(moved.append)
    slide.show_value(18)
    assert (moved, slide.number.text()) == ([], "18 px")
    QTest.keyClick(slide.slider, Qt.Key.Key_Right)
    assert (moved, slide.number.text()) == ([20], "20 px")
    assert (slide.slider.accessibleName(), slide.slider.accessibleDescription()) == ("Size", "20 px")
