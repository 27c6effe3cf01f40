"""The dialog shows what is chosen and chooses at once."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.settings import Settings
from ui.settings.preferences import Preferences
from ui.settings.settings_dialog import SettingsDialog


def test_a_choice_by_keys_holds_at_once(home: Path, qapp: QApplication) -> None:
    preferences = Preferences(Settings(theme="light", language="fr"))
    dialog = SettingsDialog(preferences)
    dialog.show()
    assert dialog.theme.currentText() == "Light"
    assert dialog.language.currentText() == "Français"
    QTest.keyClick(dialog.theme, Qt.Key.Key_Down)
    assert preferences.settings.theme == "dark"
    QTest.keyClick(dialog.language, Qt.Key.Key_Up)
    assert preferences.settings.language == "en"
    dialog.close()
