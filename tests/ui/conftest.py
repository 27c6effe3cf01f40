"""What tests of the window stand on: one application for all of them, a small library, a window on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.driving import fill, opened
from ui.main_window import MainWindow


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The running application; Qt allows one a process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])


@pytest.fixture(autouse=True)
def clear_screen(qapp: QApplication) -> Iterator[None]:
    """A window that one test leaves open does not stand before the next one's, where it would take the mouse."""
    yield
    for left in qapp.topLevelWidgets():
        left.close()


@pytest.fixture
def folder(tmp_path: Path, qapp: QApplication) -> Path:
    """Where the library lies."""
    return tmp_path / "library"


@pytest.fixture
def shelf(folder: Path) -> dict[str, int]:
    """Three articles in the library: ids by file name."""
    return fill(folder)


@pytest.fixture
def window(shelf: dict[str, int], folder: Path) -> Iterator[MainWindow]:
    """The window on that library, open and at rest."""
    with opened(folder) as window:
        yield window
