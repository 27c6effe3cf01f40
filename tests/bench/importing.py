"""The window while thousands of articles are imported and indexed: how long it stood still, what it weighs after."""

import os
import time
from pathlib import Path
from typing import Any

from tests.bench.probe import Gaps, asked, memory, opened, percentile, rest, wait_for
from ui.main_window import MainWindow

QUIET = 2_000
"""Milliseconds of the resting window that tell how quiet the machine is."""


def main(library: str, texts: str, number: int, settle: float) -> dict[str, Any]:
    """Import a folder of texts, then rest for `settle` seconds. Gaps in ms, times in s, sizes in MB of PSS."""
    _postil, window = opened(Path(library))
    gaps = Gaps()
    gaps.start()
    rest(QUIET)
    quiet = gaps.stop()
    gaps.start()
    imported, indexed = _import(window, Path(texts), number)
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
        "after": after,
        "memory": at_rest,
        "counted": asked(window, lambda lib: lib.articles.counts().all),
    }
    window.close()
    return found


def _import(window: MainWindow, texts: Path, number: int) -> tuple[float, float]:
    """Seconds until all is imported, and until all is found. A person reads meanwhile."""
    started = time.perf_counter()
    done: list[float] = []
    window.incoming.add([texts], then=lambda: done.append(time.perf_counter() - started))
    wait_for(lambda: window.pane.articles.rows.total > min(100, number // 2))
    window.pane.articles.setCurrentIndex(window.pane.articles.rows.index(0))
    wait_for(lambda: done, every=50)
    while asked(window, lambda lib: lib.indexing.pending()):
        rest(100)
    return done[0], time.perf_counter() - started
