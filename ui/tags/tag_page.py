"""The page of a tag: kept true while the library changes, and what is done with the tag there."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from core.library import Library
from core.model.change import Change
from core.translate import _
from ui.library.shelves import Shelves, rename
from ui.library.text_dialog import ask_text
from ui.tags.looking import Looked, look
from ui.tags.tag_header import TagHeader
from ui.tasks import Tasks
from ui.theme import Theme


class TagPage(QDialog):
    """Joins a tag's header and `lib.tags`. Closes when the tag is not there any more."""

    def __init__(self, tasks: Tasks, shelves: Shelves, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Tag"))
        self.setMinimumWidth(620)
        self.path = ""
        """The tag that is shown; empty for none."""
        self.header = TagHeader(theme)
        self._tasks, self._shelves = tasks, shelves
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(self.header)
        self.header.color_chosen.connect(self._color)
        self.header.described.connect(self._describe)
        self.header.rename_wanted.connect(self._rename)
        self.header.merge_wanted.connect(self._merge)
        self.header.delete_wanted.connect(self._delete)
        self.header.chosen.connect(self.show_tag)

    def show_tag(self, path: str) -> None:
        """Show the page of another tag."""
        self.header.description.flush()
        self.path = path
        self._ask()

    def done(self, result: int) -> None:
        """Hand on what is typed, then close."""
        self.header.description.flush()
        self.path = ""
        super().done(result)

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
            self.header.show_tag(looked)
        else:
            self.path = ""
            self.reject()

    def _color(self, color: str) -> None:
        self._write(lambda lib, path: lib.tags.describe(path, color=color))

    def _describe(self, words: str) -> None:
        self._write(lambda lib, path: lib.tags.describe(path, description=words))

    def _write(self, work: Callable[[Library, str], Change]) -> None:
        path = self.path
        if path:
            self._tasks.run(lambda lib: work(lib, path))

    def _delete(self) -> None:
        self._shelves.delete_tag(self.path)

    def _rename(self) -> None:
        self._move(_("Rename Tag"), _("Path of the tag, its parts separated by /"), self.path)

    def _merge(self) -> None:
        self._move(_("Merge Tag"), _("Everything that bears it bears this tag instead:"), "")

    def _move(self, title: str, sentence: str, before: str) -> None:
        """Ask for another path and go there; one that is taken takes this tag in."""
        path = self.path
        new = ask_text(self, title, sentence, before)
        if new and new != path:
            self._tasks.run(lambda lib: rename(lib, path, new), then=lambda _change: self.show_tag(new))
