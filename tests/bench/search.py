"""Measures search and indexing: `python tests/bench/search.py DATA [SIZE…]`, by default for 1,000 and 10,000 articles.

DATA is the corpus, a folder a language of texts and pages. An article is 4,000 characters of one of them, from a random
place. SQLite's FTS5 indexes the same articles in the same run, to tell a slow machine from a slow program.
"""

import html
import json
import os
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.library import Library
from core.search.words import words
from core.store import clock, queue, revisions
from core.store.database import Database

SIZES = (1_000, 10_000)
LENGTH = 4_000
ROUNDS = 40
"""Queries of each shape."""
MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
Article = tuple[str, str, str]


def articles(data: Path, number: int) -> Iterator[Article]:
    """Language, title and text of so many articles, always the same ones."""
    found = [(path.parent.name, plain(path)) for path in sorted(data.glob("*/*")) if path.suffix in (".txt", ".html")]
    texts = [(language, text) for language, text in found if len(text) > LENGTH]
    dice = random.Random(7)
    for _ in range(number):
        language, text = dice.choice(texts)
        start = dice.randrange(max(1, len(text) - LENGTH))
        piece = text[start : start + LENGTH]
        yield language, piece[:60], piece


def plain(path: Path) -> str:
    """The words of a text or, roughly, of a page."""
    text = path.read_text("utf-8", "replace")
    if path.suffix == ".html":
        text = html.unescape(MARKUP.sub(" ", text))
    return " ".join(text.split())


def fill(db: Database, made: Sequence[Article]) -> None:
    """Articles as rows, without importing them: their words are all that search looks at."""
    with db.write():
        for number, (language, title, text) in enumerate(made, 1):
            name = revisions.text_hash(text)
            row = {"id": number, "uid": str(number), "title": title, "language": language, "hash": name, "text": text}
            row |= {"now": clock.now(), "words": len(text) // 6, "empty": json.dumps({"blocks": [], "spans": []})}
            for statement in STATEMENTS:
                db.run(statement, row)
    queue.add_all(db)


STATEMENTS = (
    "insert into identity (id, uid, kind) values (:id, :uid, 'article')",
    """
    insert into article (id, revision, title, title_key, authors, site, url, published, language, doi, added, words,
        excerpt)
    values (:id, :id, :title, lower(:title), '["Jean Dupont"]', '', '', '2024', :language, '', :now, :words, '')
    """,
    "insert into article_state (article) values (:id)",
    """
    insert into revision (id, article, number, captured, importer, original_hash, text_hash, words, meta)
    values (:id, :id, 1, :now, 'bench/1', '', :hash, :words, '{"authors": []}')
    """,
    "insert into revision_text values (:hash, :text, :empty) on conflict do nothing",
)


def fts5(made: Sequence[Article], folder: Path) -> float:
    """Articles a second that SQLite's own full-text index takes, in commits of 500."""
    with closing(sqlite3.connect(folder / "fts5.db", isolation_level=None)) as db:
        db.execute("create virtual table words using fts5 (title, body, tokenize = 'unicode61 remove_diacritics 2')")
        started = time.perf_counter()
        for at in range(0, len(made), 500):
            db.execute("begin")
            db.executemany("insert into words values (?, ?)", [(title, text) for _, title, text in made[at : at + 500]])
            db.execute("commit")
        return len(made) / (time.perf_counter() - started)


def queries(made: Sequence[Article]) -> dict[str, list[str]]:
    """Queries of several shapes, their words taken from the articles."""
    dice = random.Random(11)

    def some(least: int) -> str:
        while True:
            word = dice.choice(words(dice.choice(made)[2]))
            if len(word) >= least and word.isalpha():
                return word

    def phrase() -> str:
        while True:
            found = words(dice.choice(made)[2])
            at = dice.randrange(max(1, len(found) - 3))
            if all(word.isalpha() for word in found[at : at + 3]):
                return '"' + " ".join(found[at : at + 3]) + '"'

    shapes = {
        "one word": lambda: some(5),
        "two words": lambda: f"{some(5)} {some(5)}",
        "two words AND": lambda: f"{some(5)} AND {some(5)}",
        "a question": lambda: " ".join(some(2) for _ in range(8)),
        "a phrase": phrase,
        "exactly": lambda: f"={some(6)}",
        "prefix of 4": lambda: some(6)[:4] + "*",
        "fuzzy": lambda: f"{some(7)}~1",
        "word and values": lambda: f"{some(5)} lang:fr is:unread published:2024",
    }
    return {name: [shape() for _ in range(ROUNDS)] for name, shape in shapes.items()}


def timed(library: Library, query: str) -> tuple[float, float]:
    """Milliseconds of a query with 20 snippets: by the clock, and of the processor alone."""
    started, worked = time.perf_counter(), time.process_time()
    library.searching.search(query, limit=20)
    return (time.perf_counter() - started) * 1000, (time.process_time() - worked) * 1000


def percentiles(times: Sequence[tuple[float, float]]) -> str:
    """Median and 95th percentile by the clock, then of the processor."""
    both = [sorted(each) for each in zip(*times, strict=True)]
    return " ".join(f"{statistics.median(each):8.1f} {each[int(len(each) * 0.95)]:8.1f}" for each in both)


def measure(data: Path, size: int, folder: Path) -> None:
    """One library: indexing, then every shape of query."""
    made = list(articles(data, size))
    with Library.open(folder / "library", create=True) as library:
        fill(library._desk.db, made)
        started = time.perf_counter()
        library.indexing.drain()
        taken = time.perf_counter() - started
        weight = sum(path.stat().st_size for path in library.indexing.folder.iterdir()) / 1e6
        print(f"\n{size:,} articles: indexed {size / taken:.0f}/s, {weight:.0f} MB; FTS5 {fts5(made, folder):.0f}/s")
        started = time.perf_counter()
        library.articles.edit(library.articles.get(1), title="Un titre corrigé")
        library.searching.search("title:corrigé")
        print(f"a title corrected and found: {(time.perf_counter() - started) * 1000:.0f} ms")
    with Library.open(folder / "library") as library:
        print(f"first query of a process: {timed(library, 'police')[0]:.0f} ms")
        print(f"{'query + 20 snippets, ms':<24} {'p50':>8} {'p95':>8} {'p50 cpu':>8} {'p95 cpu':>8}")
        every: list[tuple[float, float]] = []
        for name, asked in queries(made).items():
            times = [timed(library, query) for query in asked]
            every += times
            print(f"{name:<24} {percentiles(times)}")
        print(f"{'all':<24} {percentiles(every)}")


def main(data: Path, sizes: Sequence[int]) -> None:
    """Print everything."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as place:
            os.environ["POSTIL_HOME"] = place
            measure(data, size, Path(place))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(size) for size in sys.argv[2:]] or SIZES)
