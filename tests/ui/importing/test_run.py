"""An import under way says how far it is; it rests and goes on, and stops when a person says so."""

from collections.abc import Iterator
from itertools import count

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.library import Item, ItemStatus
from tests.ui.driving import settle, until
from ui.importing.run import Run, Wish
from ui.main_window import MainWindow


def items(until_total: int) -> Iterator[Item | None]:
    """So many files that are known already."""
    for done in range(1, until_total + 1):
        yield None
        yield Item(
            source=f"/a/{done}.txt", status=ItemStatus.UNCHANGED, title=f"A\ntitle {done}", done=done, total=until_total
        )


def endless() -> Iterator[Item | None]:
    """Files without end."""
    for done in count(1):
        yield Item(source=f"/a/{done}.txt", status=ItemStatus.UNCHANGED, done=done)


def test_it_counts_and_says_how_far_it_is(window: MainWindow) -> None:
    ended: list[bool] = []
    wish = Wish(text="Adding…", steps=lambda _lib: items(1200))
    run = Run(wish, window.tasks, window.panes.strip, ended.append, lambda: 2)
    assert window.panes.strip.label.text() == "Adding…"
    until(lambda: window.panes.strip.bar.maximum() == 1200)
    assert window.panes.strip.label.text().startswith("Adding 1 of 1,200: A title 1")
    assert window.panes.strip.label.text().endswith("2 more wait")
    until(lambda: ended)
    assert ended == [True]
    assert len(run.tally.items) == 1200
    assert not run.stopped
    window.panes.strip.end()


def test_it_rests_and_goes_on_and_stops(window: MainWindow) -> None:
    ended: list[bool] = []
    strip = window.panes.strip
    run = Run(Wish(text="Adding…", steps=lambda _lib: endless()), window.tasks, strip, ended.append, lambda: 0)
    until(lambda: run.tally.items)
    QTest.mouseClick(strip.pause, Qt.MouseButton.LeftButton)
    settle(window.tasks)
    resting = len(run.tally.items)
    settle(window.tasks)
    assert len(run.tally.items) == resting
    assert "Paused" in strip.label.text()
    QTest.mouseClick(strip.pause, Qt.MouseButton.LeftButton)
    until(lambda: len(run.tally.items) > resting)
    QTest.mouseClick(strip.pause, Qt.MouseButton.LeftButton)
    QTest.mouseClick(strip.stop, Qt.MouseButton.LeftButton)
    until(lambda: ended)
    assert ended == [False]
    assert run.stopped
    strip.end()
