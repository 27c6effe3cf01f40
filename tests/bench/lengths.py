"""Measures articles of several lengths with few and many highlights: `python -m tests.bench.lengths`, some minutes."""

import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from core.library import Library
from tests.bench import texts
from tests.bench.probe import child, percentile
from tests.bench.report import Figure, machine, table

WORDS = (1_000, 10_000, 50_000)
HIGHLIGHTS = (0, 200, 2_000)
TARGETS = {(10_000, 200): 60, (50_000, 2_000): 200}
"""Milliseconds until the first picture, where one is promised."""
NOTED = 10
"""One highlight in so many bears a note, and so a card."""
LENGTH = 60
"""Code points of a highlight."""

Names = dict[str, int]


def lengths(folder: Path, rounds: int, *, longest: int = WORDS[-1], most: int = HIGHLIGHTS[-1]) -> Iterator[Figure]:
    """Every figure; the library is made in `folder`."""
    articles = fill(folder, longest, most)
    found = child("leafing", {"library": str(folder), "articles": articles, "rounds": max(2, rounds // 4)})
    for (words, highlights), times in zip(_shapes(longest, most), found["opened"].values(), strict=True):
        yield Figure(
            what=f"opening {words:,} words with {highlights:,} highlights to the first picture, p95",
            value=percentile(times, 0.95),
            unit="ms",
            target=TARGETS.get((words, highlights)),
            detail=f"p50 {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms, {len(times)} times",
        )
    largest = f"{longest:,} words with {most:,} highlights"
    yield Figure(
        what=f"a highlight in {largest}, from H to saved and painted, p95",
        value=percentile(found["highlighted"], 0.95),
        unit="ms",
        target=16,
        detail=f"p50 {statistics.median(found['highlighted']):.1f} ms, {len(found['highlighted'])} times",
    )
    for what, times in (("by the wheel", found["frames"]), ("dragging the bar to anywhere", found["jumps"])):
        yield Figure(
            what=f"a scrolled frame of {largest}, {what}, p95",
            value=percentile(times, 0.95),
            unit="ms",
            target=10,
            detail=f"p50 {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms, {len(times)} frames",
        )
    if found["memory"]:  # the system tells
        yield Figure(
            what=f"memory of the window's process with {largest}",
            value=found["memory"],
            unit="MB",
            target=150,
            detail="PSS, after all of the above",
        )


def fill(folder: Path, longest: int, most: int) -> Names:
    """One article of each shape; their ids by a name."""
    found: Names = {}
    with Library.open(folder, create=True) as library:
        for number, (words, highlights) in enumerate(_shapes(longest, most)):
            made = texts.article(words, seed=number)
            article = library.articles.add_bytes(f"{made.title}\n\n{made.text}".encode(), name="long.txt").article.id
            _mark(library, article, highlights)
            found[f"{words}/{highlights}"] = article
        library.indexing.drain()
    return found


def _shapes(longest: int, most: int) -> list[tuple[int, int]]:
    words, highlights = (min(one, longest) for one in WORDS), [min(one, most) for one in HIGHLIGHTS]
    return [(length, number) for length in dict.fromkeys(words) for number in dict.fromkeys(highlights)]


def _mark(library: Library, article: int, highlights: int) -> None:
    length = len(library.articles.text(article).value)
    for number in range(highlights):
        start = 5 + (length - LENGTH - 10) * number // highlights
        note = "Worth a second look, beside what the other one says." if number % NOTED == 0 else ""
        library.passages.add(article, start=start, end=start + LENGTH, note=note)


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["POSTIL_HOME"] = str(Path(folder) / "home")
        print("\n".join([*machine(), "", *table(list(lengths(Path(folder) / "library", 40)))]))


if __name__ == "__main__":
    main()
