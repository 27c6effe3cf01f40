"""The page of keys: every command with the keys it has now, below the title of its menu."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from core.translate import _
from ui.actions import plain_title
from ui.commands import N_
from ui.keys import Chosen, keys_of, native
from ui.menus import directory
from ui.plain_table import PlainTable

WORDS = (
    (N_("Next Link in the Article"), ("Tab",)),
    (N_("Previous Link in the Article"), ("Shift+Tab",)),
    (N_("Follow the Link"), ("Return",)),
)
"""Keys of the words themselves: they are no commands, for Tab and Enter mean something in every other place too."""


class KeysDialog(QDialog):
    """A table to look a key up in."""

    change_wanted = Signal()
    """The person wants other keys."""

    def __init__(self, chosen: Chosen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keyboard Shortcuts"))
        self.resize(640, 620)
        heads = (_("Command"), _("Keys"), _("Menu"))
        self.table = PlainTable(heads, rows(chosen), name=_("Keyboard shortcuts"))
        self.table.setColumnWidth(0, 320)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.change = buttons.addButton(_("Change Keys…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.change.clicked.connect(self.change_wanted)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        column.addWidget(self.table)
        column.addWidget(buttons)


def rows(chosen: Chosen) -> list[tuple[str, str, str]]:
    """Title, keys and menu of every command that has a key, then what the words of an article do by keys."""
    found = [
        (plain_title(one), native(keys), _(title))
        for title, listed in directory()
        for one in listed
        if (keys := keys_of(one, chosen))
    ]
    return found + [(_(title), native(keys), _("in the article")) for title, keys in WORDS]
