"""How much of what should have been found was found, and how much more: by words, by segments, by structure."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from urllib.parse import unquote, urlsplit

from rapidfuzz import fuzz

from tests.bench.extraction_items import Seen, key

_NGRAM = 4
"""Words of a shingle, as the authors of the data count."""
_ALIKE = 85
"""Percent of likeness from which two items are one."""
_TELLING = 30
"""Letters of a caption's beginning that tell it from others."""
_SHORT = 20
"""Letters below which two items must be equal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Recall and precision, 0 to 1."""

    recall: float
    precision: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


def words(pairs: Iterable[tuple[str, str]]) -> Score:
    """Mean recall and precision of shingles over pages, each (truth, found)."""
    scores = [_of_page(truth, found) for truth, found in pairs]
    return Score(recall=fmean(score.recall for score in scores), precision=fmean(score.precision for score in scores))


def _of_page(truth: str, found: str) -> Score:
    one, other = _shingles(truth), _shingles(found)
    shared = sum((one & other).values())
    return Score(recall=_share(shared, sum(one.values())), precision=_share(shared, sum(other.values())))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = re.findall(r"\w+", text or "")
    return Counter(tuple(tokens[n : n + _NGRAM]) for n in range(max(1, len(tokens) - _NGRAM + 1)) if tokens)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def segments(pages: Iterable[tuple[Sequence[str], Sequence[str], str]]) -> Score:
    """Segments that belong into the text and those that do not, over all pages: (with, without, found)."""
    hits = misses = wrong = 0
    for wanted, unwanted, found in pages:
        text = _level(found)
        there = sum(_level(segment) in text for segment in wanted)
        hits, misses = hits + there, misses + len(wanted) - there
        wrong += sum(_level(segment) in text for segment in unwanted)
    return Score(recall=_share(hits, hits + misses), precision=_share(hits, hits + wrong))


def _level(text: str) -> str:
    return " ".join(text.split())


def structure(pages: Iterable[tuple[Seen, Seen]]) -> Mapping[str, Score]:
    """Recall and precision of each kind of items over all pages: (truth, found).

    The truth knows only captions that the page tags as such, so others are not judged. A picture that a page repeats
    counts once.
    """
    counts: dict[str, list[int]] = {}
    for truth, seen in pages:
        for kind, wanted in truth.items.items():
            found = seen.items[kind]
            if kind == "pictures":
                wanted, found = list(dict.fromkeys(wanted)), list(dict.fromkeys(found))
            if kind == "captions":
                found = [one for one in found if key(one)[:_TELLING] in truth.tagged]
            same = matches(kind, wanted, found)
            count = counts.setdefault(kind, [0, 0, 0])
            counts[kind] = [count[0] + same, count[1] + len(wanted), count[2] + len(found)]
    return {
        kind: Score(recall=_share(same, wanted), precision=_share(same, there))
        for kind, (same, wanted, there) in counts.items()
    }


def matches(kind: str, wanted: Sequence[str], found: Sequence[str]) -> int:
    """How many items have a partner of their own among those found."""
    if kind == "pictures":
        return _same_pictures(wanted, found)
    left = Counter(key(item) for item in found)
    missing: list[str] = []
    same = 0
    for item in map(key, wanted):
        if left[item] > 0:
            left[item] -= 1
            same += 1
        elif len(item) >= _SHORT and kind != "links":
            missing.append(item)
    rest = [item for item, count in left.items() if len(item) >= _SHORT for _ in range(count)]
    for item in missing:
        near = next((n for n, other in enumerate(rest) if _alike(item, other)), None)
        if near is not None:
            del rest[near]
            same += 1
    return same


def _alike(one: str, other: str) -> bool:
    longer = max(len(one), len(other))
    return min(len(one), len(other)) * 100 >= longer * _ALIKE / 2 and fuzz.ratio(one, other) >= _ALIKE


def _same_pictures(wanted: Sequence[str], found: Sequence[str]) -> int:
    rest = [_files(item) for item in found]
    same = 0
    for item in wanted:
        files = _files(item)
        near = next((n for n, other in enumerate(rest) if files & other), None)
        if near is not None:
            del rest[near]
            same += 1
    return same


def _files(addresses: str) -> set[str]:
    """The file names of a picture's addresses, the query when the name says nothing."""
    names = set[str]()
    for address in addresses.split():
        parts = urlsplit(address) if not address.startswith("data:") else None
        name = unquote(parts.path.rstrip("/").rsplit("/", 1)[-1]) if parts else address[:200]
        names.add(name if len(name) > 3 or not parts else f"{name}?{parts.query}")
    return names - {""}


def same_title(truth: str, found: str) -> bool:
    """Whether two titles are the same words."""
    return key(truth) == key(found)


def same_authors(truth: str, found: str) -> bool:
    """Whether exactly the same people are named, in whatever order, however they are joined."""
    return _names(truth) == _names(found)


def _names(value: str) -> set[str]:
    return {key(name) for name in re.split(r"[;,]|\band\b|\bund\b|&|^Von ", value or "") if key(name)}


def same_date(truth: str, found: str) -> bool:
    """Whether two dates are at most a day apart."""
    days = [_day(value) for value in (truth, found)]
    return abs(days[0] - days[1]) <= 1 if all(days) else not any(days)


def _day(value: str) -> int:
    try:
        return date.fromisoformat((value or "")[:10]).toordinal()
    except ValueError:
        return 0
