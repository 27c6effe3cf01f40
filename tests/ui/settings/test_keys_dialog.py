"""The page of keys lists every command that has one."""

from PySide6.QtWidgets import QApplication

from ui.commands import commands
from ui.settings.keys_dialog import KeysDialog, native


def test_every_key_is_listed(qapp: QApplication) -> None:
    dialog = KeysDialog()
    listed = [dialog.table.item(row, 1) for row in range(dialog.table.rowCount())]
    assert sorted(item.text() for item in listed if item) == sorted(
        native(one.keys) for one in commands().values() if one.keys
    )
