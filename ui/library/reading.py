"""The article in the reader: opening it, keeping it fresh, remembering where one was."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.library import Library, Paper
from core.model.annotation import Annotation
from core.model.article import Article
from core.model.change import Change
from core.model.text import Text
from ui.library.loading import Opened, Range, Renewed, again, if_there, load
from ui.reader.reader import Reader
from ui.tasks import Tasks

T = TypeVar("T")
LINE = 64
"""Pixels by which the same line may stand elsewhere and be meant nevertheless."""
PAUSE = 700
"""Milliseconds after scrolling before the place is remembered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where one is: an article and the code point at the top of the reader."""

    article: int
    place: int
    offset: int = -1
    """How far the view was scrolled, px; -1: not known."""


class Reading(QObject):
    """Joins the reader and the library. `article` and `annotations` are what the reader shows."""

    opened = Signal()
    """Another article is shown, or none."""
    leaving = Signal()
    """Another article is asked for, or another place of this one; the one of before still shows."""

    def __init__(self, reader: Reader, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.article: Article | None = None
        self.text: Text | None = None
        self.annotations: dict[int, Annotation] = {}
        self.matches: tuple[Range, ...] = ()
        self.paper: Paper | None = None
        self.coming: int | None = None
        """The article that was asked for and is not shown yet."""
        self.held: set[int] = set()
        """Annotations whose note is just being saved: the answer, not an earlier state, is what comes next."""
        self._reader = reader
        self._tasks = tasks
        self._missed = Change()
        """What may have changed since the library was asked and has answered."""
        self._known = 0
        """The place that is remembered."""
        self._place = QTimer(self, singleShot=True, interval=PAUSE)
        self._place.timeout.connect(self._remember)
        reader.place_changed.connect(lambda: self._place.start())

    def open(
        self,
        article: int,
        *,
        at: Range | None = None,
        query: str = "",
        then: Callable[[], object] | None = None,
    ) -> None:
        """Show an article: at the words `at`, else at the first match of `query`, else where it was left."""
        self.leaving.emit()
        self.leave()

        def show(opened: Opened) -> None:
            self._show(opened, at)
            if then is not None:
                then()

        self._ask(article, lambda lib: load(lib, article, query), show)

    def reopen(self, article: int) -> None:
        """Show the article that was open last; when it is gone, none."""

        def show(opened: Opened | None) -> None:
            if opened is not None:
                self._show(opened, None)

        self._ask(article, lambda lib: if_there(lib, article), show)

    def close(self) -> None:
        """Show no article."""
        self.leave()
        self._tasks.forget("open")
        self.coming = None
        self._forget()

    def spot(self) -> Spot | None:
        """Where one is, None without an article."""
        if self.article is None:
            return None
        offset = self._reader.views.view.area.offset
        return Spot(article=self.article.id, place=self._reader.top_position(), offset=offset)

    def back(self, spot: Spot | None) -> None:
        """Go back to where one was."""
        self.unmark()
        if spot is None:
            self.close()
        elif self.article is not None and self.article.id == spot.article:
            self._reader.go_to(spot.place, None, flash=False)
        else:
            self.open(spot.article, at=(spot.place, spot.place))

    def revisit(self, spot: Spot, *, gone: Callable[[], object]) -> None:
        """Show exactly what was shown at a spot; `gone` is called when the article is not there any more."""
        self.leave()
        if self.article is not None and self.article.id == spot.article:
            self._tasks.forget("open")
            self.coming = None
            self._stand(spot)
            return

        def show(opened: Opened | None) -> None:
            if opened is None:
                gone()
            else:
                self._show(opened, (spot.place, spot.place))
                self._stand(spot)

        self._ask(spot.article, lambda lib: if_there(lib, spot.article), show)

    def _stand(self, spot: Spot) -> None:
        """Put the line of a spot at the top; where the lines break as before, to the pixel."""
        self._reader.scroll_to(spot.place)
        bar = self._reader.views.view.area.verticalScrollBar()
        if spot.offset >= 0 and abs(bar.value() - spot.offset) <= LINE:
            bar.setValue(spot.offset)

    def unmark(self) -> None:
        """Show no matches any more."""
        self.matches = ()
        self._reader.set_matches((), -1)

    def refresh(self, change: Change) -> None:
        """Show anew what a change touched of this article."""
        shown, text = self.article, self.text
        if shown is None or text is None or not (shown.id in change.articles or change.annotations or change.tags):
            return
        self._missed |= change  # the answer to an earlier change may be dropped for this one
        missed = self._missed
        self._tasks.run(
            lambda lib: again(lib, shown, text, missed), then=lambda found: self._renew(shown, found), key="again"
        )

    def put(self, annotation: Annotation) -> None:
        """Show an annotation that was just written, or as it was just changed."""
        if self.article is not None and annotation.article == self.article.id:
            self.annotations[annotation.id] = annotation
            self._reader.set_annotations(tuple(self.annotations.values()))

    def take(self, annotation: int) -> None:
        """Show an annotation no more."""
        if self.annotations.pop(annotation, None) is not None:
            self._reader.set_annotations(tuple(self.annotations.values()))

    def _ask(self, article: int, work: Callable[[Library], T], show: Callable[[T], object]) -> None:
        def come(answer: T) -> None:
            self.coming = None
            show(answer)

        def miss(_error: Exception) -> None:
            if self.coming == article:
                self.coming = None

        self.coming = article
        self._tasks.run(work, then=come, failed=miss, key="open")

    def _show(self, opened: Opened, at: Range | None) -> None:
        self.article, self.text, self.matches = opened.article, opened.text, opened.matches
        self.paper = opened.paper
        self.annotations = {one.id: one for one in opened.annotations}
        first = at or (opened.matches[0] if opened.matches else None)
        place = first[0] if first else opened.article.place
        paged = opened.paper is not None
        self._reader.show_article(opened.article, opened.text, opened.annotations, at=place, paged=paged)
        if first is not None and first[1] > first[0]:
            self._reader.set_matches(opened.matches, current_match(opened.matches, first))
            self._reader.go_to(*first, flash=not opened.matches)
        self._known = self._reader.top_position()
        self.opened.emit()
        if opened.article.trashed is None:
            article = opened.article.id
            self._tasks.run(lambda lib: None if lib.read_only else lib.articles.begin(article))

    def _renew(self, shown: Article, found: Renewed | None) -> None:
        self._missed = Change()
        if self.article is None or self.article.id != shown.id:
            return
        if found is None:
            self._forget()
            return
        fresh = self._fresh(found)
        if found.article.revision != self.article.revision:
            self._revise(found, fresh)
        elif fresh != self.annotations:
            self.annotations = fresh
            self._reader.set_annotations(tuple(fresh.values()))
        self.article = found.article
        self._reader.views.words.tell(found.article)
        self.opened.emit()

    def _fresh(self, found: Renewed) -> dict[int, Annotation]:
        """The annotations as they are now: those that were not read again stay, and so do those just being saved."""
        read = {
            id_: self.annotations.get(id_, one) if one is not None and id_ in self.held else one
            for id_, one in found.annotations.items()
        }
        every = read if found.whole else {**self.annotations, **read}
        return {id_: one for id_, one in every.items() if one is not None}

    def _revise(self, found: Renewed, fresh: dict[int, Annotation]) -> None:
        """Show the article's new words; whoever types a note goes on typing."""
        self._reader.flush()
        place, typed = self._reader.top_position(), self._reader.margin.typed()
        self.article, self.text, self.annotations, self.paper = found.article, found.text, fresh, found.paper
        shown = {one.id: replace(one, note=typed[1]) if typed and typed[0] == one.id else one for one in fresh.values()}
        paged = found.paper is not None
        self._reader.show_article(found.article, found.text, tuple(shown.values()), at=place, paged=paged)
        if typed and typed[0] in shown:
            self._reader.edit_note(typed[0])

    def leave(self) -> None:
        """Save what is typed and remember the place: another article comes, or none."""
        self._reader.flush()
        self._place.stop()
        if self._reader.top_position() != self._known:
            self._remember()

    def _forget(self) -> None:
        self.article, self.text, self.annotations, self.matches, self.paper = None, None, {}, (), None
        self._reader.clear()
        self.opened.emit()

    def _remember(self) -> None:
        spot = self.spot()
        if spot is not None:
            self._known = spot.place
            self._tasks.run(lambda lib: lib.articles.remember_place(spot.article, spot.place))


def current_match(matches: tuple[Range, ...], at: Range) -> int:
    """Which match stands at `at`, or is the next one after it; -1 when there is none."""
    return next((number for number, (start, _end) in enumerate(matches) if start >= at[0]), len(matches) - 1)
