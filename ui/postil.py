"""The running app: which library is open in its window, how it looks, what other launches hand it."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from uuid import uuid4

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core.library import Library, default_library
from core.settings import Settings
from core.translate import _
from resources import FOLDER
from ui import theme as themes
from ui.language import speak
from ui.library.upkeep import Upkeep
from ui.main_window import MainWindow
from ui.settings.preferences import Preferences
from ui.settings.settings_dialog import SettingsDialog
from ui.tasks import Tasks

log = logging.getLogger("postil")


class Postil(QObject):
    """Opens libraries, one window at a time, and switches between them."""

    def __init__(self, app: QApplication, chosen: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.preferences = Preferences(chosen, self)
        self.preferences.chosen.connect(self._chosen)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(lambda: self._dress())
        hints.accessibility().contrastPreferenceChanged.connect(lambda: self._dress())
        self.window: MainWindow | None = None
        self._next = (Path(), False)
        self._theme = self._chosen_theme()
        themes.prepare(app, self._theme)

    def open(self, folder: Path, *, create: bool = True) -> MainWindow:
        """Open the library of a folder in a new window."""
        origin = f"window:{self._uid()}"
        make = create and (not folder.exists() or folder == default_library() or _is_empty(folder))
        tasks = Tasks(lambda: Library.open(folder, create=make, origin=origin))
        tasks.start()  # it opens while the window is built
        window = MainWindow(folder, tasks, self.preferences, self._theme)
        self._app.setStyleSheet(self._app.styleSheet() or themes.style_sheet(self._theme))
        tasks.setParent(window)
        Upkeep(tasks, window)
        tasks.opened.connect(lambda: self._opened(folder))
        window.library_wanted.connect(self.switch)
        window.samples_wanted.connect(self.open_samples)
        self.window = window
        window.show()
        return window

    def switch(self, folder: Path, create: bool = False) -> None:
        """Close the open library and open another one in its place."""
        old = self.window
        if old is None:
            self.open(folder, create=create)
            return
        self._next = (folder, create)
        old.closed.connect(self._replace)
        old.close()

    def open_samples(self) -> None:
        """Open the library of samples, a folder beside the usual library; made when it is not there."""
        usual = default_library()
        folder = usual.with_name(f"{usual.name} Samples")
        fresh = not folder.exists()
        self.switch(folder, create=True)
        if fresh and self.window is not None:
            self.window.incoming.add([FOLDER / "samples" / "articles"])

    def add(self, files: Sequence[Path]) -> None:
        """Add files to the open library; what a big import would bring is shown first."""
        if self.window is not None and files:
            self.window.incoming.offer(files)

    def called(self, files: Sequence[Path]) -> None:
        """Another launch came by: show the window, take what it brought."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()
            self.add(files)

    def crashed(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """What nobody caught: write it down and say it; the window goes on, what was saved is saved."""
        if issubclass(kind, KeyboardInterrupt):
            self._app.quit()
            return
        log.critical("nobody caught this", exc_info=(kind, error, trace))
        sys.__excepthook__(kind, error, trace)
        if self.window is not None:
            self.window.messages.bug(error)

    def _replace(self) -> None:
        """Open the next library. The new window comes before the old one goes, or Qt would take it for the end."""
        old, (folder, create) = self.window, self._next
        self.open(folder, create=create)
        if old is not None:
            old.deleteLater()

    def _chosen(self, setting: str) -> None:
        if setting == "theme":
            self._dress()
        elif setting == "language":  # later: the box in which it was chosen goes with the window
            QTimer.singleShot(0, self, self._speak)

    def _speak(self) -> None:
        """Speak another language: the same library, place and dialog in a new window. What is under way goes first."""
        old = self.window
        if old is not None and old.panes.strip.isVisible():
            old.messages.say(_("The language changes when Postil starts again."))
        elif speak(self._app, self.preferences.settings.language) and old is not None:
            choosing = isinstance(old.dialog, SettingsDialog) and old.dialog.isVisible()
            self.switch(old.folder)
            if choosing and self.window is not None and self.window is not old:
                self.window.commands["view.settings"].trigger()

    def _opened(self, folder: Path) -> None:
        chosen = self.preferences.settings.opened(folder)
        if chosen != self.preferences.settings:  # writing waits for the disk
            self.preferences.settings = chosen
            self.preferences.save()

    def _uid(self) -> str:
        """Whose changes undo takes back: this person's window on this computer, from one start to the next."""
        uid = self.preferences.settings.window.get("uid")
        if not isinstance(uid, str) or not uid:
            uid = uuid4().hex
            self.preferences.remember({"uid": uid})
        return uid

    def _chosen_theme(self) -> themes.Theme:
        return themes.load(themes.named(self.preferences.settings.theme))

    def _dress(self) -> None:
        theme = self._chosen_theme()
        if theme.name == self._theme.name:
            return
        self._theme = theme
        themes.apply(self._app, theme)
        if self.window is not None:
            self.window.set_theme(theme)


def _is_empty(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except OSError:
        return False
