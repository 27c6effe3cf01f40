"""Measures how many passages are found again: `python tests/bench/anchoring.py DATA` prints the tables.

DATA holds `cases.json` and the two texts of each pair, `NAME.A.txt` and `NAME.B.txt`.
"""

import json
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from core.anchoring import anchor, describe, transfer
from core.model.place import Place, Status
from tests.bench.edits import KINDS, edited, highlights

Range = tuple[int, int]
Carry = Callable[[str, str, Sequence[Range]], list[Place]]
_ROUNDS = 1
_HIGHLIGHTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One passage: where it was put and where it belongs (None when it is gone)."""

    kind: str
    place: Place
    truth: Range | None

    def overlap(self) -> float:
        """Intersection over union of the two ranges, in code points."""
        if self.place.start is None or self.place.end is None or self.truth is None:
            return 0.0
        low, high = self.truth
        shared = min(self.place.end, high) - max(self.place.start, low)
        return max(0, shared) / (max(self.place.end, high) - min(self.place.start, low))

    def wrong(self) -> bool:
        """Whether it was called sure and stands elsewhere."""
        return self.place.status is Status.ANCHORED and self.overlap() < 0.5


def by_selectors(old: str, new: str, ranges: Sequence[Range]) -> list[Place]:
    """What `transfer` does, without the old text at hand."""
    return [anchor(new, describe(old, start, end)) for start, end in ranges]


def real(data: Path, carry: Carry) -> list[Outcome]:
    """Every unambiguous case of the pairs."""
    cases: defaultdict[str, list[dict[str, object]]] = defaultdict(list)
    for case in json.loads((data / "cases.json").read_text(encoding="utf-8")):
        if not case["ambiguous"]:
            cases[case["pair"]].append(case)
    outcomes: list[Outcome] = []
    for pair, of_pair in sorted(cases.items()):
        old, new = (read(data / f"{pair}.{side}.txt") for side in "AB")
        places = carry(old, new, [(_number(case["start"]), _number(case["end"])) for case in of_pair])
        for case, place in zip(of_pair, places, strict=True):
            outcomes.append(Outcome(kind=str(case["label"]), place=place, truth=_range(case["expected"])))
    return outcomes


def synthetic(texts: Sequence[str], carry: Carry) -> list[Outcome]:
    """Passages of texts edited at random; those of which a part under half is left count for nothing."""
    dice = random.Random(20240425)
    outcomes: list[Outcome] = []
    for kind in KINDS:
        for text in [text for text in texts for _ in range(_ROUNDS)]:
            change = edited(text, kind, dice.choice(texts), dice)
            spans = highlights(text, change.touched, _HIGHLIGHTS, dice) if change.touched else []
            for span, place in zip(spans, carry(text, change.new, spans), strict=True):
                truth, share = change.truth(*span)
                if share == 0 or share >= 0.5:
                    outcomes.append(Outcome(kind=kind if truth else "removed", place=place, truth=truth))
    return outcomes


def table(title: str, outcomes: Sequence[Outcome]) -> list[str]:
    """One row a kind: how many, right places in percent, orphans, wrongly `anchored`."""
    lines = [f"| {title} | passages | IoU ≥ .5 | IoU ≥ .8 | orphan | wrongly anchored |", "|---|--:|--:|--:|--:|--:|"]
    for kind in dict.fromkeys(outcome.kind for outcome in outcomes):
        some = [outcome for outcome in outcomes if outcome.kind == kind]
        half, most = (_share(some, lambda outcome, least=least: outcome.overlap() >= least) for least in (0.5, 0.8))
        orphan = _share(some, lambda outcome: outcome.place.status is Status.ORPHAN)
        lines.append(f"| {kind} | {len(some)} | {half} | {most} | {orphan} | {_share(some, Outcome.wrong)} |")
    return [*lines, f"| all | {len(outcomes)} | | | | {_share(outcomes, Outcome.wrong)} |", ""]


def speed(texts: Sequence[str]) -> list[str]:
    """How long revisions take, in milliseconds: 80 KB texts, and 2,000 passages of 50,000 words."""
    dice = random.Random(7)
    stock = "\n\n".join(dice.sample(list(texts), len(texts)))
    times: list[float] = []
    for turn in range(100):
        start = turn * 997 % max(1, len(stock) - 80_000)
        old = stock[start : start + 80_000]
        new = edited(old, list(KINDS)[turn % len(KINDS)], stock[:5_000], dice).new
        times.append(_timed(transfer, old, new, [(100, 200)]))
    times.sort()
    words = (stock + "\n").split(" ")
    long = " ".join((words * (50_000 // len(words) + 1))[:50_000])
    spans = [(place, place + 80) for place in range(0, len(long) - 80, len(long) // 2_000)][:2_000]
    many = _timed(transfer, long, edited(long, "words", stock[:5_000], dice).new, spans)
    return [
        "| time | ms |",
        "|---|--:|",
        f"| diff of an 80 KB text, median | {times[50]:.0f} |",
        f"| diff of an 80 KB text, p99 | {times[98]:.0f} |",
        f"| {len(spans):,} passages in 50,000 words | {many:.0f} |",
        "",
    ]


def figures(data: Path) -> list[str]:
    """All tables as Markdown lines."""
    texts = [read(path) for path in sorted(data.glob("*.A.txt"))]
    lines: list[str] = []
    carriers: dict[str, Carry] = {"old text known": transfer, "selectors alone": by_selectors}
    for name, carry in carriers.items():
        lines += table(f"real revisions, {name}", real(data, carry))
        lines += table(f"made-up edits, {name}", synthetic(texts, carry))
    return lines + speed(texts)


def read(path: Path) -> str:
    """A text as it lies there, its line ends kept."""
    return path.read_bytes().decode("utf-8")


def _share(some: Sequence[Outcome], holds: Callable[[Outcome], bool]) -> str:
    return f"{100 * sum(map(holds, some)) / len(some):.2f} %" if some else "–"


def _timed(job: Carry, old: str, new: str, ranges: Sequence[Range]) -> float:
    start = time.perf_counter()
    job(old, new, ranges)
    return (time.perf_counter() - start) * 1000


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _range(value: object) -> Range | None:
    return (int(value[0]), int(value[1])) if isinstance(value, list) else None


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Usage: python tests/bench/anchoring.py DATA")
    print("\n".join(figures(Path(sys.argv[1]))))
