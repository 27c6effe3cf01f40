"""Copies of the library, made and brought back from the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from core.library import Backup, Problem, Progress, Restored
from core.translate import _
from ui.library.progress_strip import ProgressStrip
from ui.library.rescue import Rescue
from ui.messages import Messages
from ui.tasks import Tasks


class Safety(QObject):
    """Long jobs with a sentence at their end."""

    def __init__(
        self,
        window: QWidget,
        tasks: Tasks,
        strip: ProgressStrip,
        messages: Messages,
        switch: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._window, self._tasks, self._strip, self._messages = window, tasks, strip, messages
        self._switch = switch
        self._rescue: Rescue | None = None

    def backup(self, target: Path) -> None:
        """Copy the library into one file while it is in use; the dialog has asked before replacing one."""
        job = self._tasks.job(lambda lib: lib.safety.backup(target, force=True), progress=self._step, done=self._ended)
        self._strip.begin(_("Backing up…"), job.cancel)

    def restore(self, file: Path) -> None:
        """Ask for an empty folder and make a library of a snapshot there; the present one stays as it is."""
        name = QFileDialog.getExistingDirectory(self._window, _("Choose an Empty Folder for the Restored Library"))
        if name:
            self.restore_to(file, Path(name))

    def restore_to(self, file: Path, folder: Path) -> None:
        """Make a library of a backup or snapshot in a folder and offer to open it."""
        job = self._tasks.job(lambda lib: lib.safety.restore(file, folder), progress=self._step, done=self._ended)
        self._strip.begin(_("Restoring…"), job.cancel)

    def rescue(self, library: Path) -> None:
        """Choose a snapshot of a library that cannot be opened and make a new one of it."""
        name, _kind = QFileDialog.getOpenFileName(self._window, _("Choose a Snapshot"), str(library / "backups"))
        folder = QFileDialog.getExistingDirectory(self._window, _("Choose an Empty Folder")) if name else ""
        if folder:
            self.rescue_to(Path(name), Path(folder))

    def rescue_to(self, file: Path, folder: Path) -> None:
        """Make a library of a snapshot in a folder, without an open one."""
        rescue = Rescue(file, folder, self._window)
        rescue.stepped.connect(self._step)
        rescue.failed.connect(self._messages.error)
        rescue.finished.connect(self._strip.end)
        self._strip.begin(_("Restoring…"), rescue.requestInterruption)
        rescue.start()
        self._rescue = rescue

    def close(self) -> None:
        """Stop a rescue that is under way and wait until it has stopped: Qt ends a program whose threads still run."""
        if self._rescue is not None:
            self._rescue.requestInterruption()
            self._rescue.wait()

    def _step(self, step: Progress | Problem | Backup | Restored) -> None:
        if isinstance(step, Progress):
            self._strip.show_step(step.what or self._strip.label.text(), step.done, step.total)
        elif isinstance(step, Problem):
            self._messages.warn(step.what)
        elif isinstance(step, Backup):
            self._messages.say(_("The library was copied to {path}.").format(path=step.path))
        else:
            path = step.path
            self._messages.offer(
                _("The restored library is in {path}.").format(path=path), _("Open It"), lambda: self._switch(path)
            )

    def _ended(self, _finished: bool) -> None:
        self._strip.end()
