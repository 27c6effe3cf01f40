"""The page of a tag in the window: kept true while the library changes, and what is done with the tag there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.library import Library
from core.model.change import Change
from core.translate import _
from ui.library.shelves import Shelves, rename
from ui.library.text_dialog import ask_text
from ui.tags.looking import Looked, look
from ui.tags.tag_header import TagHeader
from ui.tasks import Tasks


class TagPage(QObject):
    """Joins a tag's header and `lib.tags`."""

    gone = Signal()
    """The tag is not there any more."""
    chosen = Signal(str)
    """Another tag's page is wanted."""

    def __init__(self, header: TagHeader, tasks: Tasks, shelves: Shelves, parent: QObject) -> None:
        super().__init__(parent)
        self.path = ""
        """The tag that is shown; empty for none."""
        self._header, self._tasks, self._shelves = header, tasks, shelves
        header.color_chosen.connect(self._color)
        header.described.connect(self._describe)
        header.rename_wanted.connect(self._rename)
        header.merge_wanted.connect(self._merge)
        header.delete_wanted.connect(lambda: shelves.delete_tag(self.path))
        header.chosen.connect(self.chosen)

    def show(self, path: str) -> None:
        """Show the page of another tag."""
        self.leave()
        self.path = path
        self._ask()

    def leave(self) -> None:
        """Hand on what is typed; no tag is shown."""
        self._header.description.flush()
        self.path = ""

    def refresh(self, change: Change) -> None:
        """Show anew what a change may have touched."""
        if self.path and (change.tags or change.annotations or change.articles):
            self._ask()

    def _ask(self) -> None:
        path = self.path
        self._tasks.run(lambda lib: look(lib, path), then=self._show, key="tag page")

    def _show(self, looked: Looked) -> None:
        if looked.path != self.path:
            return
        if looked.known:
            self._header.show_tag(looked)
        else:
            self.path = ""
            self.gone.emit()

    def _color(self, color: str) -> None:
        self._write(lambda lib, path: lib.tags.describe(path, color=color))

    def _describe(self, words: str) -> None:
        self._write(lambda lib, path: lib.tags.describe(path, description=words))

    def _write(self, work: Callable[[Library, str], Change]) -> None:
        path = self.path
        if path:
            self._tasks.run(lambda lib: work(lib, path))

    def _rename(self) -> None:
        self._move(_("Rename Tag"), _("Path of the tag, its parts separated by /"), self.path)

    def _merge(self) -> None:
        self._move(_("Merge Tag"), _("Everything that bears it bears this tag instead:"), "")

    def _move(self, title: str, sentence: str, before: str) -> None:
        """Ask for another path and go there; one that is taken takes this tag in."""
        path = self.path
        new = ask_text(self._header.window(), title, sentence, before)
        if new and new != path:
            self._tasks.run(lambda lib: rename(lib, path, new), then=lambda _change: self.chosen.emit(new))
