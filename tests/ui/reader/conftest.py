"""A reader on the screen, and a hand to use it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.reader.reader import Reader


@pytest.fixture
def reader(qapp: QApplication) -> Iterator[Reader]:
    """An empty reader, wide enough for cards."""
    theme.load_fonts()
    shown = Reader(theme.load("light"))
    shown.resize(1180, 800)
    shown.show()
    shown.activateWindow()
    QTest.qWaitForWindowActive(shown)
    shown.setFocus()
    yield shown
    shown.close()
    shown.deleteLater()
    QApplication.processEvents()


@pytest.fixture
def drag() -> Callable[[Reader, int, int], None]:
    """Select with the mouse from one code point to another; both must be in view."""

    def spot(reader: Reader, point: int) -> QPoint:
        assert reader.sheet is not None
        cursor = QTextCursor(reader.page.document())
        cursor.setPosition(reader.sheet.setting.map.position(point))
        return reader.page.cursorRect(cursor).center()

    def run(reader: Reader, start: int, end: int) -> None:
        view, left = reader.page.viewport(), Qt.MouseButton.LeftButton
        first, last = spot(reader, start), spot(reader, end)
        QTest.mousePress(view, left, pos=first)
        QTest.mouseMove(view, (first + last) / 2)
        QTest.mouseMove(view, last)
        QTest.mouseRelease(view, left, pos=last)

    return run
