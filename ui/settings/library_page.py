"""The settings' page of the library: where it lies, how large it is, its snapshots, what may be fetched."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from core.library import Snapshot
from core.library.stats import Stats
from core.translate import _, ngettext
from ui.label import PlainLabel
from ui.numbers import moment, number, size
from ui.settings.parts import button, column_of, form_in, heading, sentence

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class LibraryPage(QWidget):
    """Tells, and leads to the commands that do something about it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self.folder, self.holds, self.taken = sentence(str(window.folder)), sentence("…"), sentence("…")
        self.make = button(_("Make a Snapshot Now"))
        self.make.clicked.connect(self._make)
        settings = window.preferences.settings
        self.private = QCheckBox(_("Allow addresses on this computer and in private networks"))
        self.private.setChecked(settings.private_addresses)
        self.private.clicked.connect(lambda: window.preferences.choose(private_addresses=self.private.isChecked()))
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask anew each time the page comes into sight."""
        super().showEvent(event)
        self.ask()

    def ask(self) -> None:
        """Ask the library for its size and its snapshots."""
        self._window.tasks.run(lambda lib: lib.safety.snapshots(), then=self.show_snapshots, key="settings-snapshots")
        self._window.tasks.run(lambda lib: lib.safety.stats(), then=self.show_size, key="settings-size", later=True)

    def show_size(self, stats: Stats) -> None:
        """Say how large it is, and what is in it."""
        articles, passages = stats.totals["articles"], stats.totals["annotations"]
        counts = (
            ngettext("{count} article", "{count} articles", articles).format(count=number(articles)),
            ngettext("{count} passage", "{count} passages", passages).format(count=number(passages)),
            size(sum(stats.sizes.values())),
        )
        self.holds.setText(" · ".join(counts))

    def show_snapshots(self, snapshots: Sequence[Snapshot]) -> None:
        """Say how many snapshots there are, and from when."""
        self.make.setEnabled(self._window.library is not None and not self._window.library.read_only)
        if not snapshots:
            self.taken.setText(_("There is no snapshot yet. They are made by themselves while you work."))
            return
        count = ngettext("{count} snapshot", "{count} snapshots", len(snapshots)).format(count=number(len(snapshots)))
        said = _("{count}, the latest of {date}. They are made by themselves while you work.")
        self.taken.setText(said.format(count=count, date=moment(snapshots[0].taken)))

    def _make(self) -> None:
        self.make.setEnabled(False)
        self._window.tasks.job(lambda lib: lib.safety.snapshot(), done=lambda _whole: self.ask())

    def _lay_out(self) -> None:
        column = column_of(self)
        form = form_in(column)
        form.addRow(PlainLabel(_("Folder")), self.folder)
        form.addRow(PlainLabel(_("Size")), self.holds)
        self._buttons(column, *map(self._leading, ("file.open_library", "file.new_library")))
        column.addSpacing(8)
        column.addWidget(heading(_("Snapshots")))
        column.addWidget(self.taken)
        self._buttons(column, self.make, *map(self._leading, ("file.snapshots", "file.backup")))
        column.addSpacing(8)
        column.addWidget(heading(_("Adding pages by their address")))
        column.addWidget(self.private)
        column.addStretch()

    def _buttons(self, column: QVBoxLayout, *buttons: QPushButton) -> None:
        row = QHBoxLayout()
        for one in buttons:
            row.addWidget(one)
        row.addStretch()
        column.addLayout(row)

    def _leading(self, name: str) -> QPushButton:
        """A button that is a command of the menus."""
        action = self._window.commands[name]
        made = button(action.text())
        made.setEnabled(action.isEnabled())
        made.clicked.connect(partial(self._lead, name))
        return made

    def _lead(self, name: str, checked: bool = False) -> None:
        self._window.commands[name].trigger()
