"""The thread that owns the library. What it has to say goes out as letters: functions called on the window's thread."""

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QThread

from core.library import Library
from core.model.change import Change
from ui.lanes import Call, Failed, Job, Lanes
from ui.presence import Presence

POLL = 0.3
"""Seconds between two looks at what other processes wrote."""
GATHER = 0.5
"""Seconds for which the changes of a job's steps are gathered before the window hears of them."""


class Reader(Protocol):
    """Who reads the letters, on the window's thread."""

    def on_opened(self, library: Library) -> None:
        """The library is open."""
        ...

    def on_refused(self, error: Exception) -> None:
        """The library cannot be opened."""
        ...

    def on_answer(self, call: Call, value: object) -> None:
        """A call was answered."""
        ...

    def on_failure(self, error: Exception, failed: Failed | None) -> None:
        """A call or a job raised."""
        ...

    def on_change(self, change: Change) -> None:
        """Something was written, here or by another process."""
        ...


Letter = Callable[[Reader], object]


class LibraryThread(QThread):
    """Opens the library, answers calls, advances jobs, and looks around for other processes' writes in between."""

    def __init__(
        self, open_library: Callable[[], Library], lanes: Lanes, post: Callable[[Letter], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open = open_library
        self._lanes = lanes
        self._post = post
        self._own: set[int] = set()
        self._gathered = Change()
        self._told = 0.0
        self._gone = False

    def run(self) -> None:
        """The whole life of the library in this window."""
        try:
            library = self._open()
        except Exception as error:  # noqa: BLE001 - the window says it
            refusal = error
            self._post(lambda reader: reader.on_refused(refusal))
            return
        with library:
            self._entry = library.history.latest()
            self._version = library.history.data_version()
            self._presence = Presence(library.folder)
            self._post(lambda reader: reader.on_opened(library))
            self._loop(library)
            for job in self._lanes.jobs:
                job.close()

    def _loop(self, library: Library) -> None:
        look = time.monotonic() + POLL
        while not self._lanes.drained():
            turn = self._lanes.next(look)
            if isinstance(turn, Call):
                self._answer(library, turn)
            elif turn is not None:
                self._advance(library, turn)
            if time.monotonic() >= look:
                self._look(library)
                look = time.monotonic() + POLL

    def _answer(self, library: Library, call: Call) -> None:
        try:
            self._presence.check()
            value = call.work(library)
        except Exception as error:  # noqa: BLE001 - the window says it
            problem = error
            self._post(lambda reader: reader.on_failure(problem, call.failed))
            return
        self._post(lambda reader: reader.on_answer(call, value))
        self._gather(value)
        self._tell()

    def _advance(self, library: Library, job: Job) -> None:
        try:
            self._presence.check()
            step = job.step(library)
        except StopIteration:
            self._end(job)
        except Exception as error:  # noqa: BLE001 - the window says it
            problem = error
            job.cancel()
            self._post(lambda reader: reader.on_failure(problem, None))
            self._end(job)
        else:
            self._gather(step)
            progress = job.progress
            if progress is not None and step is not None:  # None: it only waited, which nobody wants to hear
                self._post(lambda reader: progress(step))
            if time.monotonic() - self._told > GATHER:
                self._tell()

    def _end(self, job: Job) -> None:
        self._lanes.drop(job)
        self._tell()
        done = job.done
        if done is not None:
            self._post(lambda reader: done(not job.cancelled))

    def _look(self, library: Library) -> None:
        """Hear what other processes wrote since the last look; a failure waits for the next one."""
        before, self._gone = self._gone, self._presence.gone()
        if self._gone:
            if not before:
                missing = self._presence.error()
                self._post(lambda reader: reader.on_failure(missing, None))
            return
        try:
            version = library.history.data_version()
            written = library.history.since(self._entry) if version != self._version else ()
        except Exception as error:  # noqa: BLE001 - the window says it
            problem = error
            self._post(lambda reader: reader.on_failure(problem, None))
            return
        self._version = version
        for change in written:
            self._entry = max(self._entry, change.entry)
            if change.entry not in self._own:
                self._gathered |= change
        self._tell()

    def _gather(self, value: object) -> None:
        change = value if isinstance(value, Change) else getattr(value, "change", None)
        if isinstance(change, Change) and change:
            self._own.add(change.entry)
            self._gathered |= change

    def _tell(self) -> None:
        change, self._gathered = self._gathered, Change()
        self._told = time.monotonic()
        if change:
            self._post(lambda reader: reader.on_change(change))
