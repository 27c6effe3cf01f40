"""Finding in the open article: every match is known, those near what shows are marked, one goes from one to the next.

The text is folded once, and matches are looked for, in the library's thread: typing waits for nothing.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.library.finding import Folded, find, folded
from core.translate import _
from ui.finding.find_bar import FindBar
from ui.library.row import one_line

if TYPE_CHECKING:
    from core.model.text import Text
    from ui.main_window import MainWindow

Range = tuple[int, int]
LONGEST = 200
"""Code points of a selection that are taken over as what to find."""
BEFORE, AFTER, MOST = 1200, 9000, 900
"""Code points around the top of the window in which matches are marked, and how many of them at most."""
SHOWN = 3200
"""Code points that a window shows at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked of which text."""

    text: str
    query: str
    exact: bool
    whole: bool


class Finding(QObject):
    """Joins the bar, the reader and the matches. `matches` are in order; `current` counts from 0, -1 for none."""

    moved = Signal()
    """The bar came or went, the matches are others, or another one is current."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.bar = FindBar(window.theme)
        self.active = False
        self.matches: tuple[Range, ...] = ()
        self.current = -1
        self._starts: list[int] = []
        self._window, self._reader, self._reading = window, window.reader, window.reading
        self._text: Text | None = None
        self._folded: dict[bool, Folded] = {}
        self._anchor = 0
        self._left = False
        self._marked = (0, 0)
        window.panes.add_bar(self.bar)
        window.dressed.connect(self.bar.set_theme)
        self.bar.asked.connect(lambda: self._ask(go=True))
        self.bar.stepped.connect(self.step)
        self.bar.closed.connect(self.close)
        self._reading.opened.connect(self._opened)
        window.search.moved.connect(self._mark)
        self._reader.scrolled.connect(self._follow)
        self._reader.turned.connect(self._mark)

    def open(self) -> None:
        """Show the bar, with the selected words in it."""
        text, selected = self._reading.text, self._reader.selection()
        if text is None:
            return
        words = one_line(text.value[slice(*selected)]) if selected and selected[1] - selected[0] <= LONGEST else ""
        self._anchor = selected[0] if selected else self._reader.top_position()
        before, self.active, self._left = self.bar.field.text(), True, False
        self.bar.put(words)
        if not words or words == before:
            self._ask(go=bool(words))

    def close(self) -> None:
        """Hide the bar, select the current match, mark again what the search of the library found."""
        if not self.active:
            return
        at = self.matches[self.current] if 0 <= self.current < len(self.matches) else None
        self.active, self._text = False, None
        self._folded.clear()
        self._window.tasks.forget("find")
        self._take((), -1)
        self.bar.hide()
        self.bar.tell("")
        search = self._window.search
        self._reader.set_matches(self._reading.matches, search.current if search.active else -1)
        if at is not None:
            self._reader.select(*at)
        self._reader.setFocus()

    def step(self, by: int) -> None:
        """Go to the next match, or back to the one before; behind the last one to the first."""
        total = len(self.matches)
        if total:
            there = (self.current + by) % total
            around = self.current + by != there
            self._go(there)
            if around:
                self.bar.tell(_("From the beginning again") if by > 0 else _("From the end again"))

    def _ask(self, *, go: bool) -> None:
        text = self._reading.text
        if text is None or not self.active:
            return
        if text is not self._text:
            self._text = text
            self._folded.clear()
        query, exact, whole = self.bar.field.text(), self.bar.exact.isChecked(), self.bar.whole.isChecked()
        asked = Asked(text=text.value, query=query, exact=exact, whole=whole)
        ready = self._folded.get(exact)
        self._window.tasks.run(
            lambda _lib: found(asked, ready), then=lambda answer: self._answer(text, *answer, go=go), key="find"
        )

    def _answer(self, text: Text, ready: Folded, matches: tuple[Range, ...], *, go: bool) -> None:
        if not self.active or text is not self._text:
            return
        self._folded[ready.exact] = ready
        starts = [start for start, _end in matches]
        first = bisect_left(starts, self._anchor)
        self._starts = starts
        self._take(matches, first % len(matches) if matches else -1)
        if go and matches:
            self._go(self.current)
            if first == len(matches):
                self.bar.tell(_("From the beginning again"))

    def _take(self, matches: tuple[Range, ...], current: int) -> None:
        self.matches, self.current = matches, current
        self.bar.show_count(current, len(matches))
        self.bar.tell("")
        if self.active:
            self._mark()
        self.moved.emit()

    def _go(self, number: int) -> None:
        if not self._left:
            self._window.trail.remember()
            self._left = True
        self.current, self._anchor = number, self.matches[number][0]
        self._reader.go_to(*self.matches[number], flash=False)
        self.bar.show_count(number, len(self.matches))
        self.bar.tell("")
        self._mark()
        self.moved.emit()

    def _opened(self) -> None:
        """Another article came while the bar shows: its matches, without going to one. With none there is no bar."""
        if self.active and self._reading.text is None:
            self.close()
        elif self.active and self._reading.text is not self._text:
            self._anchor, self._left = self._reader.top_position(), False
            self._take((), -1)
            self._ask(go=False)

    def _follow(self) -> None:
        if self.active and self.matches:
            top = self._reader.top_position()
            if not self._marked[0] <= top <= self._marked[1]:
                self._mark()

    def _mark(self) -> None:
        """Mark the matches near what shows: of tens of thousands, marking each would take a second."""
        if not self.active:
            return
        top = self._reader.top_position()
        first = bisect_left(self._starts, top - BEFORE)
        last = min(bisect_left(self._starts, top + AFTER), first + MOST)
        near = self.matches[first:last] if self.matches else ()
        self._reader.set_matches(near, self.current - first if first <= self.current < last else -1)
        low = near[0][0] if first and near else 0
        end = self.matches[last][0] - SHOWN if last < len(self.matches) else len(self._text.value if self._text else "")
        self._marked = (min(low, top), max(end, top))


def found(asked: Asked, ready: Folded | None) -> tuple[Folded, tuple[Range, ...]]:
    """The matches, and the text made ready for the next question."""
    ready = ready or folded(asked.text, exact=asked.exact)
    return ready, find(ready, asked.query, whole=asked.whole)
