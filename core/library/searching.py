"""Search: hits with snippets, the matches in one article, and what a query selects for lists."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.background import Stopped, Worker
from core.library.desk import Desk
from core.library.hits import Hits
from core.library.indexing import Indexing
from core.library.lookup import Lookup
from core.library.selection import Selection
from core.model.hit import Results, SearchIn
from core.model.query import Field, Query
from core.search.engine import Kind, unkey
from core.search.explain import explain as explained
from core.search.lexer import LONGEST
from core.search.marks import Finder
from core.search.query import parse
from core.search.seal import Broken
from core.search.searcher import Searcher
from core.search.suggestion import suggestion
from core.search.tongues import Tongues, tongues
from core.store import articles, filters, opening, revisions
from core.store.articles import Condition

KINDS = {
    SearchIn.ARTICLES: (Kind.ARTICLE,),
    SearchIn.HIGHLIGHTS: (Kind.HIGHLIGHT,),
    SearchIn.NOTES: (Kind.NOTE,),
    SearchIn.ALL: (Kind.ARTICLE, Kind.HIGHLIGHT, Kind.NOTE),
}
READ = (Field.ANY, Field.TEXT)
"""Fields whose words are marked in an article's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One search as it is asked for."""

    query: str
    within: SearchIn = SearchIn.ARTICLES
    sort: str = "relevance"
    limit: int = 20
    offset: int = 0
    explain: bool = False
    snippets: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Every:
    """All hits of a query are asked for, by what they stand for alone."""

    query: str
    within: SearchIn


Named = tuple[tuple[int, int | None], ...]
"""Hits: the article of each, and its annotation when it is one."""


class Searching:
    """`lib.searching`"""

    def __init__(self, desk: Desk, indexing: Indexing) -> None:
        self._desk = desk
        self._db = desk.db
        self._lookup = Lookup(desk.db)
        self._indexing = indexing
        self._worker = Worker(answering, desk.folder)

    def search(
        self,
        query: str,
        *,
        within: SearchIn = SearchIn.ARTICLES,
        sort: str = "relevance",
        limit: int = 20,
        offset: int = 0,
        explain: bool = False,
        snippets: bool = True,
    ) -> Results:
        """A page of hits. Where nothing indexes in the background, all that was written before is found."""
        wish = Wish(
            query=query[:LONGEST],
            within=SearchIn(within),
            sort=sort,
            limit=max(0, limit),
            offset=max(0, offset),
            explain=explain,
            snippets=snippets,
        )
        if self._indexing.in_background:
            with suppress(Stopped):
                return self._worker.ask(wish)
        else:
            self._indexing.drain()
        return self.answer(wish)

    def every(self, query: str, *, within: SearchIn = SearchIn.ARTICLES) -> Named:
        """All of what `search` gives by the page, best first: to do something with every one of them."""
        asked = Every(query=query[:LONGEST], within=SearchIn(within))
        if self._indexing.in_background:
            with suppress(Stopped):
                return self._worker.ask(asked)
        return self.name(asked)

    def name(self, asked: Every) -> Named:
        """The same of the index as it is."""
        found = [unkey(key) for key in self._all(asked.query, KINDS[asked.within])]
        homes = filters.homes(self._db, [number for kind, number in found if kind is not Kind.ARTICLE])
        return tuple(
            (number, None) if kind is Kind.ARTICLE else (homes[number], number)
            for kind, number in found
            if kind is Kind.ARTICLE or number in homes
        )

    def prepare(self) -> None:
        """Wake the process that searches for the window, when a person is about to type."""
        if self._indexing.in_background:
            self._worker.prepare()

    def close(self) -> None:
        """End the process that searches."""
        self._worker.kill()

    def answer(self, wish: Wish) -> Results:
        """Search the index as it is; nothing is found before it is built."""
        started = time.perf_counter()
        query = parse(wish.query)
        try:
            searcher = self._searcher(query, KINDS[wish.within])
        except Broken:
            self._indexing.mend()
            return Results(query=wish.query, total=0, with_all=0, took_ms=0.0, suggestion=None, hits=())
        found = searcher.found()
        page = self._page(searcher, wish) if found.total else []
        finder = Finder.of(query, READ, searcher.tongues)
        noted = Finder.of(query, (*READ, Field.NOTE), searcher.tongues)
        return Results(
            query=wish.query,
            total=found.total,
            with_all=found.with_all,
            suggestion=None if found.with_all else self._better(wish, query, searcher, found.total),
            hits=Hits(self._db, finder, noted).read(page, snippets=wish.snippets),
            explanation=explained(query) if wish.explain else "",
            took_ms=(time.perf_counter() - started) * 1000,
        )

    def _better(self, wish: Wish, query: Query, searcher: Searcher, total: int) -> str | None:
        """What the person may have meant, if it finds more."""
        better = suggestion(wish.query, query, searcher.engine, searcher.source)
        found = self._searcher(parse(better), KINDS[wish.within]).found() if better else None
        return better if found and (found.with_all or found.total > total) else None

    def _searcher(self, query: Query, kinds: Sequence[Kind]) -> Searcher:
        return Searcher(self._indexing.engine(), self._lookup, query, kinds)

    def _page(self, searcher: Searcher, wish: Wish) -> list[tuple[int, float]]:
        end = wish.offset + wish.limit
        if wish.sort == "relevance":
            return searcher.best(end)[wish.offset :]
        keys = self._sorted(searcher.keys(), wish.sort)[wish.offset : end]
        scores = searcher.among(keys)
        return [(key, scores[key]) for key in keys]

    def _sorted(self, keys: set[int], sort: str) -> list[int]:
        """Titles from A, dates from the newest; what is equal, newest first."""
        of_articles, of_passages = filters.sorted_by(self._db, sort)

        def value(key: int) -> tuple[str, int]:
            kind, number = unkey(key)
            return (of_articles if kind is Kind.ARTICLE else of_passages).get(number, ""), key

        newest = sorted(keys, reverse=True)
        if sort == "title":
            return sorted(newest, key=lambda key: value(key)[0])
        return sorted(newest, key=value, reverse=True)

    def matches(self, article: int, query: str) -> tuple[tuple[int, int], ...]:
        """Every match of a query in an article's current text, in code points."""
        record = articles.read(self._db, [article])[0]
        text = revisions.read_text(self._db, record.revision).value
        asked = parse(query)
        finder = Finder.of(asked, READ, self._tongues(asked))
        return tuple(finder.find(text, record.meta.language))

    def _tongues(self, query: Query) -> Tongues:
        try:
            return tongues(query, self._indexing.engine(), self._lookup)
        except Broken:
            return Tongues(languages=self._lookup.languages)

    def select(self, query: str) -> Selection:
        """Articles that a query finds, best first, for lists."""
        keys = self._all(query, (Kind.ARTICLE,))
        ids = [unkey(key)[1] for key in keys]
        return Selection(condition=articles.among(ids), ranked=ids)

    def passages(self, query: str) -> Condition:
        """Annotations whose passage or note a query finds, for lists."""
        ids = {unkey(key)[1] for key in self._all(query, (Kind.HIGHLIGHT, Kind.NOTE))}
        return filters.among_passages(ids)

    def _all(self, query: str, kinds: Sequence[Kind]) -> list[int]:
        if not self._indexing.in_background:
            self._indexing.drain()
        try:
            searcher = self._searcher(parse(query), kinds)
        except Broken:
            return []
        return [key for key, _score in searcher.best(searcher.found().total)]


def answering(folder: Path) -> Callable[[Any], Results | Named]:
    """What the process that searches does with a `Wish`, or with `Every`."""
    db = opening.open_database(folder)
    desk = Desk(db=db, folder=folder, origin="search")
    searching = Searching(desk, Indexing(desk))
    return lambda asked: searching.name(asked) if isinstance(asked, Every) else searching.answer(asked)
