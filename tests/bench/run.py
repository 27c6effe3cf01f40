"""One run: a library is made through the window, then everything is measured on it."""

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from core.background import IDLE
from core.library import Library
from tests.bench import search, start, texts
from tests.bench.browse import browsing
from tests.bench.lengths import lengths
from tests.bench.probe import child, percentile
from tests.bench.report import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """How much is made and how often it is measured."""

    articles: int = 10_000
    few: int = 1_000
    """Articles of the small library."""
    highlights: int = 200
    longest: int = 50_000
    """Words of the longest article."""
    most: int = 2_000
    """Highlights of the article that bears most."""
    settle: float = IDLE + 5
    """Seconds until the processes that have nothing to do have ended."""
    starts: int = 7
    rounds: int = 40
    many: int = 100_000
    """Articles of the library that is only looked through."""


def run(folder: Path, sizes: Sizes) -> list[Figure]:
    """Every figure. Makes libraries in `folder`; POSTIL_HOME is set by the caller."""
    library = folder / "library"
    told("making texts")
    texts.write(texts.articles(sizes.articles), folder / "texts")
    with Library.open(library, create=True):
        pass
    told("importing and indexing in the window")
    figures = list(importing(library, folder / "texts", sizes))
    told("searching and indexing")
    figures += searching(folder, library, sizes)
    article = add_long(library, sizes)
    told("opening and highlighting in the window")
    figures += reading(library, article, sizes)
    told("opening and scrolling articles of every length")
    figures += lengths(folder / "lengths", sizes.rounds, longest=sizes.longest, most=sizes.most)
    told("looking through very many articles in the window")
    figures += browsing(folder / "many", sizes.many, sizes.rounds)
    told("starting")
    start.remember(library, article)
    return [*starting(sizes), *figures]


def told(what: str) -> None:
    """Say what is going on: a run takes minutes."""
    print(f"{time.strftime('%H:%M:%S')} {what} …", file=sys.stderr, flush=True)


def starting(sizes: Sizes) -> Iterator[Figure]:
    """From nothing to a window that can be used."""
    app, bare = (statistics.median(start.measure(name, sizes.starts)) for name in ("app", "bare"))
    yield Figure(
        what=f"start to a usable window, {sizes.articles:,} articles",
        value=app,
        unit="s",
        target=0.5,
        detail=f"median of {sizes.starts} warm starts, the article read last in the reader",
        peer="an empty PySide6 window",
        peer_value=bare,
    )


def importing(library: Path, folder: Path, sizes: Sizes) -> Iterator[Figure]:
    """The window while everything is imported, and what it weighs afterwards."""
    asked = {"library": str(library), "texts": str(folder), "number": sizes.articles, "settle": sizes.settle}
    found = child("importing", asked)
    assert found["counted"] == sizes.articles
    yield Figure(
        what=f"longest gap of the event loop, importing and indexing {sizes.articles:,} texts",
        value=found["gap"],
        unit="ms",
        target=50,
        detail=f"99.9 % of gaps ≤ {found['gap_p999']:.1f} ms; {found['gaps_over']} over 50 ms",
        peer="the window at rest",
        peer_value=found["quiet"],
    )
    speed, both = sizes.articles / found["imported"], sizes.articles / found["indexed"]
    yield Figure(
        what="import in the window",
        value=speed,
        unit="articles/s",
        least=300,
        detail=f"imported and indexed: {both:.0f}/s",
    )
    yield Figure(
        what="a note written meanwhile, from Enter to found, slowest",
        value=max(found["waits"]),
        unit="s",
        target=1,
        detail=f"{len(found['waits'])} notes, median {statistics.median(found['waits']):.2f} s",
    )
    if found["memory"]:  # the system tells
        yield _weight("memory while importing, all processes", found["peak"], 600)
        after = f"; with the last article just indexed {_each(found['after'])}"
        yield _weight("memory at rest after that, all processes", found["memory"], 300, after)


def _weight(what: str, sizes: Sequence[float], target: float, detail: str = "") -> Figure:
    detail = f"PSS: window {sizes[0]:.0f}, others {_each(sizes[1:])}{detail}"
    return Figure(what=what, value=sum(sizes), unit="MB", target=target, detail=detail)


def _each(sizes: Sequence[float]) -> str:
    return " + ".join(f"{size:.0f}" for size in sizes)


def reading(library: Path, article: int, sizes: Sizes) -> Iterator[Figure]:
    """A long article, opened and highlighted."""
    found = child("reading", {"library": str(library), "article": article, "rounds": sizes.rounds})
    yield _p95(
        f"opening {texts.LONG:,} words with {sizes.highlights} highlights, p95",
        found["opened"],
        80,
        "QTextBrowser, the same words plain",
        found["plain"],
    )
    yield _p95(
        "a highlight, from H to saved and painted, p95",
        found["highlighted"],
        16,
        "one row committed by SQLite on the same disk",
        found["committed"],
    )


def _p95(what: str, times: Sequence[float], target: float | None, peer: str, others: Sequence[float]) -> Figure:
    return Figure(
        what=what,
        value=percentile(times, 0.95),
        unit="ms",
        target=target,
        detail=f"p50 {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms, {len(times)} times",
        peer=peer,
        peer_value=percentile(others, 0.95),
    )


def add_long(library: Path, sizes: Sizes) -> int:
    """The long article with its highlights, spread over all of it."""
    made = texts.article()
    with Library.open(library) as lib:
        article = lib.articles.add_bytes(f"{made.title}\n\n{made.text}".encode(), name="long.txt").article.id
        length = len(lib.articles.text(article).value)
        for number in range(sizes.highlights):
            place = length * number // sizes.highlights
            lib.passages.add(article, start=place + 5, end=place + 85)
        lib.indexing.drain()
    return article


def searching(folder: Path, library: Path, sizes: Sizes) -> Iterator[Figure]:
    """Queries with 20 snippets and indexing, in a small library and in the whole one."""
    every = [(one.language, one.title, one.text) for one in texts.articles(sizes.articles)]
    few = folder / "few"
    with Library.open(few, create=True) as lib:
        search.fill(lib._desk.db, every[: sizes.few])
        yield from _search(lib, every[: sizes.few], lib.indexing.drain, folder)
    with Library.open(library) as lib:
        yield from _search(lib, every, lambda: list(lib.indexing.rebuild()), folder)


def _search(
    lib: Library, made: Sequence[search.Article], index: Callable[[], object], folder: Path
) -> Iterator[Figure]:
    started = time.perf_counter()
    index()
    speed = len(made) / (time.perf_counter() - started)
    place = folder / f"fts5-{len(made)}"
    place.mkdir()
    yield Figure(
        what=f"indexing, {len(made):,} articles",
        value=speed,
        unit="articles/s",
        peer="SQLite FTS5",
        peer_value=search.fts5(made, place),
    )
    asked = search.queries(made)
    times = [search.timed(lib, query)[0] for queries in asked.values() for query in queries]
    simple = [query for name in ("one word", "two words AND") for query in asked[name]]
    ours = [search.timed(lib, query)[0] for query in simple]
    yield Figure(
        what=f"search with 20 snippets, {len(made):,} articles, p95",
        value=percentile(times, 0.95),
        unit="ms",
        target=60,
        detail=f"p50 {statistics.median(times):.1f} ms; {len(times)} queries of {len(asked)} shapes",
    )
    yield Figure(
        what=f"the same for one word or two with AND, {len(made):,} articles, p95",
        value=percentile(ours, 0.95),
        unit="ms",
        peer="SQLite FTS5",
        peer_value=percentile(fts5(place / "fts5.db", simple), 0.95),
    )


FTS5 = "select title, snippet(words, 1, '[', ']', '…', 32) from words where words match ? order by rank limit 20"


def fts5(file: Path, queries: Sequence[str]) -> list[float]:
    """Milliseconds that SQLite's own index takes for the same queries with 20 snippets."""
    times: list[float] = []
    with closing(sqlite3.connect(file)) as db:
        for query in queries:
            started = time.perf_counter()
            db.execute(FTS5, (query,)).fetchall()
            times.append((time.perf_counter() - started) * 1000)
    return times
