"""A long article with many highlights in the real window: how long until it is shown, and until one more is kept."""

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

from tests.bench.probe import Stopwatch, app, opened, rest, wait_for
from ui.main_window import MainWindow

HIGHLIGHT = 60
"""Code points of a highlight."""


class Browser(QTextBrowser):
    """The peer: Qt's own reader with the same words, without structure, highlights or library."""


def main(library: str, article: int, rounds: int) -> dict[str, Any]:
    """Milliseconds of openings and highlights, and of their peers. The article stands first in the list."""
    app()
    plain, watch = Stopwatch(Browser), Stopwatch()
    postil, window = opened(Path(library))
    wait_for(lambda: window.pane.articles.rows.total > 1)
    found = {"opened": _open(window, watch, article, rounds)}
    assert window.reading.text is not None
    words = window.reading.text.value
    found["highlighted"] = highlighted(window, watch, rounds)
    window.close()
    found["plain"] = _plain(words, plain, rounds)
    found["committed"] = _commit(Path(library), rounds)
    del postil
    return found


def _open(window: MainWindow, watch: Stopwatch, article: int, rounds: int) -> list[float]:
    """Down to the next article, up again to the long one."""
    rows, times = window.pane.articles, list[float]()
    rows.setFocus()
    rows.setCurrentIndex(rows.rows.index(0))
    shown = lambda: window.reading.article is not None and window.reading.article.id == article  # noqa: E731
    wait_for(shown)
    for _round in range(rounds):
        rest(200)
        QTest.keyClick(rows, Qt.Key.Key_Down)
        wait_for(lambda: not shown())
        rest(200)
        times.append(watch.time(lambda: QTest.keyClick(rows, Qt.Key.Key_Up), shown))
    rest(1_500)
    return times


def highlighted(window: MainWindow, watch: Stopwatch, rounds: int) -> list[float]:
    """Press H on words in sight."""
    reader, times = window.reader, list[float]()
    reader.setFocus()
    top = reader.top_position()
    for number in range(rounds):
        start = top + number * (HIGHLIGHT // 4)
        reader.select(start, start + HIGHLIGHT)
        rest(150)
        known = len(window.reading.annotations)
        pressed = QApplication.focusWidget() or reader.page
        times.append(
            watch.time(
                lambda at=pressed: QTest.keyClick(at, Qt.Key.Key_H),
                lambda before=known: len(window.reading.annotations) > before,
            )
        )
        rest(150)
    return times


def _plain(words: str, watch: Stopwatch, rounds: int) -> list[float]:
    browser, times = Browser(), list[float]()
    browser.resize(800, 860)
    browser.show()
    for _round in range(rounds):
        browser.setPlainText("")
        rest(50)
        times.append(watch.time(lambda: browser.setPlainText(words), lambda: True))
    browser.close()
    return times


def _commit(folder: Path, rounds: int) -> list[float]:
    """One row, durably, on the same disk: what no program can be faster than."""
    file, times = folder / "bench.db", list[float]()
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("pragma journal_mode = wal")
        db.execute("pragma synchronous = full")
        db.execute("create table row (words text)")
        for _round in range(rounds):
            started = time.perf_counter()
            db.execute("begin immediate")
            db.execute("insert into row values (?)", ("x" * 1_000,))
            db.execute("commit")
            times.append((time.perf_counter() - started) * 1000)
            time.sleep(0.02)
    for path in folder.glob("bench.db*"):
        path.unlink()
    return times
