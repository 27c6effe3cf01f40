"""The window while thousands of articles are imported and indexed: how long it stood still, how fast it went, what it
weighed and weighs after, and how soon a note was found that a person wrote meanwhile."""

import os
import time
from pathlib import Path
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer

from core.model.hit import SearchIn
from tests.bench.probe import Gaps, asked, memory, opened, percentile, rest, wait_for
from ui.main_window import MainWindow

QUIET = 2_000
"""Milliseconds of the resting window that tell how quiet the machine is."""
NOTES = 3_000
"""Milliseconds from a note that was found to the next one."""
AGAIN = 50
"""Milliseconds between two searches for a note."""
WEIGH = 2.0
"""Seconds between two looks at the memory."""


def main(library: str, texts: str, number: int, settle: float) -> dict[str, Any]:
    """Import a folder of texts, then rest for `settle` seconds. Gaps in ms, times in s, sizes in MB of PSS."""
    _postil, window = opened(Path(library))
    gaps = Gaps()
    gaps.start()
    rest(QUIET)
    quiet = gaps.stop()
    with Scales() as scales:
        gaps.start()
        imported, indexed, waits = _import(window, Path(texts), number)
        longest = gaps.stop()
    asked(window, lambda lib: lib.searching.search("police"))
    after = memory(os.getpid())
    rest(round(settle * 1_000))
    # A person who comes back searches: the window and the process that searches are there, the one that indexes is not.
    asked(window, lambda lib: lib.searching.search("police"))
    rest(1_000)
    at_rest = memory(os.getpid())
    found: dict[str, Any] = {
        "quiet": quiet,
        "gap": longest,
        "gap_p999": percentile(gaps.all, 0.999),
        "gaps_over": sum(gap > 50 for gap in gaps.all),
        "imported": imported,
        "indexed": indexed,
        "waits": waits,
        "peak": scales.peak,
        "after": after,
        "memory": at_rest,
        "counted": asked(window, lambda lib: lib.articles.counts().all),
    }
    window.close()
    return found


def _import(window: MainWindow, texts: Path, number: int) -> tuple[float, float, list[float]]:
    """Seconds until all is imported, and until all is found, and each note. A person reads and writes meanwhile."""
    started = time.perf_counter()
    done: list[float] = []
    window.incoming.add([texts], then=lambda: done.append(time.perf_counter() - started))
    wait_for(lambda: window.pane.articles.rows.total > min(100, number // 2))
    window.pane.articles.setCurrentIndex(window.pane.articles.rows.index(0))
    person = Person(window, asked(window, lambda lib: lib.articles.list(limit=1).articles[0].id))
    wait_for(lambda: done and person.waits, every=50)
    person.rest()
    while asked(window, lambda lib: lib.indexing.pending()):
        rest(100)
    return done[0], time.perf_counter() - started, person.waits


class Person(QObject):
    """Writes a note on an article, searches for it until it is found, and after a while writes the next one."""

    def __init__(self, window: MainWindow, article: int) -> None:
        super().__init__()
        self.waits: list[float] = []
        """Seconds from a note that was written to its being found, at the latest."""
        self._window = window
        self._article = article
        self._resting = False
        self._written = 0.0
        self._write()

    def rest(self) -> None:
        """Write no more."""
        self._resting = True

    def _write(self) -> None:
        if self._resting:
            return
        word = f"nota{'abcdefghij'[len(self.waits) % 10] * (4 + len(self.waits) // 10)}"
        self._written = time.perf_counter()
        self._window.tasks.run(
            lambda lib: lib.passages.add(self._article, note=word), then=lambda _made: self._search(word)
        )

    def _search(self, word: str) -> None:
        self._window.tasks.run(
            lambda lib: lib.searching.search(word, within=SearchIn.NOTES).total,
            then=lambda total: self._found(word, total),
        )

    def _found(self, word: str, total: int) -> None:
        if total:
            self.waits.append(time.perf_counter() - self._written)
            QTimer.singleShot(NOTES, self, self._write)
        else:
            QTimer.singleShot(AGAIN, self, lambda: self._search(word))


class Scales:
    """Weighs the window and all its processes now and then while something is done `with` it."""

    def __init__(self) -> None:
        self.peak: list[float] = []
        """Megabytes of each process when all together weighed most."""
        self._end = Event()
        self._thread = Thread(target=self._weigh, daemon=True)

    def __enter__(self) -> "Scales":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._end.set()
        self._thread.join()

    def _weigh(self) -> None:
        while True:
            self.peak = max(self.peak, memory(os.getpid()), key=sum)
            if self._end.wait(WEIGH):
                return
