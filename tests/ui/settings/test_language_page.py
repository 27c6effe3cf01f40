"""The language is chosen at once; the page shows how numbers and dates look in the one in use."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.settings import Settings
from ui.label import PlainLabel
from ui.language import speak
from ui.settings.language_page import LanguagePage
from ui.settings.preferences import Preferences


def said(page: LanguagePage) -> str:
    return " ".join(label.text() for label in page.findChildren(PlainLabel))


def test_a_language_chosen_by_keys_holds_at_once(qapp: QApplication) -> None:
    preferences = Preferences(Settings(language="fr"))
    page = LanguagePage(preferences)
    page.show()
    assert page.language.currentText() == "Français"
    QTest.keyClick(page.language, Qt.Key.Key_Up)
    assert preferences.settings.language == "en"
    page.close()


def test_numbers_and_dates_are_shown_as_the_language_writes_them(qapp: QApplication) -> None:
    assert "12,345 articles" in said(LanguagePage(Preferences(Settings())))
    speak(qapp, "fr")
    try:
        assert {"12\u202f345 articles", "février 2024"} <= {
            part
            for part in ("12\u202f345 articles", "février 2024")
            if part in said(LanguagePage(Preferences(Settings())))
        }
    finally:
        speak(qapp, "en")
