"""Two programs that say when they are on the screen, for `start`: the app as it is, and a window with nothing in it.

They print the system's monotonic clock, which their parent reads too, and end.
"""

import sys
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def on_screen(kinds: Sequence[type[QWidget]], whole: Callable[[], bool], then: Callable[[], object]) -> None:
    """Print the time of the first picture of one of the `kinds` on which the window is whole."""
    told: list[bool] = []

    def look() -> None:
        if not told and whole():
            told.append(True)
            print(time.monotonic(), flush=True)
            QTimer.singleShot(0, then)

    for kind in kinds:
        _follow(kind, look)


def _follow(kind: type[QWidget], look: Callable[[], object]) -> None:
    paint = kind.paintEvent

    def painted(widget: QWidget, event: QPaintEvent) -> None:
        paint(widget, event)
        QTimer.singleShot(0, look)

    kind.paintEvent = painted  # type: ignore[method-assign]


def app() -> None:
    """The app, with rows in its list and the article that was open last in its reader."""
    run = QApplication.exec

    def execute(*_self: object) -> int:
        from ui.library.row_view import RowView
        from ui.postil import Postil
        from ui.reader.page import Page

        application = QApplication.instance()
        assert application is not None
        window = next(child for child in application.children() if isinstance(child, Postil)).window
        assert window is not None
        rows, reading = window.pane.articles.rows, window.reading
        on_screen((RowView, Page), lambda: bool(rows.row(0) and reading.article), window.close)
        return run()

    QApplication.exec = execute  # type: ignore[method-assign,assignment]
    sys.argv = ["postil"]
    import main

    sys.exit(main.main())


def bare() -> None:
    """An empty window."""
    application = QApplication([])
    on_screen((QMainWindow,), lambda: True, application.quit)
    window = QMainWindow()
    window.resize(1400, 860)
    window.show()
    sys.exit(application.exec())
