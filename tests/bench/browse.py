"""Measures the window over a very large library: `python -m tests.bench.browse --articles 100000`, a minute or two.

The library is made of rows alone, without an index; `--library` keeps it and takes it again.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench import crowd
from tests.bench.probe import child, percentile
from tests.bench.report import Figure, machine, table

STARTS = 5
"""Windows that are opened for their first rows."""


def browsing(library: Path, number: int, rounds: int) -> Iterator[Figure]:
    """Every figure; the library is made when it is not there."""
    if not library.exists():
        crowd.fill(library, number)
    asked = {"library": str(library), "rounds": rounds}
    firsts = [child("browsing", {**asked, "part": "first"})["first"] for _start in range(min(rounds, STARTS))]
    found = child("browsing", {**asked, "part": "all"})
    yield Figure(
        what=f"first rows of {number:,} articles, from the library's being open to painted, median",
        value=statistics.median(firsts),
        unit="ms",
        target=50,
        detail=f"slowest {max(firsts):.0f} ms, {len(firsts)} windows",
    )
    yield _shelves(f"another shelf of {number:,} articles, from the choice to painted, p95", found["shelves"], 50)
    yield _shelves("the same while everything is being counted, p95", found["counting"], None)
    yield _frames(f"a scrolled frame of {number:,} rows, by the wheel, p95", found["frames"])
    yield _frames("the same, dragging the bar to anywhere, p95", found["jumps"])
    yield Figure(
        what=f"longest gap of the event loop while {number:,} articles are counted",
        value=found["gap"],
        unit="ms",
        target=50,
        detail="in the library's thread: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in found["counted"].items()),
        peer="the window at rest",
        peer_value=found["quiet"],
    )


def _shelves(what: str, times: Mapping[str, Sequence[float]], target: float | None) -> Figure:
    detail = ", ".join(f"{name} {statistics.median(each):.0f}" for name, each in times.items())
    every = [one for each in times.values() for one in each]
    return Figure(what=what, value=percentile(every, 0.95), unit="ms", target=target, detail=f"medians: {detail} ms")


def _frames(what: str, times: Sequence[float]) -> Figure:
    detail = f"p50 {statistics.median(times):.1f} ms, slowest {max(times):.1f} ms, {len(times)} frames"
    return Figure(what=what, value=percentile(times, 0.95), unit="ms", target=8, detail=detail)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--library", type=Path)
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["POSTIL_HOME"] = str(Path(folder) / "home")
        started = time.perf_counter()
        found = list(browsing(options.library or Path(folder) / "library", options.articles, options.rounds))
        print("\n".join([*machine(), "", *table(found)]))
        print(f"{time.perf_counter() - started:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
