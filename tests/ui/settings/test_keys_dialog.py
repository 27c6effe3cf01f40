"""The page of keys lists every command that has one."""

from PySide6.QtWidgets import QApplication

from ui.commands import commands
from ui.settings.keys_dialog import KeysDialog, native


def test_every_key_is_listed(qapp: QApplication) -> None:
    dialog = KeysDialog()
    listed = [dialog.table.item(row, 1) for row in range(dialog.table.rowCount())]
    declared = [one.keys for one in commands().values() if one.keys]
    assert sorted(item.text() for item in listed if item) == sorted(
        native(keys) for keys in (*declared, ("Tab",), ("Shift+Tab",), ("Return",))
    )
