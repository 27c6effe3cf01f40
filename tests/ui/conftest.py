"""What tests of the window stand on: one application for all of them."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The running application; Qt allows one a process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])
