"""Goes where a link of a card leads: to a passage, to an article, or asks before it leads outside."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint

from core.model.mention import Mention, MentionKind
from core.translate import _
from ui.annotations.attached import Tie
from ui.library.reading import Reading
from ui.links.destination import destination
from ui.links.links import Links
from ui.messages import Messages
from ui.reader.reader import Reader
from ui.tasks import Tasks


class Following(QObject):
    """`remember` is called before a jump inside the article, so that Back returns; opening another one remembers."""

    def __init__(
        self, reader: Reader, reading: Reading, tasks: Tasks, messages: Messages, links: Links,
        remember: Callable[[], object], parent: QObject,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._reader, self._reading, self._tasks, self._messages = reader, reading, tasks, messages
        self._links, self._remember = links, remember
        reader.margin.mention_chosen.connect(self.name)
        reader.margin.tie_chosen.connect(self.tie)
        reader.margin.address_chosen.connect(self._ask)

    def name(self, target: str) -> None:
        """Go to what stands between double brackets."""
        self._reader.flush()
        self._tasks.run(
            lambda lib: lib.mentions.resolve([target])[target],
            then=lambda found: self._named(target, found),
            key="name",
        )

    def tie(self, tie: Tie) -> None:
        """Go to the passage at the other end."""
        self.passage(tie.article, tie.other)

    def passage(self, article: int, annotation: int) -> None:
        """Show a passage, in whatever article it stands."""
        if self._reading.article is not None and self._reading.article.id == article:
            self._remember()
            self._show(annotation)
        else:
            self._reading.open(article, then=lambda: self._show(annotation))

    def _named(self, target: str, found: Mention | None) -> None:
        if found is None:
            sentence = _("Nothing in the library bears this name: {name}")
            self._messages.say(sentence.format(name=target))
        elif found.kind is MentionKind.PASSAGE:
            self.passage(found.article, found.id)
        elif self._reading.article is None or self._reading.article.id != found.article:
            self._reading.open(found.article)

    def _show(self, annotation: int) -> None:
        one = self._reading.annotations.get(annotation)
        if one is None:
            return
        if one.place is not None and one.place.start is not None:
            self._reader.go_to(one.place.start, one.place.end)
        else:
            self._reader.scroll_to(0)  # where the cards of those without a place stand
        self._reader.choose(annotation)
        self._reader.setFocus()

    def _ask(self, href: str, at: QPoint) -> None:
        self._links.card.ask(destination(href), self._reader.mapFromGlobal(at))
