"""Finding words in one text: what is compared, letter by letter, and where each of its letters stands in the text.

Words are compared as the search compares them: `coeur` finds `Cœur`, `etat` finds `État`. A blank is every blank and
every line end, `'` every apostrophe.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

Range = tuple[int, int]
SLICE = 50_000
"""Code points that are folded at once: other threads have their turn between two slices."""
_SAME = {"’": "'", "‘": "'", "ʼ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A text as it is compared. Positions in it are places, those in the text code points."""

    text: str
    value: str
    exact: bool
    """Case and accents count."""
    places: "array[int]"
    """From each of these places on, up to the next one, letters stand one for one."""
    points: "array[int]"
    """Where in the text the letter at each of these places stands."""

    def span(self, start: int, end: int) -> Range:
        """The code points of the letters between two places, with the marks upon the last one."""
        last, following = self._point(end - 1) + 1, self._point(end)
        while last < following and unicodedata.category(self.text[last])[0] == "M":
            last += 1
        return self._point(start), last

    def _point(self, place: int) -> int:
        index = bisect_right(self.places, place) - 1
        return min(self.points[index] + place - self.places[index], len(self.text))


def folded(text: str, *, exact: bool = False) -> Folded:
    """Make a text ready to be searched; `exact`: case and accents count. 200,000 words take a tenth of a second."""
    letters = {letter: _letter(letter, exact) for letter in set(text)}
    table = str.maketrans({letter: form for letter, form in letters.items() if len(form) == 1})
    uneven = "".join(map(re.escape, (letter for letter, form in letters.items() if len(form) != 1)))
    odd = re.compile(rf"[{uneven}]|(?<=\s)\s+" if uneven else r"(?<=\s)\s+")
    parts: list[str] = []
    places, points, done, length = array("I", [0]), array("I", [0]), 0, 0
    for begin in range(0, len(text), SLICE):
        stop = min(begin + SLICE, len(text))
        for found in odd.finditer(text, begin, stop):
            parts.append(text[done : found.start()].translate(table))
            length, done = length + found.start() - done, found.end()
            form = letters[found[0]] if found.end() - found.start() == 1 and not found[0].isspace() else ""
            for _letter_of_form in form[1:] and form:
                _put(places, points, length, found.start())
                length += 1
            parts.append(form)
            _put(places, points, length, done)
        parts.append(text[done:stop].translate(table))
        length, done = length + stop - done, stop
    return Folded(text=text, value="".join(parts), exact=exact, places=places, points=points)


def find(within: Folded, query: str, *, whole: bool = False) -> tuple[Range, ...]:
    """Every place of the query, in code points, from the first to the last; `whole`: as whole words alone."""
    needle = folded(unicodedata.normalize("NFC", query), exact=within.exact).value
    if not needle.strip():
        return ()
    found: list[Range] = []
    value, at, free = within.value, within.value.find(needle), 0
    while at >= 0:
        end = at + len(needle)
        span = within.span(at, end)
        fits = span[0] >= free and not (within.exact and _goes_on(value, end))
        if fits and (not whole or _stands_alone(value, at, end)):
            found.append(span)
            free = span[1]
            at = value.find(needle, end)
        else:
            at = value.find(needle, at + 1)
    return tuple(found)


def _put(places: "array[int]", points: "array[int]", place: int, point: int) -> None:
    if places[-1] == place:
        points[-1] = point
    else:
        places.append(place)
        points.append(point)


@cache
def _unseen() -> re.Pattern[str]:
    """What stands between letters without being seen."""
    from core.search.words import INVISIBLE  # the search room: no start needs it

    return re.compile(f"[{INVISIBLE}]")


def _letter(letter: str, exact: bool) -> str:
    """What one code point is compared as: one letter, several, or nothing."""
    from core.search.fold import fold  # the search room: no start needs it

    if letter.isspace():
        return " "
    same = _SAME.get(letter)
    if same is not None or _unseen().match(letter):
        return same or ""
    return letter if exact else fold(letter)


def _goes_on(value: str, end: int) -> bool:
    """Whether the letter before `end` bears a mark that was not asked for."""
    return end < len(value) and unicodedata.combining(value[end]) != 0


def _stands_alone(value: str, start: int, end: int) -> bool:
    before, after = value[start - 1 : start], value[end : end + 1]
    return not (_of_word(value[start]) and _of_word(before)) and not (_of_word(value[end - 1]) and _of_word(after))


def _of_word(letter: str) -> bool:
    return bool(letter) and (letter.isalnum() or letter == "_" or unicodedata.category(letter)[0] == "M")
