"""A measure to slide: what it is called, the slider, the number with its unit."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QWidget

from ui.label import PlainLabel

NUMBER = 56
"""Pixels for the number."""


class Slide(QWidget):
    """A slider over a range of whole numbers; `write` puts a number into words."""

    moved = Signal(int)
    """The person chose another number."""

    def __init__(self, name: str, allowed: range, step: int, write: Callable[[int], str]) -> None:
        super().__init__()
        self._write = write
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(allowed[0], allowed[-1])
        self.slider.setSingleStep(step)
        self.slider.setPageStep(step * 4)
        self.slider.setAccessibleName(name)
        self.number = PlainLabel()
        self.number.setMinimumWidth(NUMBER)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.number)
        self.slider.valueChanged.connect(self._tell)
        self.slider.valueChanged.connect(self.moved)

    def show_value(self, value: int) -> None:
        """Stand at a number that was chosen elsewhere."""
        blocked = self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(blocked)
        self._tell(value)

    def _tell(self, value: int) -> None:
        words = self._write(value)
        self.number.setText(words)
        self.slider.setAccessibleDescription(words)
