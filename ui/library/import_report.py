"""What was not added, and why, after adding: one line a file, to be read or copied."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from core.library import Item, ItemStatus
from core.translate import _, ngettext
from ui.label import PlainLabel
from ui.plain_table import PlainTable

SHOWN = 300
"""Rows that are shown at most."""


class Tally:
    """What became of the files so far."""

    def __init__(self) -> None:
        self.counts: dict[ItemStatus, int] = {}
        self.noted: list[Item] = []
        """What was refused, and what did not come in whole."""
        self.last: Item | None = None

    def add(self, item: Item) -> None:
        """Count one more."""
        self.counts[item.status] = self.counts.get(item.status, 0) + 1
        self.last = item
        if item.error or item.loss:
            self.noted.append(item)

    def sentence(self) -> str:
        """All of it in one line."""
        count = self.counts.get
        refused = sum(bool(item.error) for item in self.noted)
        partly = len(self.noted) - refused
        parts = [
            _said(count(ItemStatus.ADDED, 0), ngettext("{count} added", "{count} added", count(ItemStatus.ADDED, 0))),
            _said(
                count(ItemStatus.REVISED, 0),
                ngettext("{count} with new words", "{count} with new words", count(ItemStatus.REVISED, 0)),
            ),
            _said(
                count(ItemStatus.UNCHANGED, 0),
                ngettext("{count} already there", "{count} already there", count(ItemStatus.UNCHANGED, 0)),
            ),
            _said(partly, ngettext("{count} not whole", "{count} not whole", partly)),
            _said(refused, ngettext("{count} not added", "{count} not added", refused)),
        ]
        return " · ".join(part for part in parts if part) or _("Nothing was found to add.")


class ImportReport(QDialog):
    """The files that were refused or came in only in part, each with its reason."""

    def __init__(self, noted: Sequence[Item], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("What to Know of the Import"))
        self.resize(720, 380)
        self._rows = [(Path(item.source).name, item.error or item.loss, item.source) for item in noted]
        heading = _heading(noted)
        shown, more = self._rows[:SHOWN], len(self._rows) - SHOWN
        if more > 0:
            shown.append((_("and {count} more").format(count=more), _("“Copy” copies all of them."), ""))
        table = PlainTable((_("File"), _("Why"), _("Where")), shown, name=_("Files that were not added"))
        table.setColumnWidth(0, 150)
        table.setColumnWidth(1, 400)
        table.resizeRowsToContents()  # the reason is there to be read whole
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = QPushButton(_("Copy"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.copy)
        buttons.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(heading))
        column.addWidget(table)
        column.addWidget(buttons)

    def copy(self) -> None:
        """Put the report on the clipboard, a line a file."""
        lines = (f"{source}\t{why}" for _name, why, source in self._rows)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _heading(noted: Sequence[Item]) -> str:
    refused = sum(bool(item.error) for item in noted)
    partly = len(noted) - refused
    parts = (
        _said(refused, ngettext("{count} file was not added.", "{count} files were not added.", refused)),
        _said(
            partly,
            ngettext("{count} file was added, but not whole.", "{count} files were added, but not whole.", partly),
        ),
    )
    return " ".join(filter(None, parts))


def _said(count: int, sentence: str) -> str:
    return sentence.format(count=count) if count else ""
