"""The snapshots of a library, the newest first, to choose one from."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QItemSelectionModel, QLocale, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from core import translate
from core.library import Snapshot
from core.translate import _
from ui.label import PlainLabel
from ui.plain_table import PlainTable
from ui.tasks import Tasks

CHOOSE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
GAP = 24
"""Pixels between two columns, and from the table to the edge of the dialog."""


class SnapshotsDialog(QDialog):
    """A table; the chosen one becomes a library in a new folder."""

    chosen = Signal(object)
    """Path of the snapshot's file."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Restore a Snapshot"))
        self.resize(560, 400)
        self._snapshots: Sequence[Snapshot] = ()
        self.sentence = PlainLabel(_("Looking for snapshots…"))
        self.sentence.setWordWrap(True)
        self.table = PlainTable((_("Made"), _("Kind"), _("Size")), (), name=_("Snapshots"))
        self.restore = QPushButton(_("Restore into a New Folder…"))
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self._restore)
        self.table.itemSelectionChanged.connect(lambda: self.restore.setEnabled(bool(self._selected())))
        self.table.itemDoubleClicked.connect(lambda: self._restore())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.restore, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 14)
        column.setSpacing(10)
        for widget in (self.sentence, self.table, buttons):
            column.addWidget(widget)
        tasks.run(lambda lib: lib.safety.snapshots(), then=self.fill, key="snapshots")

    def fill(self, snapshots: Sequence[Snapshot]) -> None:
        """Show these."""
        self._snapshots = snapshots
        self.sentence.setText(
            _("A snapshot is the library as it was. It becomes a library of its own; this one stays as it is.")
            if snapshots
            else _("There is no snapshot yet. They are made by themselves while you work; “Back Up…” makes a copy now.")
        )
        locale = QLocale(translate.language())
        for one in snapshots:
            moment = QDateTime.fromMSecsSinceEpoch(round(one.taken.timestamp() * 1000))
            made = locale.toString(moment, "d MMMM yyyy, HH:mm")
            self.table.append((made, kind_title(one.kind), locale.formattedDataSize(one.size)))
        if snapshots:
            self._fit()
            # selectRow would toggle or extend, as the keys that are held down just now say.
            self.table.selectionModel().setCurrentIndex(self.table.model().index(0, 0), CHOOSE)
            self.table.setFocus()

    def _fit(self) -> None:
        """Make the columns, and the dialog around them, as wide as what they say."""
        wide = [self.table.sizeHintForColumn(column) + GAP for column in range(self.table.columnCount())]
        for column, width in enumerate(wide):
            self.table.setColumnWidth(column, width)
        self.resize(max(self.width(), sum(wide) + 4 * GAP), self.height())

    def _selected(self) -> Snapshot | None:
        rows = {index.row() for index in self.table.selectionModel().selectedRows()}
        return self._snapshots[min(rows)] if rows else None

    def _restore(self) -> None:
        snapshot = self._selected()
        if snapshot is not None:
            self.accept()
            self.chosen.emit(snapshot.path)


def kind_title(kind: str) -> str:
    """What a snapshot holds, in words."""
    return _("everything") if kind == "full" else _("everything but the articles’ words, which are joined again")
