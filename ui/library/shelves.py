"""What is done with articles as a whole: how far one is, stars, tags, the trash."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from core.library import Library, Section
from core.model.article import Article, State
from core.model.change import Change
from core.translate import _
from ui.library.details_dialog import DetailsDialog, Fields
from ui.library.merge_dialog import Merged, MergeDialog
from ui.library.row import Row
from ui.library.sidebar_model import Shelf
from ui.library.text_dialog import ask_text
from ui.messages import ask
from ui.tags.suggesting import Vocabulary, vocabulary
from ui.tags.tag_dialog import TagDialog
from ui.tasks import Tasks

Ids = Sequence[int]


class Shelves:
    """Writes on behalf of the lists; views hear of it by the Change."""

    def __init__(self, window: QWidget, tasks: Tasks) -> None:
        self.dialog: TagDialog | DetailsDialog | MergeDialog | None = None
        self._window, self._tasks = window, tasks

    def set_state(self, articles: Ids, state: State) -> None:
        """How far one is with them."""
        if articles:
            self._tasks.run(lambda lib: lib.articles.set_state(articles, state))

    def archive(self, articles: Ids) -> None:
        """Put them away, or bring them back when all of them are away."""
        if articles:
            self._tasks.run(lambda lib: archive(lib, articles))

    def star(self, articles: Ids) -> None:
        """Put a star on them, or take it away when all of them bear one."""
        if articles:
            self._tasks.run(lambda lib: star(lib, articles))

    def restore(self, rows: Sequence[Row]) -> None:
        """Take articles and passages out of the trash."""
        ids = [row.article if row.annotation is None else row.annotation for row in rows]
        if ids:
            self._tasks.run(lambda lib: lib.trash.restore(ids))

    def empty_trash(self) -> None:
        """Delete for good, after a question."""
        question = _("Delete everything in the trash for good? This cannot be undone.")
        if ask(self._window, question, yes=_("Delete")):
            self._tasks.run(lambda lib: lib.trash.empty())

    def tag(self, articles: Ids) -> None:
        """Ask for tags and put them on."""
        if articles:
            self._tasks.run(lambda lib: _for_tagging(lib, articles), then=self._ask_tags)

    def details(self, article: int) -> None:
        """Show what is known about an article, to be corrected."""
        self._tasks.run(lambda lib: lib.articles.get(article), then=self._ask_details)

    def merge(self, articles: Ids, *, then: Callable[[Merged], object]) -> None:
        """Ask which of them to keep, and make them one."""

        def ask(found: Sequence[Article]) -> None:
            dialog = MergeDialog(found, self._window)
            dialog.wanted.connect(partial(self._merge, then))
            self.dialog = dialog
            dialog.open()

        self._tasks.run(lambda lib: lib.articles.to_merge(articles), then=ask)

    def _merge(self, then: Callable[[Merged], object], merged: Merged) -> None:
        others = [one.id for one in merged.others]
        self._tasks.run(lambda lib: lib.articles.merge(merged.kept.id, others), then=lambda _change: then(merged))

    def rename_tag(self, path: str) -> None:
        """Ask for another name. One that is taken joins both tags."""
        new = ask_text(self._window, _("Rename Tag"), _("Path of the tag, its parts separated by /"), path)
        if new and new != path:
            self._tasks.run(lambda lib: rename(lib, path, new))

    def delete_tag(self, path: str) -> None:
        """Take a tag, and those below it, off everything."""
        question = _("Take the tag “{path}”, and those below it, off everything? Undo puts it back.").format(path=path)
        if ask(self._window, question, yes=_("Delete Tag")):
            self._tasks.run(lambda lib: lib.tags.delete(path))

    def _ask_tags(self, found: tuple[tuple[Article, ...], Vocabulary]) -> None:
        articles, known = found
        dialog = TagDialog(articles, known, self._window)
        dialog.wanted.connect(partial(self._retag, [one.id for one in articles]))
        self.dialog = dialog
        dialog.open()

    def _retag(self, articles: Ids, added: Sequence[str], removed: Sequence[str]) -> None:
        self._tasks.run(lambda lib: retag(lib, articles, added, removed))

    def _edit(self, article: Article, fields: Fields) -> None:
        self._tasks.run(lambda lib: lib.articles.edit(article, **fields))

    def _ask_details(self, article: Article) -> None:
        dialog = DetailsDialog(article, self._window)
        dialog.wanted.connect(partial(self._edit, article))
        self.dialog = dialog
        dialog.open()


def archive(library: Library, articles: Ids) -> Change:
    """Put articles away; when all of them are, bring them back."""
    away = all(library.articles.get(article).state is State.ARCHIVED for article in articles)
    return library.articles.set_state(articles, State.READING if away else State.ARCHIVED)


def star(library: Library, articles: Ids) -> Change:
    """Star articles; when all of them are, take the stars away."""
    return library.articles.star(articles, not all(library.articles.get(article).starred for article in articles))


def retag(library: Library, articles: Ids, added: Sequence[str], removed: Sequence[str]) -> Change:
    """Put tags on articles and take others away."""
    change = library.articles.tag(articles, added) if added else Change()
    return change | library.articles.untag(articles, removed) if removed else change


def rename(library: Library, path: str, new: str) -> Change:
    """Give a tag another path; one that exists takes it in."""
    taken = any(tag.path == new for tag in library.tags.all())
    return library.tags.merge(path, new) if taken else library.tags.rename(path, new)


def empty_sentence(shelf: Shelf) -> tuple[str, str]:
    """What stands where a shelf is empty: a title and a sentence that helps."""
    if shelf.bearing is not None:
        return _("No such articles any more"), _(
            "They are in the trash, or you have corrected what is known about them."
        )
    if shelf.tag:
        return _("Nothing bears this tag"), _("Select an article and press T to tag it.")
    return {
        Section.ALL: (_("No articles yet"), _("Drop files here, or press Ctrl+O.")),
        Section.UNREAD: (
            _("Nothing left to read"),
            _("What you add is unread until you open it. U marks it so again."),
        ),
        Section.READING: (_("Nothing begun"), _("Articles stand here from opening them until E puts them away.")),
        Section.ARCHIVED: (_("Nothing archived"), _("Press E on an article that you have read.")),
        Section.STARRED: (_("No stars"), _("Press S on an article that you want to find again quickly.")),
        Section.TRASH: (_("The trash is empty"), _("What you delete waits here until you empty the trash.")),
    }[shelf.section]


def _for_tagging(library: Library, articles: Ids) -> tuple[tuple[Article, ...], Vocabulary]:
    return tuple(library.articles.get(article) for article in articles), vocabulary(library)
