"""The window on articles of several lengths: opened one after the other, scrolled, highlighted, weighed."""

import os
import random
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.bench.probe import Stopwatch, app, memory, opened, rest, wait_for
from tests.bench.reading import highlighted
from ui.main_window import MainWindow

WHEEL = 120
"""Pixels that a turn of the wheel scrolls."""
FRAME = 16
"""Milliseconds between two frames of scrolling."""
STILL = 300
"""Milliseconds an article is looked at before the next one."""


def main(library: str, articles: Mapping[str, int], rounds: int) -> dict[str, Any]:
    """Milliseconds of openings by the articles' names, of highlights and of frames; megabytes of the window."""
    app()
    watch = Stopwatch()
    _postil, window = opened(Path(library))
    wait_for(lambda: window.pane.articles.rows.total == len(articles))
    found: dict[str, Any] = {"opened": {name: [] for name in articles}}
    for _round in range(rounds + 1):  # the first one does not count
        for name, ms in _open_all(window, watch, articles).items():
            found["opened"][name] += [ms] if _round else []
    largest = max(articles.values())
    _show(window, watch, largest)
    found["frames"], found["jumps"] = _scroll(window, rounds * 20, jump=False), _scroll(window, rounds * 10, jump=True)
    window.reader.scroll_to(0)
    found["highlighted"] = highlighted(window, watch, rounds * 2)
    rest(1_500)
    found["memory"] = (memory(os.getpid()) or [0.0])[0]
    window.close()
    return found


def _open_all(window: MainWindow, watch: Stopwatch, articles: Mapping[str, int]) -> dict[str, float]:
    return {name: _show(window, watch, article) for name, article in articles.items()}


def _show(window: MainWindow, watch: Stopwatch, article: int) -> float:
    """From the key that goes to its row to its first picture."""
    view = window.pane.articles
    ids = [row.article for row in map(view.rows.row, range(view.rows.total)) if row is not None]
    row = ids.index(article)
    step, key = (1, Qt.Key.Key_Up) if row + 1 < len(ids) else (-1, Qt.Key.Key_Down)
    view.setFocus()
    view.setCurrentIndex(view.rows.index(row + step))
    wait_for(lambda: _shown(window) == ids[row + step])
    rest(STILL)
    return watch.time(lambda: QTest.keyClick(view, key), lambda: _shown(window) == article)


def _shown(window: MainWindow) -> int | None:
    return window.reading.article.id if window.reading.article else None


def _scroll(window: MainWindow, frames: int, *, jump: bool) -> list[float]:
    """Times of frames: down by the wheel, or to anywhere as one drags the bar; cards come and go."""
    page, dice, times = window.reader.page, random.Random(5), list[float]()
    bar = page.verticalScrollBar()
    for _frame in range(frames):
        started = time.perf_counter()
        bar.setValue(dice.randint(0, bar.maximum()) if jump else bar.value() + WHEEL)
        window.repaint()
        times.append((time.perf_counter() - started) * 1000)
        rest(FRAME)
    return times
