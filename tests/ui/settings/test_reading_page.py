"""The look is chosen by keys, holds at once, and follows the menu."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.settings import Settings
from ui.settings.preferences import Preferences
from ui.settings.reading_page import ReadingPage


def test_a_look_chosen_by_keys_holds_at_once(qapp: QApplication) -> None:
    preferences = Preferences(Settings(theme="light"))
    page = ReadingPage(preferences)
    page.show()
    assert page.theme.currentText() == "Light"
    QTest.keyClick(page.theme, Qt.Key.Key_Down)
    assert preferences.settings.theme == "dark"
    preferences.choose(theme="sepia")
    assert page.theme.currentText() == "Sepia"
    page.close()
