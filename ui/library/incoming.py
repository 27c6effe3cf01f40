"""What the window is handed from outside: files and folders by opening or dropping, text by pasting or dropping."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject

from core.library import Added, Item, ItemStatus, Library
from core.translate import _
from ui.library.import_report import ImportReport, Tally
from ui.library.progress_strip import ProgressStrip
from ui.links.destination import destination, visible
from ui.notice_bar import Notices
from ui.tasks import Tasks


class Incoming(QObject):
    """Adds what comes in, shows how far it is, and says afterwards what was refused and why."""

    def __init__(
        self,
        tasks: Tasks,
        strip: ProgressStrip,
        notices: Notices,
        show: Callable[[int], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.report: ImportReport | None = None
        self._tasks, self._strip, self._notices, self._show = tasks, strip, notices, show

    def add(self, paths: Sequence[Path], *, then: Callable[[], object] | None = None) -> None:
        """Add files, and what is in folders."""
        if paths:
            chosen = list(paths)
            self._begin(_("Adding…"), lambda lib: lib.articles.bring_in(chosen, recursive=True), then)

    def fetch(self, address: str) -> None:
        """Add the page that stands at an address."""
        said = _("Fetching {address}…").format(address=address[:80])
        self._begin(said, lambda lib: lib.articles.bring_in_addresses([address]))

    def read_annotations(self, file: Path) -> None:
        """Read annotations back from a file that was exported."""
        self._begin(_("Reading annotations…"), lambda lib: lib.exchange.read_annotations(file))

    def _begin(
        self,
        text: str,
        steps: Callable[[Library], Iterator[Item | None]],
        then: Callable[[], object] | None = None,
    ) -> None:
        tally = Tally()
        job = self._tasks.job(
            steps,
            progress=lambda item: self._step(tally, item),
            done=lambda finished: self._done(tally, finished, then),
        )
        self._strip.begin(text, job.cancel)

    def paste(self, mime: QMimeData) -> None:
        """Add what the clipboard holds: files, else its text as a new article."""
        if paths := files_in(mime):
            self.add(paths)
        elif is_address(text := text_in(mime)):
            address = text.strip()
            self._notices.say(
                _("The address of a page on {host}. Postil fetches it only if you want it to.").format(
                    host=destination(address).place or visible(address[:80])
                ),
                action=_("Add the Page"),
                run=lambda: self.fetch(address),
                stays=True,
            )
        elif text:
            self.add_text(text)
        else:
            self._notices.say(_("The clipboard holds no text. Copy the article’s text first."))

    def drop(self, mime: QMimeData) -> None:
        """Add what was dropped onto the window."""
        if acceptable(mime):
            self.paste(mime)

    def add_text(self, text: str) -> None:
        """Add a text as a new article and show it."""
        data = text.encode("utf-8", "replace")
        self._tasks.run(lambda lib: lib.articles.add_bytes(data), then=self._pasted)

    def _pasted(self, added: Added) -> None:
        if added.status is ItemStatus.UNCHANGED:
            self._notices.say(_("This text is in the library already."))
        self._show(added.article.id)

    def _step(self, tally: Tally, item: Item | None) -> None:
        """None: nothing was ready just now."""
        if item is None:
            return
        tally.add(item)
        name = item.title or Path(item.source).name
        if item.total is None:
            text = _("Adding {done}: {name}").format(done=item.done, name=name)
        else:
            text = _("Adding {done} of {total}: {name}").format(done=item.done, total=item.total, name=name)
        self._strip.show_step(text.replace("\n", " ")[:120], item.done, item.total)

    def _done(self, tally: Tally, finished: bool, then: Callable[[], object] | None) -> None:
        self._strip.end()
        sentence = tally.sentence() if finished else _("Stopped: {tally}").format(tally=tally.sentence())
        single = tally.last if finished and sum(tally.counts.values()) == 1 else None
        if single is not None and (single.error or single.loss):
            self._notices.say(single.error or single.loss, stays=True)
        elif tally.noted:
            self._notices.say(sentence, action=_("Show Why…"), run=lambda: self._report(tally), stays=True)
        elif single is None or single.status is not ItemStatus.ADDED:
            self._notices.say(sentence)
        if single is not None and single.article is not None:
            self._show(single.article)
        if then is not None:
            then()

    def _report(self, tally: Tally) -> None:
        self.report = ImportReport(tally.noted, self._notices.window())
        self.report.open()


def acceptable(mime: QMimeData) -> bool:
    """Whether something of it can be added."""
    return bool(files_in(mime)) or bool(text_in(mime))


def files_in(mime: QMimeData) -> list[Path]:
    """The files and folders on this computer that it names."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


def is_address(text: str) -> bool:
    """Whether a text is nothing but the address of a page, as a link dragged out of a browser is."""
    return re.fullmatch(r"https?://\S+", text.strip(), re.IGNORECASE) is not None


def text_in(mime: QMimeData) -> str:
    """Its plain text, empty when it has none."""
    return mime.text() if mime.hasText() and mime.text().strip() else ""
