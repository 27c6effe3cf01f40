"""The window over a very large library: its first rows, other shelves, scrolling, and what the sidebar counts."""

import random
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from core.library import Facet, Library, Section
from core.model.change import Change
from tests.bench.probe import Gaps, Stopwatch, app, asked, opened, rest, wait_for
from ui.library.row_view import RowView
from ui.library.sidebar_model import Shelf
from ui.main_window import MainWindow

FRAME = 16
"""Milliseconds between two frames of scrolling."""
WHEEL = 120
"""Pixels that a turn of the wheel scrolls."""
QUIET = 1_000
"""Milliseconds of the resting window that tell how quiet the machine is."""


def main(library: str, part: str, rounds: int) -> dict[str, Any]:
    """Times in ms. `part` is `first`, from the library's being open to its rows, or `all`, everything else."""
    app()
    watch = Stopwatch(RowView)
    if part == "first":
        return {"first": _first(Path(library), watch)}
    _postil, window = opened(Path(library))
    wait_for(lambda: window.sidebar.facets.known)
    rest(500)
    found: dict[str, Any] = {"shelves": _shelves(window, watch, rounds, bool)}
    found["counting"] = _shelves(window, watch, rounds, lambda: _count(window))
    rest(QUIET)
    wait_for(lambda: _idle(window))
    window.sidebar.choose(Shelf())
    wait_for(lambda: window.pane.articles.rows.total and window.pane.articles.rows.row(0))
    found["frames"], found["jumps"] = _scroll(window, rounds * 10, jump=False), _scroll(window, rounds * 4, jump=True)
    found["quiet"], found["gap"] = _gaps(window)
    found["counted"] = asked(window, _counted)
    window.close()
    return found


def _first(library: Path, watch: Stopwatch) -> float:
    """Until the window's list is painted for the first time with rows, from the moment the library is open."""
    moment: list[float] = []
    kept: list[object] = []
    began = MainWindow.show_library

    def known(window: MainWindow, lib: Library) -> None:
        moment.append(time.perf_counter())
        began(window, lib)

    MainWindow.show_library = known  # type: ignore[method-assign]

    def show() -> None:
        from core import settings
        from ui.postil import Postil

        postil = Postil(app(), settings.load())
        kept.extend((postil, postil.open(library)))

    started = time.perf_counter()
    whole = watch.time(show, lambda: moment and _window(kept).pane.articles.rows.row(0))
    _window(kept).close()
    return whole - (moment[0] - started) * 1000


def _window(kept: list[object]) -> MainWindow:
    window = kept[1]
    assert isinstance(window, MainWindow)
    return window


def _shelves(window: MainWindow, watch: Stopwatch, rounds: int, before: Callable[[], object]) -> dict[str, list[float]]:
    """From choosing a shelf to its rows' being painted, for shelves of every kind."""
    rows = window.pane.articles.rows
    found: dict[str, list[float]] = {}
    for name, shelf in asked(window, _largest).items():
        found[name] = []
        for _round in range(max(1, rounds // 4)):
            window.sidebar.choose(Shelf(section=Section.READING))
            wait_for(lambda: rows.total and rows.row(0), every=5)
            before()
            found[name].append(
                watch.time(
                    lambda to=shelf: window.sidebar.choose(to),
                    lambda to=shelf: window.listing.shelf == to and rows.total and rows.row(0),
                )
            )
    return found


def _largest(library: Library) -> Mapping[str, Shelf]:
    """A shelf of each kind, the one that holds most."""
    found = {section.value: Shelf(section=section) for section in (Section.ALL, Section.UNREAD, Section.TRASH)}
    sizes = library.tags.sizes()
    found["tag"] = Shelf(tag=max(sizes, key=lambda path: sizes[path]))
    for facet, numbers in library.articles.facets().items():
        found[facet.value] = Shelf(bearing=(facet, next(iter(numbers))))
    return found


def _count(window: MainWindow) -> None:
    """Have everything counted anew, and begun with."""
    window.overview.refresh(Change(articles=frozenset({1}), tags=True))
    rest(4)


def _idle(window: MainWindow) -> bool:
    return not window.tasks._lanes.later and not window.overview._counting


def _scroll(window: MainWindow, frames: int, *, jump: bool) -> list[float]:
    """Times of frames: down by the wheel, or to anywhere as one drags the bar; rows come in meanwhile."""
    view, dice, times = window.pane.articles, random.Random(5), list[float]()
    bar = view.verticalScrollBar()
    for _frame in range(frames):
        started = time.perf_counter()
        bar.setValue(dice.randint(0, bar.maximum()) if jump else bar.value() + WHEEL)
        view.viewport().repaint()
        times.append((time.perf_counter() - started) * 1000)
        rest(FRAME)
    QApplication.processEvents()
    return times


def _gaps(window: MainWindow) -> tuple[float, float]:
    """The longest gap of the event loop: at rest, and while everything is counted and shown."""
    gaps = Gaps()
    gaps.start()
    rest(QUIET)
    quiet = gaps.stop()
    gaps.start()
    for _round in range(3):
        window.overview.refresh()
        rest(1_500)
    return quiet, gaps.stop()


def _counted(library: Library) -> dict[str, float]:
    """How long each count takes in the library's thread."""
    works: dict[str, Callable[[], object]] = {"sections": library.articles.counts, "tags": library.tags.sizes}
    for facet in Facet:
        works[facet.value] = lambda one=facet: library.articles.facet(one)
    found: dict[str, float] = {}
    for name, work in works.items():
        started = time.perf_counter()
        work()
        found[name] = (time.perf_counter() - started) * 1000
    return found
