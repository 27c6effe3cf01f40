"""A bug while painting is told, and ends nothing."""

import sys

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.driving import until
from ui.brush import Brush


class Sheet(QWidget):
    """Fails whenever it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.brush = Brush(self)
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted += 1
        with self.brush.painter():
            raise ValueError(self.painted)


def test_a_bug_is_told_once_until_something_else_is_painted(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(str(error)))
    sheet = Sheet()
    sheet.show()
    until(lambda: told)
    for number in (2, 3):
        sheet.update()
        until(lambda number=number: sheet.painted >= number)
    assert told == ["1"]
    sheet.brush.renew()
    sheet.update()
    until(lambda: len(told) == 2)
    assert not sheet.paintingActive()
