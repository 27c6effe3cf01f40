"""What a link of the open article does: it jumps inside the article, or asks before it leads outside."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QCursor, QGuiApplication

from core.translate import _
from ui.library.reading import Reading
from ui.library.row import one_line
from ui.links.card import LinkCard
from ui.links.destination import destination
from ui.links.hint import LinkHint
from ui.links.opening import open_outside
from ui.links.target import Range, target
from ui.links.walk import LinkWalk
from ui.messages import Messages
from ui.reader.reader import Reader
from ui.reader.sheet import PICTURE
from ui.theme import Theme

PICTURES = f"#{PICTURE}"
LOOK = 150
"""Milliseconds between two looks whether the mouse is still over the page, while a hint shows."""


class Links(QObject):
    """Joins the reader's links and their card; `remember` is called before a link inside the article jumps."""

    def __init__(
        self, reader: Reader, reading: Reading, messages: Messages, theme: Theme, parent: QObject, *,
        remember: Callable[[], object],
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._remember = remember
        self.card, self.hint = LinkCard(reader, theme), LinkHint(reader, theme)
        self._reader, self._reading, self._messages = reader, reading, messages
        self._article: int | None = None
        self.walk = LinkWalk(reader)
        self.walk.reached.connect(self._reach)
        self.walk.chosen.connect(self._follow)
        # The page is not told that the mouse has left it for the margin.
        self._leaving = QTimer(self, interval=LOOK)
        self._leaving.timeout.connect(self._look)
        reader.link_activated.connect(self.follow)
        reader.link_hovered.connect(self._hover)
        reader.page.scrolled.connect(self.card.hide)
        reading.opened.connect(self._opened)
        self.card.open_wanted.connect(self._open)
        self.card.copy_wanted.connect(self._copy)

    def set_theme(self, theme: Theme) -> None:
        """Have another look."""
        self.card.set_theme(theme)
        self.hint.set_theme(theme)

    def follow(self, href: str) -> None:
        """Go where a link under the mouse leads, or ask whether to."""
        self._follow(href, self._reader.mapFromGlobal(QCursor.pos()))

    def _follow(self, href: str, at: QPoint) -> None:
        article = self._reading.article
        if article is None or href.startswith(PICTURES):  # a picture opens elsewhere
            return
        inside = self._inside(href)
        self.hint.tell("")
        if inside is not None:
            self._remember()
            self._reader.go_to(*inside)
        elif href.startswith("#"):
            self._messages.say(_("The article does not have the place that this link leads to."))
        else:
            self.card.ask(destination(href, article.meta.url), at)

    def _inside(self, href: str) -> Range | None:
        article, text = self._reading.article, self._reading.text
        return target(text, href, article.meta.url) if article and text else None

    def _hover(self, href: str) -> None:
        self._leaving.start()
        self._tell(href)

    def _reach(self, href: str) -> None:
        """A link has the keyboard: where it leads is told until the keyboard goes on."""
        self._leaving.stop()
        self._tell(href)
        self.walk.say(self.hint.whole)

    def _tell(self, href: str) -> None:
        article, text, inside = self._reading.article, self._reading.text, self._inside(href)
        if not href or article is None or text is None:
            self.hint.tell("")
        elif href.startswith(PICTURES):
            alt = str(text.blocks[int(href.removeprefix(PICTURES))].attrs.get("alt") or "")
            self.hint.tell(_("Picture: {words}").format(words=one_line(alt)) if alt else _("Picture"))
        elif inside is not None:
            self.hint.tell(one_line(text.value[slice(*inside)]))
        else:
            self.hint.tell(destination(href, article.meta.url).address, middle=True)

    def _look(self) -> None:
        if not self._reader.views.view.area.viewport().underMouse():
            self.hint.tell("")
        if self.hint.isHidden():
            self._leaving.stop()

    def _open(self, address: str) -> None:
        if not open_outside(address):
            self._messages.say(_("No program took the address. Copy it, and paste it where you want to open it."))

    def _copy(self, address: str) -> None:
        QGuiApplication.clipboard().setText(address)
        self._messages.say(_("The address is on the clipboard."))

    def _opened(self) -> None:
        article = self._reading.article.id if self._reading.article else None
        if article != self._article:
            self._article = article
            self.card.hide()
            self.hint.tell("")
