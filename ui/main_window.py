"""The window: it joins its parts and hands each what it needs; `Conductor` tells them what has changed."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QMainWindow

from core.library import Library
from ui import menus, rooms
from ui.actions import Actions
from ui.conductor import Conductor
from ui.context import context
from ui.finding.finding import Finding
from ui.library.article_commands import show_state
from ui.library.captions import Captions
from ui.library.context_menus import ContextMenus
from ui.library.drop_veil import DropVeil
from ui.library.incoming import Incoming
from ui.library.listing import Listing, Order
from ui.library.overview import Overview
from ui.library.passages import Passages
from ui.library.past import Past
from ui.library.picturing import Picturing
from ui.library.reading import Reading
from ui.library.recent_menu import RecentMenu
from ui.library.removal import Removal
from ui.library.safety import Safety
from ui.library.shelves import Shelves
from ui.lightbox.gallery import Gallery
from ui.linking.linking import Linking
from ui.links.links import Links
from ui.messages import Messages
from ui.pages.feed import Feed
from ui.panes import Panes
from ui.reading.typesetting import Typesetting
from ui.search.session import SearchSession
from ui.settings.preferences import Preferences
from ui.settings.window_state import Left, frame, left_in, restore_frame, with_left
from ui.tasks import Tasks
from ui.theme import Theme
from ui.trail.mouse_buttons import MouseButtons
from ui.trail.trail import Trail
from ui.welcome import Welcome

SAVING = 20
"""Milliseconds between two looks whether a note is still being saved while the window closes."""


class MainWindow(QMainWindow):
    """One library in one window."""

    library_wanted = Signal(Path, bool)
    """Open the library of a folder; True: make it when there is none."""
    samples_wanted = Signal()
    closed = Signal()
    dressed = Signal(Theme)
    """It has another look now."""

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
        self.conductor = Conductor(self)
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
            self.reader.wishes.copy()
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
        self.dressed.emit(theme)

    def show_library(self, library: Library) -> None:
        """The library is open: say which one it is, and what one should know of it."""
        self.library = library
        self.setWindowTitle(f"{self.folder.name} – Postil")
        self.welcome.warn(library)

    def keep(self) -> None:
        """Keep in the settings what is open now."""
        self._remember()
        self.preferences.save()

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
        self.passages = Passages(self.reader, self.reading, tasks, self)
        self.trail = Trail(self.reading, self)
        self.links = Links(self.reader, self.reading, self.messages, self.theme, self, remember=self.trail.remember)
        self.finding = Finding(self)
        self.linking = Linking(self)
        self.picturing = Picturing(self.reader.page.illustrations, tasks, self)
        self.feed = Feed(self.reader, self.reading, tasks, self)
        self.shelves = Shelves(self, tasks)
        self.typesetting = Typesetting(self.preferences, self)
        self.typesetting.dress(self.reader)
        self.gallery = Gallery(self.reader, tasks, self)
        self.links.walk.chosen.connect(self.gallery.follow)
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
        self.reader.views.walk(self.preferences.settings.window.get("caret") is True)
        self.sidebar.show_shelf(left.shelf)
        self.pane.arrange(left.arrangement)
        self.listing.show(left.shelf, Order(left.arrangement.sort, left.arrangement.backwards))
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
        self.preferences.chosen.connect(self._chosen)
        self._name_keys()
        self.header = self.panes.add_header(self.commands, theme)
        self.welcome = Welcome(self)
        self.menus = ContextMenus(self)
        self.pane.fill_menu(self.commands)
        mouse = Qt.MouseButton
        MouseButtons(self, {mouse.BackButton: self.trail.back, mouse.ForwardButton: self.trail.forward})
        self.recent = RecentMenu(self, before="file.samples")

    def _chosen(self, setting: str) -> None:
        if setting == "keys":
            self.commands.set_keys(self.preferences.settings.keys)
            self._name_keys()

    def _name_keys(self) -> None:
        key = self.commands.key
        self.pane.search.name_key(key("search.find"))
        self.panes.name_keys(key("article.next"), key("article.previous"))

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
        self.conductor.rest()
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
            left = Left(shelf=self.listing.shelf, arrangement=self.pane.arrangement, article=article, pages=pages)
            kept |= with_left(self.preferences.settings.window, self.folder, left)
        self.preferences.remember(kept)
