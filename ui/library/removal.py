"""Deleting in the window: the article beside the deleted one is read next, and a bar offers to take it back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from core.errors import NotFound
from core.library import Library
from core.model.change import Change
from core.translate import _, ngettext
from ui.library.reading import Reading
from ui.library.row import Row
from ui.library.row_view import RowView
from ui.messages import Messages
from ui.notice_bar import NoticeBar
from ui.tasks import Tasks


class Removal(QObject):
    """Puts articles into the trash. What another window deletes is not offered back here."""

    def __init__(
        self, view: Callable[[], RowView], reading: Reading, tasks: Tasks, messages: Messages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._reading, self._tasks, self._messages = view, reading, tasks, messages
        self._away: tuple[int, ...] = ()
        """The articles that the bar is about."""
        self._bar: NoticeBar | None = None
        tasks.changed.connect(self._look)

    def trash(self, articles: Sequence[int]) -> None:
        """Put them into the trash."""
        chosen = tuple(articles)
        if not chosen:
            return
        read = self._reading.article.id if self._reading.article else None
        heir = self._view().beside(read, set(chosen)) if read in chosen else None
        self._tasks.run(lambda lib: lib.articles.trash(chosen), then=lambda _change: self._trashed(chosen, read, heir))

    def _trashed(self, articles: tuple[int, ...], read: int | None, heir: Row | None) -> None:
        if heir is not None and self._reading.article is not None and self._reading.article.id == read:
            self._view().go_to(heir.key)
        self._dismiss()
        count = len(articles)
        sentence = ngettext("{count} article is in the trash.", "{count} articles are in the trash.", count)
        back = read if read in articles else None
        self._away = articles
        self._bar = self._messages.offer(
            sentence.format(count=count), _("Undo"), lambda: self._restore(articles, back), stays=False
        )
        self._bar.dismissed.connect(self._dismissed)

    def _restore(self, articles: tuple[int, ...], read: int | None) -> None:
        """Take them out of the trash, and read the one again that was read."""

        def show(_change: Change) -> None:
            if read is not None:
                self._reading.open(read)

        self._tasks.run(lambda lib: lib.articles.restore(articles), then=show)

    def _look(self, change: Change) -> None:
        """The bar is true as long as one of them lies in the trash."""
        away = self._away
        if self._bar is not None and change.articles & set(away):
            self._tasks.run(lambda lib: any_trashed(lib, away), then=self._hear, key="removal")

    def _hear(self, still: bool) -> None:
        if not still:
            self._dismiss()

    def _dismiss(self) -> None:
        if self._bar is not None:
            self._bar.dismiss()

    def _dismissed(self, _bar: object) -> None:
        self._bar = None


def any_trashed(library: Library, articles: Sequence[int]) -> bool:
    """Whether one of the articles lies in the trash."""
    return any(_is_trashed(library, article) for article in articles)


def _is_trashed(library: Library, article: int) -> bool:
    try:
        return library.articles.get(article).trashed is not None
    except NotFound:  # the trash was emptied
        return False
