"""What the window does for the library without being asked: snapshots when one is due, an index that follows."""

from PySide6.QtCore import QObject, QTimer

from core.library import Library
from ui.tasks import Tasks

SNAPSHOT_EVERY = 5 * 60 * 1000
"""Milliseconds between two looks whether a snapshot is due."""
FIRST = 2000
"""Milliseconds from the opening until the first look: what is shown first must not wait for it."""
INDEX_EVERY = 300
"""Milliseconds at least between two looks whether something waits to be indexed."""


class Upkeep(QObject):
    """Runs beside the person's work; what fails here is told like anything else."""

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._snapshots = QTimer(self, interval=SNAPSHOT_EVERY)
        self._snapshots.timeout.connect(self.snapshot)
        self._first = QTimer(self, singleShot=True, interval=FIRST)
        self._first.timeout.connect(self.snapshot)
        self._index = QTimer(self, singleShot=True, interval=INDEX_EVERY)
        self._index.timeout.connect(self._call_indexer)
        tasks.opened.connect(self._begin)
        tasks.changed.connect(self._follow)  # a method: Qt lets go of it together with its object

    def snapshot(self) -> None:
        """Make a snapshot if one is due."""
        self._tasks.job(lambda lib: lib.safety.snapshot_if_due())

    def _begin(self, library: Library) -> None:
        if not library.read_only:
            self._snapshots.start()
            self._first.start()
        self._follow()

    def _follow(self) -> None:
        """Have the index follow soon. Not at every change of a long import: the timer is not started anew."""
        if not self._index.isActive():
            self._index.start()

    def _call_indexer(self) -> None:
        self._tasks.run(lambda lib: lib.indexing.start(), key="index")
