"""A search from the first letter to Esc: hits as one types, matches marked in the article, and the way back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.library import Library
from core.model.hit import Results, SearchIn
from ui.library.list_pane import ListPane
from ui.library.reading import Reading, Spot, current_match
from ui.library.row import Row, hit_row
from ui.reader.reader import Reader
from ui.tasks import Tasks

OPERATORS = ("AND", "OR", "NOT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What was asked last."""

    query: str = ""
    within: SearchIn = SearchIn.ARTICLES


class SearchSession(QObject):
    """Joins the search box, the hits, the reader and `lib.searching`."""

    found = Signal(Results)
    """The first hits of the latest query came."""
    moved = Signal()
    """A search began or ended, or another match is the current one."""

    def __init__(self, pane: ListPane, reader: Reader, reading: Reading, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self.asked = Asked()
        self.results: Results | None = None
        self.active = False
        self.current = -1
        """Which of the reader's matches one is at; -1: none."""
        self._pane, self._reader, self._reading, self._tasks = pane, reader, reading, tasks
        self._before: Spot | None = None
        self._when_found: Callable[[], object] | None = None
        self._walking = 0
        """1 or -1 while one goes on to the next hit or back to the one before: there the first or last match counts."""
        self._unloaded: int | None = None
        """The number of the hit one walks to while it is still on its way."""
        self._listen()

    def ask(self, query: str, within: SearchIn | None = None) -> None:
        """Search; an empty query ends the search."""
        if not query:
            self.leave()
            return
        first = not self.active
        if first:
            self._begin()
        self.asked = Asked(query=query, within=within or self.asked.within)
        self.results, self._walking, self._unloaded = None, 0, None
        self._pane.look_in(self.asked.within)
        self._pane.hits.show_key(None)
        if first:
            self._pane.hits.rows.restart()
        else:
            self._pane.hits.rows.renew()

    def look_in(self, within: SearchIn) -> None:
        """Search the same elsewhere."""
        self.ask(self.asked.query, within)

    def leave(self) -> None:
        """Return to where one was: list, article and place."""
        if not self.active:
            return
        self.active, self.asked, self.results, self.current = False, Asked(within=self.asked.within), None, -1
        self._pane.search.put("")
        self._pane.show_articles()
        self._reading.back(self._before)
        self.moved.emit()

    def open_first(self) -> None:
        """Open the first hit at its match, as soon as it is there."""
        if self.results is None:
            self._when_found = self.open_first
        elif self.results.hits:
            self._pane.hits.setCurrentIndex(self._pane.hits.rows.index(0))
            self._reader.setFocus()

    def descend(self) -> None:
        """Go into the list of hits."""
        self._pane.view().setFocus()
        if self.active and self._pane.hits.current_row() is None:
            self._pane.hits.step(1)

    def next(self) -> bool:
        """Go to the next match, behind the last one to the next hit; True when it began anew at the first hit."""
        return self._step(1)

    def previous(self) -> bool:
        """Go to the match before, from the first one to the last of the hit before; True from the very first one."""
        return self._step(-1)

    def _step(self, by: int) -> bool:
        if self._reading.coming is not None:  # a key held down would leave out the matches of what comes
            return False
        there = self.current + by
        if self.current >= 0 and 0 <= there < len(self._reading.matches):
            self._go(there)
            return False
        return self._turn(by)

    def _turn(self, by: int) -> bool:
        """Go on to the hit beside this one, at either end to the other end; True when it did that."""
        hits = self._pane.hits
        here, last = hits.currentIndex().row(), hits.rows.total - 1
        there = here + by
        anew = here >= 0 and not 0 <= there <= last
        if anew or there < 0:
            there = 0 if by > 0 else last
        if there == here:
            self._walked(by)
        elif 0 <= there <= last:
            self._walk(there, by)
        return anew and last >= 0

    def _walk(self, hit: int, by: int) -> None:
        """Go to a hit, as soon as it is loaded; there the first or the last match is shown."""
        rows = self._pane.hits.rows
        self._walking, self._unloaded = by, None if rows.row(hit) else hit
        if self._unloaded is None:
            self._pane.hits.setCurrentIndex(rows.index(hit))

    def refresh(self) -> None:
        """Ask again: what is searched has changed."""
        if self.active:
            self._pane.hits.rows.refresh()

    def _listen(self) -> None:
        box, hits = self._pane.search, self._pane.hits
        box.begun.connect(self._prepare)
        box.asked.connect(self.ask)
        box.entered.connect(self.open_first)
        box.descended.connect(self.descend)
        hits.rows.wanted.connect(self._load)
        hits.ordered = True
        hits.order_wanted.connect(self._load_order)
        hits.chosen.connect(self._open)
        self._pane.looked_in.connect(self.look_in)

    def _prepare(self) -> None:
        self._tasks.run(lambda lib: lib.searching.prepare(), key="prepare")

    def _begin(self) -> None:
        self.active = True
        self._before = self._reading.spot()
        self._pane.show_hits()
        self.moved.emit()

    def _load(self, page: int) -> None:
        asked, size = self.asked, self._pane.hits.rows.page
        self._tasks.run(
            lambda lib: search(lib, asked, page * size, size),
            then=lambda results: self.take(asked, page, results),
            key=f"search {page}",
        )

    def _load_order(self) -> None:
        asked, query = self.asked, self.results.query if self.results else self.asked.query

        def tell(order: Sequence[Row]) -> None:
            if self.active and asked == self.asked:
                self._pane.hits.set_order(order)

        self._tasks.run(lambda lib: every(lib, query, asked.within), then=tell, key="hits' order")

    def take(self, asked: Asked, page: int, results: Results) -> None:
        """Show a page of hits, unless something else was asked since."""
        if not self.active or asked != self.asked:
            return
        self._pane.hits.rows.fill(page, results.total, [hit_row(hit) for hit in results.hits])
        if self._unloaded is not None and self._unloaded < results.total:
            self._walk(self._unloaded, self._walking)
        if page == 0:
            if self.results is None:
                self._pane.hits.scrollToTop()
            self.results = results
            self.found.emit(results)
            wish, self._when_found = self._when_found, None
            if wish is not None:
                wish()

    def _open(self, row: Row) -> None:
        """Show a hit: the article with all its matches, or the passage that was found."""
        query = self.results.query if self.results else self.asked.query
        walking, self._walking = self._walking, 0
        if walking and row.annotation is None:
            self._reading.open(row.article, query=query, then=lambda: self._walked(walking))
        else:
            self._reading.open(row.article, at=row.at, query=query, then=lambda: self._arrived(row))

    def _walked(self, by: int) -> None:
        if self._reading.matches:
            self._go(0 if by > 0 else len(self._reading.matches) - 1)
        else:
            self.current = -1
            self.moved.emit()

    def _arrived(self, row: Row) -> None:
        annotation = self._reading.annotations.get(row.annotation) if row.annotation else None
        place = annotation.place if annotation else None
        if place is not None and place.start is not None:
            self._reader.go_to(place.start, place.end, flash=True)
        matches = self._reading.matches
        self.current = current_match(matches, row.at) if matches and row.at else min(0, len(matches) - 1)
        self.moved.emit()

    def _go(self, number: int) -> None:
        self.current = number
        self._reader.set_matches(self._reading.matches, number)
        self._reader.go_to(*self._reading.matches[number], flash=False)
        self.moved.emit()


def search(library: Library, asked: Asked, offset: int, limit: int) -> Results:
    """A page of what was asked for; when nothing is found, of what begins with the word that is being typed."""
    results = library.searching.search(asked.query, within=asked.within, offset=offset, limit=limit)
    begun = beginning(asked.query)
    if results.total or not begun:
        return results
    more = library.searching.search(begun, within=asked.within, offset=offset, limit=limit)
    return more if more.total else results


def every(library: Library, query: str, within: SearchIn) -> Sequence[Row]:
    """A row for each hit of a query, saying what it stands for and no more."""
    hits = library.searching.every(query, within=within)
    return [Row(article=article, annotation=annotation, title="", body="", meta=()) for article, annotation in hits]


def beginning(query: str) -> str:
    """The query with its last word as the beginning of one; empty when that word is no plain one."""
    head, _blank, last = query.rpartition(" ")
    plain = len(last) > 1 and last.isalnum() and last not in OPERATORS and '"' not in head
    return f"{query}*" if plain else ""
