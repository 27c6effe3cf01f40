"""Where a caret stands between the characters of a line, when glyphs overlap, stand for several letters, or compose."""

import unicodedata
from collections.abc import Sequence

from core.importing.canonical import clean

_BLANK = " \u3000"


def smooth(text: str, near: Sequence[float], far: Sequence[float], leftward: bool) -> list[float]:
    """The edges of a piece, one more than its characters, never running back.

    `near` and `far` are the sides of each character, in the order they are read. Blank takes all of the gap it stands
    in; the letters of a ligature, which share a box, share its width.
    """
    sign = -1.0 if leftward else 1.0
    edges = [sign * place for place in near]
    ends = [sign * place for place in far]
    place = text.find(" ", 1)
    while place > 0:
        edges[place] = ends[place - 1]
        place = text.find(" ", place + 1)
    edges.append(max(ends[-1], edges[-1]))
    if len(set(edges)) < len(edges) or edges != sorted(edges):
        edges = _spread(edges)
    return [-place for place in edges] if leftward else edges


def _spread(edges: list[float]) -> list[float]:
    """The edges in ascending order; those that fall together share the way to the next."""
    for number in range(1, len(edges)):
        edges[number] = max(edges[number], edges[number - 1])
    number = 0
    while number < len(edges) - 1:
        stop = number + 1
        while stop < len(edges) - 1 and edges[stop] == edges[number]:
            stop += 1
        step = (edges[stop] - edges[number]) / (stop - number)
        edges[number:stop] = [edges[number] + step * part for part in range(stop - number)]
        number = stop
    return edges


def settled(text: str, edges: Sequence[float]) -> tuple[str, list[float]]:
    """The canonical characters of a piece, several blanks as one, with their edges."""
    letters: list[str] = []
    places: list[float] = []
    start = 0
    for stop in range(1, len(text) + 1):
        if stop < len(text) and clings(text[stop]):
            continue
        cluster = clean(text[start:stop])
        if not (cluster in _BLANK and letters and letters[-1] in _BLANK):
            step = (edges[stop] - edges[start]) / max(1, len(cluster))
            letters += cluster
            places += [edges[start] + step * part for part in range(len(cluster))]
        start = stop
    whole = "".join(letters)
    last = edges[-1]
    if clean(whole) == whole:
        return whole, [*places, last]
    whole = clean(whole)
    step = (last - edges[0]) / max(1, len(whole))
    return whole, [edges[0] + step * part for part in range(len(whole))] + [last]


def clings(letter: str) -> bool:
    """Whether a character may become one with what stands before it."""
    return unicodedata.category(letter)[0] == "M" or "\u1160" <= letter <= "\u11ff"
