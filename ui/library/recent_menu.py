"""File › Recent Libraries: those opened before, the latest first, so that switching takes no file dialog."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QMenu

from core.translate import _

if TYPE_CHECKING:
    from ui.main_window import MainWindow

WIDE = 420
"""Pixels of a folder's path at most; its middle is left out."""


class RecentMenu:
    """Filled whenever the File menu opens; a library that is not there just now is grey."""

    def __init__(self, window: MainWindow, before: str) -> None:
        self._window = window
        self.menu = QMenu(_("Recent Libraries"), window)
        follower = window.commands[before]
        self._above = next(menu for menu in follower.associatedObjects() if isinstance(menu, QMenu))
        self._above.insertMenu(follower, self.menu)
        self._above.aboutToShow.connect(self.fill)
        self.fill()

    def fill(self) -> None:
        """List them anew. Whether they are there is looked up elsewhere: a dead network drive takes its time."""
        self.menu.clear()
        folders = [Path(one) for one in self._window.preferences.settings.recent]
        others = [folder for folder in folders if folder != self._window.folder]
        for folder in others:
            action = self.menu.addAction(self._title(folder))
            action.setData(str(folder))
            action.triggered.connect(partial(self._open, folder))
        self.menu.setEnabled(bool(others))
        self._window.tasks.run(lambda _lib: missing(others), then=self._grey, key="recent")

    def _open(self, folder: Path, _checked: bool = False) -> None:
        self._window.library_wanted.emit(folder, False)

    def _grey(self, gone: Sequence[str]) -> None:
        for action in self.menu.actions():
            action.setEnabled(action.data() not in gone)

    def _title(self, folder: Path) -> str:
        """Its name, then where it lies."""
        where = str(folder.parent)
        home = str(Path.home())
        if where == home or where.startswith(f"{home}/"):
            where = f"~{where[len(home) :]}"
        metrics = QFontMetrics(self.menu.font())
        parts = (metrics.elidedText(part, Qt.TextElideMode.ElideMiddle, WIDE // 2) for part in (folder.name, where))
        return "   –   ".join(parts).replace("&", "&&")


def missing(folders: Sequence[Path]) -> tuple[str, ...]:
    """Those of the folders in which there is no library now."""
    return tuple(str(folder) for folder in folders if not (folder / "library.db").exists())
