"""Puts the letters of Arabic and Hebrew words in the order they are read, by their places on paper.

PDFium turns what it takes to be drawn from the left; letters that share a glyph it turns along with the rest.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

_ENDING = frozenset("\u0622\u0623\u0624\u0625\u0627\u0629\u062f\u0630\u0631\u0632\u0648\u0649\u0671\u0688\u0691\u0698")
"""Letters that never join the one after them: in a ligature they stand last."""
_JOINING = ("\u0626", "\u064a")
"""From and to: letters among which the others join."""


def ligatures_turned(text: str, lefts: Sequence[float], rights: Sequence[float]) -> bool:
    """Whether the letters that share a glyph come last letter first on a page, as those show that can be told."""
    score = 0
    for start, end in _shared(text, range(len(text)), lefts, rights):
        if (start and lefts[start - 1] < lefts[start]) or (end < len(text) and lefts[end] > lefts[start]):
            continue
        first, last = text[start], text[end - 1]
        score += (first in _ENDING and _joins(last)) - (last in _ENDING and _joins(first))
    return score > 0


def _joins(letter: str) -> bool:
    return _JOINING[0] <= letter <= _JOINING[1] and letter not in _ENDING


def _shared(text: str, places: range, lefts: Sequence[float], rights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Where several letters in a row have one box."""
    start = places.start
    for place in range(places.start + 1, places.stop + 1):
        same = place < places.stop and lefts[place] == lefts[start] and rights[place] == rights[start]
        if not same:
            if place - start > 1 and text[start].isalpha():
                yield start, place
            start = place


def in_reading_order(
    text: str,
    places: Sequence[int],
    objects: Sequence[int],
    lefts: Sequence[float],
    rights: Sequence[float],
    *,
    turned: bool,
) -> list[int]:
    """The places of characters that are read from the right, in that order; marks after the letters they stand over.

    `objects` says for each place what draws it: what one object draws comes in one order, of which a few letters that
    stand above each other tell nothing, but most do. `turned`: the letters of a ligature come last letter first.
    """
    middles = {place: (lefts[place] + rights[place]) / 2 for place in places}
    runs: list[tuple[float, list[int]]] = []
    marks: list[int] = []
    for _, group in groupby(zip(places, objects, strict=True), key=lambda pair: pair[1]):
        run = [place for place, _ in group]
        bases = [place for place in run if not _is_mark(text[place])]
        if bases:
            units = [range(*bounds) for bounds in _units(run, lefts, rights)]
            runs.append((-sum(middles[place] for place in bases) / len(bases), _turned(units, bases, middles, turned)))
        else:
            marks += run
    ordered = [place for _, run in sorted(runs, key=lambda run: run[0]) for place in run]
    for mark in marks:
        _insert(mark, ordered, text, middles)
    return ordered


def _units(run: Sequence[int], lefts: Sequence[float], rights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """The characters of a run one by one, those of one ligature together."""
    start = run[0]
    for place in range(run[0] + 1, run[-1] + 2):
        if place > run[-1] or lefts[place] != lefts[start] or rights[place] != rights[start]:
            yield start, place
            start = place


def _turned(units: Sequence[range], bases: Sequence[int], middles: dict[int, float], ligatures: bool) -> list[int]:
    """The characters of one object as they are read: turned round when most of them go to the right."""
    rising = sum(middles[a] < middles[b] for a, b in pairwise(bases)) * 2 > len(bases) - 1
    if rising:
        return [place for unit in reversed(units) for place in unit]
    return [place for unit in units for place in (reversed(unit) if ligatures else unit)]


def _insert(mark: int, ordered: list[int], text: str, middles: dict[int, float]) -> None:
    """Puts a mark that is drawn by itself after the letter that it stands over."""
    letters = [place for place in ordered if text[place].isalpha()] or ordered
    if not letters:
        ordered.append(mark)
        return
    base = min(letters, key=lambda place: (abs(middles[place] - middles[mark]), abs(place - mark)))
    ordered.insert(ordered.index(base) + 1, mark)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] == "M"
