"""A new library from a snapshot or backup while none is open, because the one that was wanted cannot be opened."""

from pathlib import Path

from PySide6.QtCore import QObject, QThread, Signal


class Rescue(QThread):
    """Restores in a thread of its own; the damaged library is only read."""

    stepped = Signal(object)
    """Progress, Problem, at last the Restored."""
    failed = Signal(Exception)

    def __init__(self, file: Path, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._file, self._folder = file, folder

    def run(self) -> None:
        """Restore, a step at a time, until it is done or the thread is asked to stop."""
        from core.library.safety import Safety  # checks and copies: hardly ever needed

        try:
            for step in Safety.restore(self._file, self._folder):
                self.stepped.emit(step)
                if self.isInterruptionRequested():
                    return
        except Exception as error:  # noqa: BLE001 - the window says it
            self.failed.emit(error)


def has_snapshots(library: Path) -> bool:
    """Whether something lies in a library's folder that it can be restored from."""
    return any((library / "backups").glob("*.db"))
