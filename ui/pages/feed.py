"""Brings the open article's pages from the library to the reader: pictures of what shows, and where its words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.library import Drawn, Found, Paper
from core.model.pages import Part
from ui.lanes import Job
from ui.library.reading import Reading
from ui.reader.reader import Reader
from ui.tasks import Tasks

if TYPE_CHECKING:
    from ui.pages.page_view import PageView

AT_ONCE = 2
"""Pictures that are being drawn at a time."""
KEPT = 3
"""Papers of which it is remembered where their words stand: for a long one that takes seconds."""


class Feed(QObject):
    """Asks for one part after the other, always for the one that is wanted most at that moment."""

    come = Signal()
    """A picture came, or where the words stand."""

    def __init__(self, reader: Reader, reading: Reading, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._reading, self._tasks = reader, reading, tasks
        self._paper: Paper | None = None
        """Whose pages show."""
        self._found: dict[Paper, Found] = {}
        self._untold = False
        """It cannot be found out where the words of this paper stand."""
        self._finding: Job | None = None
        self._drawing: set[Part] = set()
        self._view: PageView | None = None
        reader.turned.connect(self._turned)
        reading.opened.connect(self._turned)

    def resting(self) -> bool:
        """Whether all that is wanted has come."""
        known = self._view is None or self._view.wording.known or not self._reader.views.on_pages()
        return not self._drawing and self._finding is None and (known or self._untold)

    def _turned(self) -> None:
        """Pages show, or words do, or another article."""
        view = self._reader.views.pages
        if view is None:
            return
        if view is not self._view:
            self._view = view
            view.stirred.connect(self._draw)
        if self._reading.paper != self._paper:
            self._paper, self._untold = self._reading.paper, False
            self._drawing.clear()
            self._stop_finding()
        if self._reader.views.on_pages():
            if self._paper in self._found:
                self._find()
            self._draw()
            if not self._drawing:
                self._find()

    def _find(self) -> None:
        paper = self._paper
        if paper is None or self._view is None or self._view.wording.known or self._finding is not None or self._untold:
            return
        if paper in self._found:
            self._view.find(self._found[paper])
            return
        self._finding = self._tasks.job(
            lambda lib: lib.pages.find(paper), progress=lambda found: self._take_found(paper, found)
        )

    def _stop_finding(self) -> None:
        if self._finding is not None:
            self._finding.cancel()
            self._finding = None

    def _take_found(self, paper: Paper, found: Found | None) -> None:
        if paper == self._paper and found is not None and self._view is not None:
            self._finding, self._untold = None, found.leaves is None
            if found.leaves is not None:
                self._found[paper] = found
                self._found = dict(list(self._found.items())[-KEPT:])
            self._view.find(found)
            self.come.emit()

    def _draw(self) -> None:
        paper, view = self._paper, self._view
        if paper is None or view is None or not self._reader.views.on_pages():
            return
        for part in view.wanted():
            if len(self._drawing) >= AT_ONCE:
                return
            if part not in self._drawing:
                self._ask(paper, part)

    def _ask(self, paper: Paper, part: Part) -> None:
        self._drawing.add(part)
        self._tasks.job(lambda lib: lib.pages.draw(paper, part), progress=lambda drawn: self._take_drawn(paper, drawn))

    def _take_drawn(self, paper: Paper, drawn: Drawn | None) -> None:
        if paper != self._paper or drawn is None or self._view is None:
            return
        self._drawing.discard(drawn.part)
        self._view.take(drawn)
        self._draw()
        self._find()  # only now: one process that starts is sooner there than two
        self.come.emit()
