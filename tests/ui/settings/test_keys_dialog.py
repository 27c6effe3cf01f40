"""The page of keys lists every command that has one, with the keys it has now."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.commands import commands
from ui.main_window import MainWindow
from ui.settings.keys_dialog import KeysDialog, rows
from ui.settings.keys_form import KeysForm
from ui.settings.settings_dialog import SettingsDialog


def test_every_key_is_listed(window: MainWindow) -> None:
    listed = {(title, keys) for title, keys, _menu in rows({"article.star": ("F8",), "article.archive": ()})}
    assert ("Star", "F8") in listed
    assert ("Next Link in the Article", "Tab") in listed
    assert "Archive" not in {title for title, _keys in listed}
    assert len(listed) == sum(bool(one.keys) for one in commands().values()) - 1 + 3


def test_it_leads_to_the_page_where_keys_are_changed(window: MainWindow) -> None:
    window.commands["help.keys"].trigger()
    dialog = window.dialog
    assert isinstance(dialog, KeysDialog)
    assert dialog.table.rowCount() > 30
    QTest.mouseClick(dialog.change, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert isinstance(window.dialog, SettingsDialog)
    assert isinstance(window.dialog.page("keys"), KeysForm)
    assert window.dialog.shown() == "keys"
