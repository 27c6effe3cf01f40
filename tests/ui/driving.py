"""Drives a real window in tests: opens it on a library, waits for what must come, presses keys."""

import faulthandler
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.library import Library
from core.settings import Settings
from ui import theme as themes
from ui.main_window import MainWindow
from ui.settings.preferences import Preferences
from ui.tasks import Tasks

LOOK = 5
"""Milliseconds between two looks."""
PATIENCE = 12_000
"""Looks after which a test gives up, a minute of them: on a machine that does other work a look comes late, and so does
what is waited for. Nothing passes or fails by it being quick."""
TEXTS = {
    "secheresse.txt": (
        "La sécheresse dans les vallées\n\nLe niveau des nappes baisse depuis trois ans. Les paysans attendent la"
        " pluie.\n\nLa préfecture a réuni les communes, et les communes demandent une réponse."
    ),
    "flood.txt": (
        "The flood of the lower town\n\nThe river rose in the night. The lower town was under water by the morning.\n\n"
        "Nobody had read the old maps, which show the river where it is today."
    ),
    "maps.txt": (
        "On reading old maps\n\nAn old map is a letter from somebody who walked there. The river is where the ink is"
        " thickest.\n\nWhat it leaves out is what nobody paid for."
    ),
}


def until(condition: Callable[[], object], what: str = "") -> None:
    """Let the window live until the condition holds."""
    if condition():
        return
    loop, tick, looks, held = QEventLoop(), QTimer(interval=LOOK), 0, False

    def look() -> None:
        nonlocal looks, held
        looks += 1
        if looks == PATIENCE:
            loop.quit()
        if condition():
            held = True
            loop.quit()

    tick.timeout.connect(look)
    tick.start()
    loop.exec()
    tick.stop()
    if not held:
        faulthandler.dump_traceback(sys.__stderr__ or 2)  # what each thread is at
    assert held, what or "it never came"


def settle(tasks: Tasks) -> None:
    """Let everything that was asked so far be answered, and what the answers asked in turn."""
    for _round in range(3):
        answered: list[bool] = []
        tasks.run(lambda _lib: None, then=lambda _none, done=answered: done.append(True), later=True)
        until(lambda done=answered: done)
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def fill(folder: Path, texts: dict[str, str] = TEXTS) -> dict[str, int]:
    """Make a library of these texts; ids by file name."""
    with Library.open(folder, create=True) as library:
        added = {name: library.articles.add_bytes(text.encode(), name=name) for name, text in texts.items()}
    return {name: one.article.id for name, one in added.items()}


@contextmanager
def opened(folder: Path, *, settings: Settings | None = None, origin: str = "window:test") -> Generator[MainWindow]:
    """A window on the library of a folder, closed at the end as a person would."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme = themes.load("light")
    themes.apply(app, theme)
    tasks = Tasks(lambda: Library.open(folder, create=True, origin=origin))
    window = MainWindow(folder, tasks, Preferences(settings or Settings()), theme)
    gone: list[bool] = []
    window.closed.connect(lambda: gone.append(True))
    window.resize(1400, 860)
    window.show()
    tasks.start()
    until(lambda: window.library is not None or window.panes.right.currentWidget() is window.panes.welcome)
    if window.library is not None:
        settle(tasks)
    try:
        yield window
    finally:
        if not gone:
            window.close()
        until(lambda: gone, "the window did not close")
        window.deleteLater()


def read(window: MainWindow, article: int) -> None:
    """Open an article and wait until it is shown."""
    window.reading.open(article)
    until(lambda: window.reading.article is not None and window.reading.article.id == article)
    settle(window.tasks)


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the widget has the keyboard."""
    widget.window().activateWindow()
    QApplication.processEvents()
    QTest.keyClick(widget, key, modifiers)
    QApplication.processEvents()
