"""Printing needs the application and its typefaces."""

import pytest
from PySide6.QtWidgets import QApplication

from ui import theme


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    """The shipped typefaces."""
    theme.load_fonts()
