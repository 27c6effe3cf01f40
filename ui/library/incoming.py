"""What the window is handed from outside: files, folders, addresses, pieces of pages and text; one after the other."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog

from core.library import Handed, Item, ItemStatus, Plan, is_big
from core.translate import _
from ui.importing.address_dialog import AddressDialog
from ui.importing.interrupted import Interrupted
from ui.importing.mime_data import acceptable, addresses_in, files_in, is_picture, page_in, text_in
from ui.importing.preview import Preview
from ui.importing.report import Report
from ui.importing.run import Run, Wish
from ui.tags.suggesting import Vocabulary

if TYPE_CHECKING:
    from ui.main_window import MainWindow

MANY = 20
"""Items of an import after which its report is offered until it is dismissed."""


class Incoming(QObject):
    """Adds what comes in, shows how far it is, and reports afterwards what became of everything."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.report: Report | None = None
        self.preview: Preview | None = None
        self.asking: AddressDialog | None = None
        self._window, self._tasks = window, window.tasks
        self._strip, self._notices = window.panes.strip, window.panes.notices
        self._line = deque[Wish]()
        self._run: Run | None = None
        self._last: Run | None = None
        self._interrupted = Interrupted(window, self.carry_out)

    @property
    def reports(self) -> bool:
        """Whether there is an import to report about."""
        return self._last is not None

    def accepts(self, event: QDropEvent) -> bool:
        """Whether what is dragged over the window may be dropped."""
        # Words of the reader that are let go by chance are no new article: what has a source comes from this window.
        return not event.source() and "writable" in self._window.context() and acceptable(event.mimeData())

    # What comes in

    def offer(self, paths: Sequence[Path]) -> None:
        """Add files, and what is in folders; show first what a big import would bring."""
        if not is_big(paths):
            self.add(paths)
            return
        self.preview = Preview(self._tasks, paths, Vocabulary(paths=self._window.sidebar.shelves.paths()), self._window)
        self.preview.agreed.connect(self.carry_out)
        self.preview.open()

    def add(self, paths: Sequence[Path], *, then: Callable[[], object] | None = None) -> None:
        """Add files, and what is in folders, without a question."""
        if paths:
            self.carry_out(Plan(sources=tuple(paths)), then=then)

    def carry_out(self, plan: Plan, *, then: Callable[[], object] | None = None) -> None:
        """Add what is planned."""
        self._take(
            Wish(
                text=_("Adding…"),
                steps=lambda lib: lib.imports.run(plan),
                again=lambda sources: self.carry_out(Plan(sources=tuple(map(Path, sources)), tags=plan.tags)),
                plan=plan,
                then=then,
            )
        )

    def ask_address(self, text: str = "") -> None:
        """Ask for the address of a page; nothing is fetched before the answer."""
        private = self._window.preferences.settings.private_addresses
        self.asking = AddressDialog(text, private=private, parent=self._window)
        self.asking.wanted.connect(self.fetch)
        self.asking.open()

    def fetch(self, addresses: Sequence[str], private: bool = False) -> None:
        """Add the pages that stand at addresses."""
        text = _("Fetching {address}…").format(address=addresses[0][:80])
        self._take(
            Wish(
                text=text,
                steps=lambda lib: lib.articles.bring_in_addresses(addresses, private=private),
                again=lambda sources: self.ask_address(" ".join(sources)),
            )
        )

    def read_annotations(self, file: Path) -> None:
        """Read annotations back from a file that was exported."""
        self._take(Wish(text=_("Reading annotations…"), steps=lambda lib: lib.exchange.read_annotations(file)))

    def paste(self, mime: QMimeData) -> None:
        """Add what the clipboard holds: files, a page by its address, a piece of a page, else its text."""
        if paths := files_in(mime):
            self.offer(paths)
        elif addresses := addresses_in(mime):
            self.ask_address(" ".join(addresses))
        elif page := page_in(mime):
            text = text_in(mime)
            self._add_handed(page, (lambda: self.add_text(text)) if text else None)
        elif text := text_in(mime):
            self.add_text(text)
        elif is_picture(mime):
            self._notices.say(_("The clipboard holds a picture. Postil adds texts: copy the words around it too."))
        else:
            self._notices.say(_("The clipboard holds no text. Copy the article’s text first."))

    def drop(self, event: QDropEvent) -> None:
        """Add what was dropped onto the window."""
        event.setDropAction(Qt.DropAction.CopyAction)  # whoever moves text elsewhere deletes it at its place
        event.accept()
        if acceptable(event.mimeData()):
            self.paste(event.mimeData())

    def add_text(self, text: str) -> None:
        """Add a text as a new article and show it."""
        self._add_handed(Handed(data=text.encode("utf-8", "replace")))

    def show_report(self) -> None:
        """Show what became of everything in the import that ended last."""
        if self._last is not None:
            self._report(self._last)

    # One after the other

    def _add_handed(self, handed: Handed, otherwise: Callable[[], object] | None = None) -> None:
        self._take(Wish(text=_("Adding…"), steps=lambda lib: lib.articles.bring_in([handed]), otherwise=otherwise))

    def _take(self, wish: Wish) -> None:
        self._line.append(wish)
        self._begin_next()

    def _begin_next(self) -> None:
        if self._run is None and self._line:
            wish = self._line.popleft()
            self._run = Run(wish, self._tasks, self._strip, self._ended, lambda: len(self._line))

    def _ended(self, finished: bool) -> None:
        run, self._run = self._run, None
        assert run is not None
        self._strip.end()
        plan = run.wish.plan
        if run.stopped and plan is not None:
            self._tasks.run(lambda lib: lib.imports.forget(plan))
        self._say(run, finished)
        if run.wish.then is not None:
            run.wish.then()
        self._window.commands.refresh(self._window.context())
        self._begin_next()

    def _say(self, run: Run, finished: bool) -> None:
        tally = run.tally
        single = tally.single() if finished else None
        if single is not None:
            self._say_single(single, run.wish, tally.sentence())
            return
        sentence = tally.sentence() if finished else _("Stopped: {tally}").format(tally=tally.sentence())
        if not tally.items:
            self._notices.say(sentence)
            return
        self._last = run
        stays = bool(tally.refused or tally.partly) or len(tally.items) > MANY
        self._notices.say(sentence, action=_("Show Report…"), run=lambda: self._report(run), stays=stays)

    def _say_single(self, item: Item, wish: Wish, sentence: str) -> None:
        again, failed = wish.again, item.status is ItemStatus.FAILED
        if failed and wish.otherwise is not None:
            wish.otherwise()
        elif failed and again is not None:
            self._notices.say(item.error, action=_("Try Again…"), run=lambda: again([item.source]), stays=True)
        elif item.error or item.loss:
            self._notices.say(item.error or item.loss, stays=True)
        elif item.status is ItemStatus.UNCHANGED:
            self._notices.say(_("This text is in the library already."))
        elif item.status is not ItemStatus.ADDED:
            self._notices.say(sentence)
        if item.article is not None:
            self._window.reading.open(item.article)

    # The report

    def _report(self, run: Run) -> None:
        if self.report is not None:
            self.report.close()
        self.report = Report(run.tally, retries=run.wish.again is not None, parent=self._window)
        self.report.wanted.connect(self._window.reading.open)
        if run.wish.again is not None:
            self.report.retried.connect(run.wish.again)
        self.report.exported.connect(self._choose_place)
        self.report.show()

    def _choose_place(self, heads: list[str], rows: list[tuple[str, ...]]) -> None:
        name, _kind = QFileDialog.getSaveFileName(self._window, _("Export Report"), "postil-import.csv", "CSV (*.csv)")
        if name:
            self.write_report(Path(name), heads, rows)

    def write_report(self, target: Path, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Write the table into a file; the dialog has asked before replacing one."""
        sentence = _("The report was written to {name}.").format(name=target.name)
        self._tasks.job(
            lambda lib: lib.imports.write_report(target, heads, rows),
            done=lambda finished: self._notices.say(sentence) if finished else None,
        )
