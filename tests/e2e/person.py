"""A person at the window: launches it, points, drags, types, and waits for what must come.."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core import settings
from core.library import Library
from tests.ui.driving import settle, until
from ui.annotations.note_editor import NoteEditor
from ui.library.row import Row
from ui.main_window import MainWindow
from ui.postil import Postil

T = TypeVar("T")
TOP = Path(__file__).parents[2]
SAMPLES = TOP / "resources" / "samples" / "articles"
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SIZE = (1400, 860)


def application() -> QApplication:
    """The one application of this process."""
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication(["postil"])


@contextmanager
def launched(folder: Path, *, size: tuple[int, int] | None = SIZE) -> Generator[Postil]:
    """The app with its window on the library of a folder, open and at rest; closed at the end as a person would.

    No size: the one it had when it was closed.
    """
    postil = Postil(application(), settings.load())
    postil.open(folder)
    try:
        window = at_rest(postil)
        if size is not None:
            window.resize(*size)
        window.activateWindow()
        QApplication.processEvents()
        yield postil
    finally:
        leave(postil)


def at_rest(postil: Postil) -> MainWindow:
    """The window, once its library is open and nothing is asked any more."""
    until(lambda: postil.window is not None and postil.window.library is not None, "the library did not open")
    window = postil.window
    assert window is not None
    settle(window.tasks)
    return window


def leave(postil: Postil) -> None:
    """Close the window and let go of everything."""
    window = postil.window
    assert window is not None
    window.close()
    until(window.isHidden, "the window did not close")
    window.deleteLater()
    postil.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def stored(folder: Path, ask: Callable[[Library], T]) -> T:
    """What another connection finds in the library now."""
    with Library.open(folder) as library:
        return ask(library)


def comes(folder: Path, ask: Callable[[Library], object], what: str = "") -> None:
    """Let the window live until another connection finds it in the library."""
    with Library.open(folder) as library:
        until(lambda: ask(library), what)


def focus() -> QWidget:
    """Where the keyboard is: in a list that popped up, else in the widget that has the focus."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focus(), key, modifiers)
    QApplication.processEvents()


def type_in(text: str) -> None:
    """Type: plain letters by keys, all others as an input method hands them over."""
    for is_ascii, letters in groupby(text, str.isascii):
        run = "".join(letters)
        if is_ascii:
            QTest.keyClicks(focus(), run)
        else:
            event = QInputMethodEvent()
            event.setCommitString(run)
            QApplication.sendEvent(focus(), event)
    QApplication.processEvents()


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click into the middle of a widget, or at a point of it."""
    QTest.mouseClick(widget, LEFT, PLAIN, at or widget.rect().center())
    QApplication.processEvents()


def open_row(window: MainWindow, article: int) -> None:
    """Click the row of an article in the list and wait until it is read."""
    view = window.pane.articles
    until(lambda: view.rows.find((article, None)) is not None, "the article is not in the list")
    number = view.rows.find((article, None))
    assert number is not None
    click_row(window, number)
    until(lambda: window.reading.article is not None and window.reading.article.id == article)
    settle(window.tasks)


def click_row(window: MainWindow, number: int) -> None:
    """Click a row of the list that shows."""
    view = window.pane.view()
    view.scrollTo(view.rows.index(number))
    click(view.viewport(), view.visualRect(view.rows.index(number)).center())


def rows(window: MainWindow) -> list[Row]:
    """The rows of the list that shows."""
    model = window.pane.view().rows
    return [row for number in range(model.total) if (row := model.row(number)) is not None]


def find(window: MainWindow, words: str) -> tuple[int, int]:
    """Where words stand in Qt's document, found by Qt and not by Postil's own map."""
    found = window.reader.page.document().find(words, 0, QTextDocument.FindFlag.FindCaseSensitively)
    assert not found.isNull(), f"{words!r} is not on the page"
    return found.selectionStart(), found.selectionEnd()


def point(window: MainWindow, position: int) -> QPoint:
    """Where to point for a position of the document, in the viewport; scrolls there when it is out of sight.

    A person sees what the mouse takes hold of, and corrects: where directions meet, Qt shows the caret elsewhere.
    """
    page = window.reader.page
    cursor = QTextCursor(page.document())
    cursor.setPosition(position)
    if not page.viewport().rect().adjusted(0, 40, 0, -40).contains(page.cursorRect(cursor)):
        page.scroll_to(position, page.viewport().height() / 3)
    middle = page.cursorRect(cursor).center()
    near = (middle + QPoint(step // 2 * (1 - step % 2 * 2), 0) for step in range(2 * page.width()))
    return next((one for one in near if page.cursorForPosition(one).position() == position), middle)


def drag(window: MainWindow, begin: QPoint, end: QPoint) -> None:
    """Pull the mouse over the words, from one point of the viewport to another."""
    words = window.reader.page.viewport()
    QTest.mousePress(words, LEFT, PLAIN, begin)
    QTest.mouseMove(words, (begin + end) / 2)
    QTest.mouseMove(words, end)
    QTest.mouseRelease(words, LEFT, PLAIN, end)
    QApplication.processEvents()


def select(window: MainWindow, words: str) -> tuple[int, int]:
    """Select words with the mouse; their code points, as the window counts them."""
    first, last = find(window, words)
    point(window, first)  # scrolls there
    end = point(window, last)
    drag(window, point(window, first), end)
    selection = window.reader.selection()
    assert selection is not None, f"nothing was selected for {words!r}"
    settle(window.tasks)
    return selection


def highlight(window: MainWindow, words: str, key: Qt.Key = Qt.Key.Key_H) -> int:
    """Select words and highlight them by a key; the annotation's id once it shows."""
    before = set(window.reading.annotations)
    select(window, words)
    press(key)
    until(lambda: set(window.reading.annotations) - before, f"{words!r} was not highlighted")
    settle(window.tasks)
    (new,) = set(window.reading.annotations) - before
    return new


def note(window: MainWindow, text: str) -> None:
    """Press N, type a note, and leave it with Esc."""
    press(Qt.Key.Key_N)
    in_note()
    type_in(text)
    press(Qt.Key.Key_Escape)
    settle(window.tasks)


def in_note() -> NoteEditor:
    """The note's editor, once the keyboard is in it."""
    until(lambda: isinstance(QApplication.focusWidget(), NoteEditor), "no note opened")
    editor = focus()
    assert isinstance(editor, NoteEditor)
    return editor


def search(window: MainWindow, query: str) -> None:
    """Go to the search box by its key, type, and wait for the hits."""
    press(Qt.Key.Key_K, CONTROL)
    until(lambda: window.pane.search.hasFocus())
    type_in(query)
    until(lambda: window.search.results is not None and window.search.asked.query == query, "no results came")
    settle(window.tasks)


def indexed(window: MainWindow) -> None:
    """Wait until a search would find everything."""
    comes(window.folder, lambda lib: lib.indexing.pending() == 0, "the index never followed")
    settle(window.tasks)


def pause(milliseconds: int) -> None:
    """Let the window live for a while: for pictures and for typing at a person's pace, never to wait for something."""
    end = time.monotonic() + milliseconds / 1000
    while time.monotonic() < end:
        QTest.qWait(5)
