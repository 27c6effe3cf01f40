"""The window's only way to the library: it asks here and never waits. Every answer comes on the window's thread."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from core.library import Library
from core.model.change import Change
from ui.lanes import Call, Failed, Job, Lanes
from ui.library_thread import Letter, LibraryThread

T = TypeVar("T")


class Tasks(QObject):
    """The lanes to the library's thread: calls first and in order, jobs step by step while no call waits."""

    opened = Signal(object)
    """The Library is open; only what never changes of it (folder, uid, warnings) may be read on the window's thread."""
    refused = Signal(Exception)
    """The library cannot be opened."""
    changed = Signal(Change)
    """Something was written, by this window or by another process."""
    failed = Signal(Exception)
    """A call or a job raised; whoever asked has been told first."""
    _letter = Signal(object)

    def __init__(self, open_library: Callable[[], Library], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = Lanes()
        self._turns: dict[str, int] = {}
        self._letter.connect(self._read, Qt.ConnectionType.QueuedConnection)
        self._thread = LibraryThread(open_library, self._lanes, self._letter.emit, self)

    def start(self) -> None:
        """Open the library and begin to answer."""
        self._thread.start()

    def run(
        self,
        work: Callable[[Library], T],
        *,
        then: Callable[[T], object] | None = None,
        failed: Failed | None = None,
        key: str = "",
        later: bool = False,
    ) -> None:
        """Do `work` in the library's thread and hand its answer to `then`; `later`, when no other call waits.

        Of several calls with one `key` only the last counts: one that waits is dropped, so is an answer under way.
        """
        self.forget(key)
        self._lanes.put(Call(work=work, then=then, failed=failed, key=key, turn=self._turns[key], later=later))

    def forget(self, key: str) -> None:
        """Want no answer any more to what was asked with this key."""
        self._turns[key] = self._turns.get(key, 0) + 1

    def job(
        self,
        make: Callable[[Library], Iterator[T]],
        *,
        progress: Callable[[T], object] | None = None,
        done: Callable[[bool], object] | None = None,
    ) -> Job:
        """Go through the iterator step by step in the background; `done(True)` when it came to its end."""
        job = Job(make=make, progress=progress, done=done)
        self._lanes.add(job)
        return job

    def pause(self, job: Job, paused: bool = True) -> None:
        """Let a job rest after the step it is at, or go on."""
        self._lanes.pause(job, paused)

    def alive(self) -> bool:
        """Whether what is asked may still be answered: not once the library was refused or its thread has ended."""
        return self._thread.isRunning()

    def close(self) -> None:
        """Answer every call that waits, stop the jobs, close the library. Blocks until that is done."""
        self._lanes.close()
        self._thread.wait()

    def on_opened(self, library: Library) -> None:
        """The thread's letter: it is open."""
        self.opened.emit(library)

    def on_refused(self, error: Exception) -> None:
        """The thread's letter: it cannot be opened."""
        self.refused.emit(error)

    def on_answer(self, call: Call, value: object) -> None:
        """The thread's letter: a call was answered; a later call of its key makes the answer stale."""
        if call.then is not None and (not call.key or self._turns[call.key] == call.turn):
            call.then(value)

    def on_failure(self, error: Exception, failed: Failed | None) -> None:
        """The thread's letter: something raised."""
        if failed is not None:
            failed(error)
        self.failed.emit(error)

    def on_change(self, change: Change) -> None:
        """The thread's letter: something was written."""
        self.changed.emit(change)

    def _read(self, letter: Letter) -> None:
        letter(self)
