"""What one part of the window has to do when another has changed: the rooms do not know each other, this does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from core.model.change import Change
from ui.library.article_commands import show_state
from ui.library.list_commands import sort_by

if TYPE_CHECKING:
    from core.library import Library
    from ui.library.overview import Counted
    from ui.library.past import Names
    from ui.library.row import Row
    from ui.library.sidebar_model import Shelf
    from ui.main_window import MainWindow

INDEXED = 1000
"""Milliseconds after a change until a search finds what it wrote."""
SHOWN = 40
"""Milliseconds from a change until lists, counts and reader ask anew: what was asked for is painted before that."""
KEPT = 2000
"""Milliseconds after an article was opened until the settings bear it: a window that is killed comes back too."""


class Conductor(QObject):
    """Hears every part of one window and tells the others."""

    changed = Signal(Change)
    """The library has changed, by this window or by another process: changes of a moment, put together."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._changes = Change()
        self._soon = self._timer(0, lambda: window.commands.refresh(window.context()))
        self._renewing = self._timer(SHOWN, self._renew)
        self._indexed = self._timer(INDEXED, window.search.refresh)
        self._keeping = self._timer(KEPT, window.keep)
        self._listen_to_the_library()
        self._listen_to_the_lists()
        self._listen_to_the_reader()
        self.look()

    def look(self) -> None:
        """Look anew at which commands make sense, once what happens now is over."""
        self._soon.start()

    def rest(self) -> None:
        """Keep nothing any more: the window closes and keeps everything itself."""
        self._keeping.stop()

    def _timer(self, interval: int, then: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(then)
        return timer

    def _listen_to_the_library(self) -> None:
        window = self._window
        window.tasks.opened.connect(self._opened)
        window.tasks.refused.connect(window.welcome.refuse)
        window.tasks.failed.connect(window.messages.error)
        window.tasks.changed.connect(self._changed)
        window.overview.counted.connect(self._counted)
        window.past.named.connect(self._name_undo)

    def _listen_to_the_lists(self) -> None:
        window = self._window
        window.sidebar.chosen.connect(self._choose_shelf)
        window.pane.sorted_by.connect(partial(sort_by, window))
        window.pane.laid_out.connect(self._keeping.start)
        window.listing.counted.connect(window.welcome.quieten)
        window.pane.articles.chosen.connect(self._choose)
        for view in (window.pane.articles, window.pane.hits):
            view.entered.connect(lambda: window.reader.setFocus())
            view.selected.connect(self.look)
        window.search.moved.connect(self._searched)

    def _listen_to_the_reader(self) -> None:
        window = self._window
        window.reading.opened.connect(self._read)
        window.reader.selection_changed.connect(self.look)
        window.reader.annotation_activated.connect(self.look)
        window.reader.turned.connect(self.look)
        window.reader.wishes.pen.changed.connect(self.look)
        window.trail.moved.connect(self.look)
        window.linking.changed.connect(self.look)
        self.changed.connect(window.linking.refresh)
        window.finding.moved.connect(self.look)
        window.trail.returned.connect(window.welcome.show_page)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)

    def _opened(self, library: Library) -> None:
        self._window.show_library(library)
        self.look()

    def _changed(self, change: Change) -> None:
        self._changes |= change
        if not self._renewing.isActive():
            self._renewing.start()

    def _renew(self) -> None:
        change, self._changes = self._changes, Change()
        self._window.listing.refresh(change)
        self._window.reading.refresh(change)
        self._window.overview.refresh(change)
        self.changed.emit(change)
        self._indexed.start()

    def _counted(self, counted: Counted) -> None:
        self._window.welcome.show_or_not(empty=counted.empty)
        self.look()

    def _choose_shelf(self, shelf: Shelf) -> None:
        self._window.search.leave()
        self._window.listing.show(shelf)
        self.look()

    def _choose(self, row: Row) -> None:
        self._window.reading.open(row.article)

    def _read(self) -> None:
        """Another article is in the reader, or it changed its state."""
        window = self._window
        article = window.reading.article
        for view in (window.pane.articles, window.pane.hits):
            view.shown = article.id if article else None
        if article is not None and not window.search.active:
            window.pane.articles.show_current((article.id, None))
        show_state(window)
        window.welcome.show_page()
        self._keeping.start()
        self._searched()

    def _searched(self) -> None:
        search, matches = self._window.search, self._window.reading.matches
        self._window.header.show_match(search.current, len(matches) if search.active else 0)
        self.look()

    def _focus_moved(self) -> None:
        # A method, not a lambda: Qt lets go of it together with the window.
        self.look()

    def _name_undo(self, names: Names) -> None:
        self._window.commands.rename("edit.undo", names.undo_title())
        self._window.commands.rename("edit.redo", names.redo_title())
        self.look()
