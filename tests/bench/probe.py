"""What the measured windows share: a stopwatch that a picture stops, the gaps of the event loop, memory.

`child` runs a function of this folder in a process of its own by `-c`, so that the processes that index and search,
which begin by importing their parent's main file, are as small as the app's own.
"""

import json
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from core import settings
from tests.bench.start import surroundings
from ui.app import STANDS, SWITCH, collect
from ui.main_window import MainWindow
from ui.postil import Postil
from ui.reader.page import Page

ROOT = Path(__file__).parents[2]
PATIENCE = 900_000
"""Milliseconds after which a measurement gives up."""


def child(module: str, arguments: Mapping[str, object]) -> dict[str, Any]:
    """What `main` of a module of this folder returns, run in a process of its own."""
    code = f"import json; from tests.bench.{module} import main; print(json.dumps(main(**{dict(arguments)!r})))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, text=True, check=True
    )
    return json.loads(done.stdout.splitlines()[-1])


def percentile(values: Sequence[float], share: float) -> float:
    """The value that so large a share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Stopwatch:
    """Measures from an act to the end of the first picture on which something is seen."""

    def __init__(self, kind: type[QWidget] = Page) -> None:
        """Every `kind` made from now on stops it when painted."""
        self._seen: Callable[[], object] = bool
        self._loop: QEventLoop | None = None
        self._stopped = 0.0
        paint = kind.paintEvent

        def painted(widget: QWidget, event: QPaintEvent) -> None:
            paint(widget, event)
            # The timer fires when all widgets of this picture are painted, cards and list too.
            QTimer.singleShot(0, self._look)

        kind.paintEvent = painted  # type: ignore[method-assign]

    def time(self, act: Callable[[], object], seen: Callable[[], object]) -> float:
        """Milliseconds."""
        self._seen, self._loop, self._stopped = seen, QEventLoop(), 0.0
        started = time.perf_counter()
        act()
        with_end(self._loop)
        assert self._stopped, "it was never painted"
        return (self._stopped - started) * 1000

    def _look(self) -> None:
        if self._loop is not None and not self._stopped and self._seen():
            self._stopped = time.perf_counter()
            self._loop.quit()


class Gaps(QObject):
    """How long the event loop did not come round: the times between two ticks of a timer of one millisecond."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[float] = []
        """Milliseconds."""
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._last = time.perf_counter()

    def start(self) -> None:
        """Begin."""
        self.all.clear()
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """End; the longest gap."""
        self._timer.stop()
        return max(self.all)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.all.append((now - self._last) * 1000)
        self._last = now


def with_end(loop: QEventLoop, milliseconds: int = PATIENCE) -> None:
    """Run an event loop, but not for ever."""
    end = QTimer(singleShot=True)
    end.timeout.connect(loop.quit)
    end.start(milliseconds)
    loop.exec()
    end.stop()


def rest(milliseconds: int) -> None:
    """Let the window live for a while."""
    with_end(QEventLoop(), milliseconds)


def wait_for(condition: Callable[[], object], every: int = 20) -> None:
    """Let the window live until the condition holds, looked at every so many milliseconds."""
    loop, tick = QEventLoop(), QTimer()
    tick.timeout.connect(lambda: loop.quit() if condition() else None)
    tick.start(every)
    with_end(loop)
    tick.stop()
    assert condition(), "it never came"


def app() -> QApplication:
    """Qt, started once."""
    running = QApplication.instance() or QApplication(["postil"])
    assert isinstance(running, QApplication)
    return running


def opened(folder: Path) -> tuple[Postil, MainWindow]:
    """The app on a library, as `ui.app` opens it."""
    sys.setswitchinterval(SWITCH)
    postil = Postil(app(), settings.load())
    window = postil.open(folder)
    window.resize(1400, 860)
    wait_for(lambda: window.library is not None)
    rest(STANDS)
    collect()
    return postil, window


def asked(window: MainWindow, work: Callable[[Any], Any]) -> Any:
    """What the library answers, while the window lives."""
    answers: list[Any] = []
    window.tasks.run(work, then=answers.append)
    wait_for(lambda: answers, every=5)
    return answers[0]


def family(pid: int) -> list[int]:
    """A process and all that came from it."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[int(stat.parent.name)] = int(fields[1])
    found = [pid]
    for one in found:
        found += [each for each, parent in parents.items() if parent == one]
    return found


def memory(pid: int) -> list[float]:
    """Megabytes (PSS) of a process and of each that came from it; nothing where the system does not say."""
    sizes: list[float] = []
    for one in family(pid):
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue
        found = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
        sizes += [int(found[1]) / 1024] if found else []
    return sizes
