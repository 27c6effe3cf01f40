"""The window: it joins its parts, hands each what it needs, and tells them what has changed."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow

from core.library import Library
from core.model.change import Change
from ui import menus, rooms
from ui.actions import Actions
from ui.context import context
from ui.library.article_commands import show_state
from ui.library.captions import Captions
from ui.library.context_menus import ContextMenus
from ui.library.drop_veil import DropVeil
from ui.library.incoming import Incoming
from ui.library.listing import Listing
from ui.library.overview import Counted, Overview
from ui.library.passages import Passages
from ui.library.past import Names, Past
from ui.library.picturing import Picturing
from ui.library.reading import Reading
from ui.library.recent_menu import RecentMenu
from ui.library.removal import Removal
from ui.library.row import Row
from ui.library.safety import Safety
from ui.library.shelves import Shelves
from ui.library.sidebar_model import Shelf
from ui.links.links import Links
from ui.messages import Messages
from ui.pages.feed import Feed
from ui.panes import Panes
from ui.search.session import SearchSession
from ui.settings.preferences import Preferences
from ui.settings.window_state import Left, frame, left_in, restore_frame, with_left
from ui.tasks import Tasks
from ui.theme import Theme
from ui.welcome import Welcome

INDEXED = 1000
"""Milliseconds after a change until a search finds what it wrote."""
SHOWN = 40
"""Milliseconds from a change until lists, counts and reader ask anew: what was asked for is painted before that."""
KEPT = 2000
"""Milliseconds after an article was opened until the settings bear it: a window that is killed comes back too."""
SAVING = 20
"""Milliseconds between two looks whether a note is still being saved while the window closes."""


class MainWindow(QMainWindow):
    """One library in one window."""

    library_wanted = Signal(Path, bool)
    """Open the library of a folder; True: make it when there is none."""
    samples_wanted = Signal()
    closed = Signal()

    def __init__(self, folder: Path, tasks: Tasks, preferences: Preferences, theme: Theme) -> None:
        super().__init__()
        self.folder, self.tasks, self.preferences, self.theme = folder, tasks, preferences, theme
        self.library: Library | None = None
        """Open when it is not None; only what never changes of it is read here."""
        self.dialog: QDialog | None = None
        self.setWindowTitle("Postil")
        self.setAcceptDrops(True)
        self._build(theme)
        self._join()
        self._restore()
        self._add_commands(theme)
        self._listen()
        restore_frame(self, self.panes.splitter, preferences.settings.window)

    # For the commands

    def chosen_articles(self) -> list[int]:
        """The articles a command is about: those selected in the list, unless one reads."""
        rows = self.pane.view().selected_rows()
        if self.reading.article is not None and len(rows) < 2 and not self.pane.view().hasFocus():
            return [self.reading.article.id]
        return list(dict.fromkeys(row.article for row in rows if row.annotation is None or self.search.active))

    def context(self) -> frozenset[str]:
        """Words that hold now, for `when` of commands."""
        return context(self)

    def copy_words(self) -> None:
        """Copy the reader's selection, with its blanks as they are; what is framed on a page as a picture."""
        selection, text = self.reader.selection(), self.reading.text
        if self.reader.views.view.region() is not None:
            self.reader.copy()
        elif selection is not None and text is not None:
            QGuiApplication.clipboard().setText(text.value[slice(*selection)])

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self.theme = theme
        self.panes.set_theme(theme)
        self.commands.set_theme(theme)
        self.links.set_theme(theme)
        self.veil.set_theme(theme)
        show_state(self)

    # Building

    def _build(self, theme: Theme) -> None:
        self.panes = Panes(theme)
        self.sidebar, self.pane, self.reader = self.panes.sidebar, self.panes.list, self.panes.reader
        self.setCentralWidget(self.panes)
        self.veil = DropVeil(self.panes, theme)

    def _join(self) -> None:
        tasks, panes = self.tasks, self.panes
        self.messages = Messages(self, panes.notices)
        self.reading = Reading(self.reader, tasks, self)
        self.listing = Listing(self.pane.articles, tasks, self)
        self.search = SearchSession(self.pane, self.reader, self.reading, tasks, self)
        self.captions = Captions(self.pane, self.listing, self.search, self)
        self.overview = Overview(self.sidebar, tasks, self)
        self.passages = Passages(self.reader, self.reading, tasks, self.sidebar.shelves.paths, self)
        self.links = Links(self.reader, self.reading, self.messages, self.theme, self)
        self.picturing = Picturing(self.reader.page.illustrations, tasks, self)
        self.feed = Feed(self.reader, self.reading, tasks, self)
        self.shelves = Shelves(self, tasks)
        self.removal = Removal(self.pane.view, self.reading, tasks, self.messages, self)
        self.past = Past(tasks, self.messages, self)
        self.incoming = Incoming(self)
        self.safety = Safety(
            self, tasks, panes.strip, self.messages, lambda folder: self.library_wanted.emit(folder, False)
        )

    def _restore(self) -> None:
        """Ask for what was shown last. The answers come when the window is built: its first picture is whole."""
        left = left_in(self.preferences.settings.window, self.folder)
        self.reader.want_pages(left.pages)
        self.sidebar.show_shelf(left.shelf)
        self.listing.show(left.shelf, left.sort)
        if left.article is not None:
            self.pane.articles.show_key((left.article, None))
            self.reading.reopen(left.article)
        self.overview.refresh()
        self.past.look()

    def _add_commands(self, theme: Theme) -> None:
        rooms.declare()
        self.commands = Actions(self)
        self.commands.fill_bar(self.menuBar(), menus.BAR)
        self.commands.set_theme(theme)
        self.header = self.panes.add_header(self.commands, theme)
        self.welcome = Welcome(self)
        self.menus = ContextMenus(self)
        self.recent = RecentMenu(self, before="file.samples")

    def _listen(self) -> None:
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(lambda: self.commands.refresh(self.context()))
        self._changes = Change()
        self._renewing = QTimer(self, singleShot=True, interval=SHOWN)
        self._renewing.timeout.connect(self._renew)
        self._indexed = QTimer(self, singleShot=True, interval=INDEXED)
        self._indexed.timeout.connect(self.search.refresh)
        self._keeping = QTimer(self, singleShot=True, interval=KEPT)
        self._keeping.timeout.connect(self._keep)
        self.tasks.opened.connect(self._opened)
        self.tasks.refused.connect(self.welcome.refuse)
        self.tasks.failed.connect(self.messages.error)
        self.tasks.changed.connect(self._changed)
        self.sidebar.chosen.connect(self._choose_shelf)
        self.pane.sorted_by.connect(self.listing.sort_by)
        self.listing.counted.connect(self.welcome.quieten)
        self.pane.articles.chosen.connect(self._choose)
        for view in (self.pane.articles, self.pane.hits):
            view.entered.connect(lambda: self.reader.setFocus())
            view.selected.connect(self._soon.start)
        self.overview.counted.connect(self._counted)
        self.search.moved.connect(self._searched)
        self.reading.opened.connect(self._read)
        self.reader.selection_changed.connect(lambda: self._soon.start())
        self.reader.annotation_activated.connect(lambda: self._soon.start())
        self.reader.turned.connect(self._soon.start)
        self.links.moved.connect(self._soon.start)
        self.past.named.connect(self._name_undo)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_moved)
        self._soon.start()

    # What happens

    def _opened(self, library: Library) -> None:
        self.library = library
        self.setWindowTitle(f"{self.folder.name} – Postil")
        self.welcome.warn(library)
        self._soon.start()

    def _changed(self, change: Change) -> None:
        self._changes |= change
        if not self._renewing.isActive():
            self._renewing.start()

    def _renew(self) -> None:
        change, self._changes = self._changes, Change()
        self.listing.refresh(change)
        self.reading.refresh(change)
        self.overview.refresh(change)
        self._indexed.start()

    def _counted(self, counted: Counted) -> None:
        self.welcome.show_or_not(empty=counted.empty)
        self._soon.start()

    def _choose_shelf(self, shelf: Shelf) -> None:
        self.search.leave()
        self.listing.show(shelf)
        self._soon.start()

    def _choose(self, row: Row) -> None:
        self.reading.open(row.article)

    def _read(self) -> None:
        """Another article is in the reader, or it changed its state."""
        article = self.reading.article
        for view in (self.pane.articles, self.pane.hits):
            view.shown = article.id if article else None
        if article is not None and not self.search.active:
            self.pane.articles.show_current((article.id, None))
        show_state(self)
        self.welcome.show_page()
        self._keeping.start()
        self._searched()

    def _searched(self) -> None:
        self.header.show_match(self.search.current, len(self.reading.matches) if self.search.active else 0)
        self._soon.start()

    def _focus_moved(self) -> None:
        # A method, not a lambda: Qt lets go of it together with the window.
        self._soon.start()

    def _name_undo(self, names: Names) -> None:
        self.commands.rename("edit.undo", names.undo_title())
        self.commands.rename("edit.redo", names.redo_title())
        self._soon.start()

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files, folders and text may be dropped anywhere."""
        if self.incoming.accepts(event):
            event.acceptProposedAction()
            self.veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """What was dragged has left the window."""
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add what was dropped."""
        self.veil.hide()
        self.incoming.drop(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, remember how the window was left, answer what is still asked, then go."""
        self.reader.flush()
        if self.reading.held and self.tasks.alive():
            event.ignore()
            QTimer.singleShot(SAVING, self, self.close)
            return
        self._keeping.stop()
        self._remember()
        self.reading.leave()
        self.hide()  # at once, however long the library's thread takes to end what it is at
        self.safety.close()
        self.tasks.close()
        self.preferences.save()
        event.accept()
        self.closed.emit()

    def _remember(self) -> None:
        kept = frame(self, self.panes.splitter)
        if self.library is not None:  # else what was open the last time is still what is wanted
            article = self.reading.article.id if self.reading.article else self.reading.coming
            pages = self.reader.views.wanted
            left = Left(shelf=self.listing.shelf, sort=self.listing.sort, article=article, pages=pages)
            kept |= with_left(self.preferences.settings.window, self.folder, left)
        self.preferences.remember(kept)

    def _keep(self) -> None:
        self._remember()
        self.preferences.save()
