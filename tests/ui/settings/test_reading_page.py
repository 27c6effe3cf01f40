"""The look and the letters are chosen by keys, hold at once, and follow the menu."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.settings import Settings
from tests.ui.driving import until
from ui import theme
from ui.settings.preferences import Preferences
from ui.settings.reading_page import ReadingPage


def test_what_is_chosen_by_keys_holds_at_once(qapp: QApplication) -> None:
    preferences = Preferences(Settings(theme="light"))
    page = ReadingPage(preferences)
    page.show()
    buttons = page.form.looks.buttons
    assert tuple(buttons) == theme.CHOICES
    QTest.keyClick(buttons["dark"], Qt.Key.Key_Space)
    assert preferences.settings.theme == "dark"
    preferences.choose(theme="sepia")
    assert buttons["sepia"].isChecked()
    before = preferences.settings.reading.size
    QTest.keyClick(page.form.letters.slider, Qt.Key.Key_Right)
    until(lambda: preferences.settings.reading.size == before + 1)
    page.close()
