"""The page of keys: every command that has one, as it was declared."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.translate import _
from ui.commands import N_, commands
from ui.menus import BAR
from ui.plain_table import PlainTable

WORDS = (
    (N_("Next Link in the Article"), ("Tab",)),
    (N_("Previous Link in the Article"), ("Shift+Tab",)),
    (N_("Follow the Link"), ("Return",)),
)
"""Keys of the words themselves: they are no commands, for Tab and Enter mean something in every other place too."""


class KeysDialog(QDialog):
    """A table to look a key up in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard Shortcuts"))
        self.resize(560, 620)
        listed = [commands()[name] for _title, names in BAR for name in names if name]
        rows = [(_(one.title).replace("…", ""), native(one.keys)) for one in listed if one.keys]
        rows += [(_(title), native(keys)) for title, keys in WORDS]
        self.table = PlainTable((_("Command"), _("Keys")), rows, name=_("Keyboard shortcuts"))
        self.table.setColumnWidth(0, 320)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.table)
        column.addWidget(buttons)


def native(keys: tuple[str, ...]) -> str:
    """Keys as this system writes them."""
    return "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
