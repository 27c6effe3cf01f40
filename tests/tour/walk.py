"""The main job in an offscreen window, by mouse and keys: each step says in one line what came of it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.library import Library
from tests.e2e.person import (
    CONTROL,
    SHIFT,
    at_rest,
    comes,
    highlight,
    indexed,
    launched,
    note,
    open_row,
    press,
    rows,
    search,
    type_in,
)
from tests.ui.driving import settle, until
from ui.annotations.tag_field import TagLine
from ui.main_window import MainWindow
from ui.postil import Postil

WORDS = "il n’y a sur le chemin de halage que deux hérons"
QUERY = "ecluse"


def walk(files: Sequence[Path], pictures: Path) -> int:
    """Load, read, highlight, note, tag, search, jump, undo; pictures of it go into a folder."""
    from core.paths import default_library

    Library.open(default_library(), create=True).close()
    with launched(default_library()) as postil:
        window = at_rest(postil)
        load(postil, window, files)
        article = read(window)
        mark(window, article)
        window.grab().save(str(pictures / "1-reading.png"))
        find(window)
        window.grab().save(str(pictures / "2-searching.png"))
        go_back(window, article)
        window.grab().save(str(pictures / "3-after-undo.png"))
    print(f"Pictures: {pictures}")
    return 0


def load(postil: Postil, window: MainWindow, files: Sequence[Path]) -> None:
    """Add the files as another launch would hand them over."""
    postil.called(files)
    until(lambda: not window.panes.strip.isHidden())
    until(window.panes.strip.isHidden, "the import did not end")
    until(lambda: window.pane.articles.rows.total >= 6, "the samples did not arrive")
    settle(window.tasks)
    print(f"Load       {window.pane.articles.rows.total} articles: {', '.join(window.panes.notices.texts())}")


def read(window: MainWindow) -> int:
    """Click the French sample in the list."""
    article = next(row.article for row in rows(window) if "canal des Roseaux" in row.title)
    open_row(window, article)
    assert window.reading.article is not None
    assert window.reading.text is not None
    print(f"Read       “{window.reading.article.meta.title}”, {len(window.reading.text.value)} characters")
    return article


def mark(window: MainWindow, article: int) -> None:
    """Highlight by mouse and key, write a note, put a tag."""
    one = window.reading.annotations[highlight(window, WORDS)]
    assert one.exact == WORDS
    assert one.place is not None
    print(f"Highlight  “{one.exact}”, characters {one.place.start} to {one.place.end}")
    note(window, "Deux hérons : à comparer avec la lettre de 1983")
    comes(window.folder, lambda lib: lib.passages.of(article)[0].note, "the note was not saved")
    print(f"Note       {window.reading.annotations[one.id].note}")
    press(Qt.Key.Key_T)
    until(lambda: isinstance(QApplication.focusWidget(), TagLine), "no line for a tag")
    type_in("nature/oiseaux")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)
    comes(window.folder, lambda lib: lib.passages.of(article)[0].tags, "the tag was not saved")
    until(window.sidebar.shelves.paths, "the tag is not in the sidebar")
    print(f"Tag        {', '.join(window.sidebar.shelves.paths())}")


def find(window: MainWindow) -> None:
    """Search without accents, open the first hit at its match, go to the next one."""
    indexed(window)
    search(window, QUERY)
    found = window.search.results
    assert found is not None
    assert found.total, "nothing was found"
    print(f"Search     “{QUERY}”: {found.total} found in {found.took_ms:.0f} ms")
    press(Qt.Key.Key_Return)
    until(lambda: window.reading.matches and window.search.current == 0, "no match was shown")
    settle(window.tasks)
    press(Qt.Key.Key_F3)
    until(lambda: window.search.current == 1 or len(window.reading.matches) == 1)
    text = window.reading.text
    assert text is not None
    start, end = window.reading.matches[window.search.current]
    print(f"Jump       match {window.search.current + 1} of {len(window.reading.matches)}: “{text.value[start:end]}”")


def go_back(window: MainWindow, article: int) -> None:
    """End the search, undo the tag, redo it."""
    press(Qt.Key.Key_Escape)
    until(lambda: not window.search.active, "Esc did not end the search")
    settle(window.tasks)
    press(Qt.Key.Key_Z, CONTROL)
    comes(window.folder, lambda lib: not lib.passages.of(article)[0].tags, "the tag was not undone")
    until(lambda: window.past.names.redo)
    settle(window.tasks)
    press(Qt.Key.Key_Z, CONTROL | SHIFT)
    comes(window.folder, lambda lib: lib.passages.of(article)[0].tags, "the tag was not redone")
    settle(window.tasks)
    print(f"Undo       the tag taken back and put on again: {', '.join(window.sidebar.shelves.paths())}")
