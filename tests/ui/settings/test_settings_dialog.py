"""The dialog shows what is chosen and chooses at once."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core import settings
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


def test_private_addresses_are_allowed_for_good_by_a_click(home: Path, qapp: QApplication) -> None:
    preferences = Preferences(Settings())
    dialog = SettingsDialog(preferences)
    dialog.show()
    assert not dialog.private.isChecked()
    QTest.mouseClick(dialog.private, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.private.height() // 2))
    assert settings.load().private_addresses
    QTest.keyClick(dialog.private, Qt.Key.Key_Space)
    assert not settings.load().private_addresses
    dialog.close()
    again = SettingsDialog(Preferences(Settings(private_addresses=True)))
    assert again.private.isChecked()
