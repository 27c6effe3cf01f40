"""A window for widgets of the margin."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui import theme


@pytest.fixture
def host(qapp: QApplication) -> Iterator[QWidget]:
    """An active window to put widgets into."""
    theme.load_fonts()
    window = QWidget()
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield window
    window.close()
    window.deleteLater()
    QApplication.processEvents()
