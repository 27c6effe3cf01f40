"""Typed links between passages: from here, to there, of this kind; shown on both cards, changed and removed there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from core.library import Library
from core.model.annotation import Annotation
from core.model.change import Change
from core.model.spoken import said
from core.translate import _
from ui.annotations.attached import Tie
from ui.annotations.quotation import quotation
from ui.library.text_dialog import ask_text
from ui.linking.following import Following
from ui.linking.tie_menu import add_kinds, tie_menu
from ui.linking.ties import Found, look_up
from ui.notice_bar import NoticeBar

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Linking(QObject):
    """One window's. `source` is the passage a link begins at, until it is told where it ends."""

    changed = Signal()
    """A link begins, or none does any more."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._reading, self._reader = window, window.reading, window.reader
        self.source: int | None = None
        self.menu: QMenu | None = None
        """The one that is open, or was last."""
        self._bar: NoticeBar | None = None
        self.following = Following(
            window.reader, window.reading, window.tasks, window.messages, window.links, window.trail.remember, self
        )
        margin = window.reader.margin
        margin.tie_menu_requested.connect(self._offer)
        margin.link_requested.connect(self._link)
        margin.naming.connect(self._name)
        window.reading.opened.connect(self.look)

    # What hangs on the cards

    def look(self) -> None:
        """Ask what hangs on the cards of the article that shows."""
        article, annotations = self._reading.article, tuple(self._reading.annotations.values())
        if article is not None and annotations:
            number = article.id
            self._window.tasks.run(
                lambda lib: look_up(lib, number, annotations), then=self._attach, key="ties", later=True
            )
        else:
            self._reader.margin.attach({}, {})

    def refresh(self, change: Change) -> None:
        """Ask again after a change: a title, a passage or a link elsewhere may be what a card shows."""
        if self._reading.article is not None and (change.articles or change.annotations):
            self.look()

    def _attach(self, found: Found) -> None:
        if self._reading.article is not None and self._reading.article.id == found.article:
            self._reader.margin.attach(found.ties, found.known)

    def _name(self, typed: str) -> None:
        number = self._reading.article.id if self._reading.article else None
        self._window.tasks.run(
            lambda lib: lib.mentions.complete(typed, article=number), then=self._reader.margin.offer, key="naming"
        )

    # Making links

    def begin(self) -> None:
        """Remember the current passage; words that are selected become one."""
        self._with_passage(self._begin)

    def finish(self) -> None:
        """Offer the kinds of a link from the remembered passage to the current one."""
        if self.source is not None:
            self._with_passage(self._finish)

    def cancel(self) -> None:
        """Link nothing."""
        self.source = None
        if self._bar is not None:
            bar, self._bar = self._bar, None
            bar.dismiss()
        self._tell()

    def _tell(self) -> None:
        self._reader.margin.linking = self.source is not None
        self.changed.emit()

    def _with_passage(self, then: Callable[[Annotation], object]) -> None:
        selection, current = self._reader.selection(), self._reader.current_annotation()
        one = self._reading.annotations.get(current if current is not None else -1)
        if selection is not None:
            self._window.passages.add(*selection, then=then, region=self._reader.views.view.region())
        elif one is not None:
            then(one)

    def _link(self, annotation: int, begins: bool) -> None:
        one = self._reading.annotations.get(annotation)
        if one is not None:
            (self._begin if begins else self._finish)(one)

    def _begin(self, one: Annotation) -> None:
        self.cancel()
        self.source = one.id
        sentence = _("A link begins at {passage}. Go to the other passage and choose “Link to Here”.")
        self._bar = self._window.messages.offer(sentence.format(passage=quoted(one)), _("Cancel"), self.cancel)
        self._bar.dismissed.connect(self._dismissed)
        self._tell()

    def _dismissed(self, bar: object) -> None:
        if bar is self._bar:
            self._bar = None
            self.cancel()

    def _finish(self, one: Annotation) -> None:
        source = self.source
        if source == one.id:
            self._window.messages.say(_("A passage is not linked with itself. Choose another one."))
        elif source is not None:
            self._ask_kinds(lambda kinds: self._choose(source, one.id, kinds))

    def _ask_kinds(self, then: Callable[[tuple[str, ...]], object]) -> None:
        self._window.tasks.run(lambda lib: lib.links.kinds(), then=then)

    def _choose(self, source: int, target: int, kinds: tuple[str, ...]) -> None:
        def add(kind: str) -> None:
            self._window.tasks.run(lambda lib: lib.links.add(source, target, kind), then=lambda _linked: self.cancel())

        menu = QMenu(self._window)
        head = menu.addAction(_("The first passage to this one:"))
        head.setEnabled(False)
        add_kinds(menu, kinds, add, lambda: self._named(add))
        card = self._reader.margin.card(target)
        self._popup(menu, card.mapToGlobal(card.rect().topLeft()) if card is not None else QCursor.pos())

    # Links that are there

    def _offer(self, tie: Tie, at: QPoint) -> None:
        self._ask_kinds(lambda kinds: self._offer_kinds(tie, at, kinds))

    def _offer_kinds(self, tie: Tie, at: QPoint, kinds: tuple[str, ...]) -> None:
        def rekind(kind: str) -> None:
            self._do(lambda lib: lib.links.rekind(tie.link, kind))

        menu = tie_menu(
            self._window,
            kinds,
            tie.kind,
            go=lambda: self.following.tie(tie),
            rekind=rekind,
            other=lambda: self._named(rekind),
            remove=lambda: self._do(lambda lib: lib.links.remove([tie.link])),
        )
        self._popup(menu, at)

    def _do(self, work: Callable[[Library], object]) -> None:
        self._window.tasks.run(work)

    def _named(self, then: Callable[[str], object]) -> None:
        kind = ask_text(self._window, _("Another Kind of Link"), _("What does the first passage do to the second?"))
        if kind:
            then(kind)

    def _popup(self, menu: QMenu, at: QPoint) -> None:
        self.menu = menu
        menu.popup(at)


def quoted(one: Annotation) -> str:
    """The passage as a sentence quotes it."""
    return quotation(said(one) or one.note)
