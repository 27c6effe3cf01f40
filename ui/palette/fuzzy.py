"""How well a few letters fit a title: they come in its order, best at the beginnings of words or one after another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from core.model.plain import plain

BEGINNING, FOLLOWING, ELSEWHERE = 12, 8, 1
"""What a letter is worth at the beginning of a word, right after the one before it, and anywhere else."""
SKIPPED = 3
"""What is lost at most for the letters between two that fit."""
LONGEST = 24
"""Letters of a query that count."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a query fits a text."""

    score: float
    """The higher the better; only comparable for one query."""
    places: tuple[int, ...]
    """Which characters of the text fit."""


def compared(text: str) -> str:
    """As titles are compared with what is typed: on a keyboard there is one apostrophe."""
    return plain(text).replace("’", "'")


def fit(query: str, text: str) -> Fit | None:
    """The best fit, None when the letters do not come in this order. Accents, capitals and blanks do not count."""
    wanted = "".join(compared(query).split())[:LONGEST]
    letters = [(letter, place) for place, sign in enumerate(text) for letter in compared(sign)]
    if not _comes(wanted, "".join(letter for letter, _place in letters)):
        return None
    score, places = _best(wanted, letters, text)
    return Fit(score=score - len(text) / 50, places=tuple(dict.fromkeys(places)))


def _comes(wanted: str, there: str) -> bool:
    rest = iter(there)
    return all(letter in rest for letter in wanted)


def _best(wanted: str, letters: list[tuple[str, int]], text: str) -> tuple[float, tuple[int, ...]]:
    @cache
    def best(number: int, begin: int) -> tuple[float, tuple[int, ...]]:
        if number == len(wanted):
            return 0, ()
        found: tuple[float, tuple[int, ...]] = (float("-inf"), ())
        for here in range(begin, len(letters)):
            letter, place = letters[here]
            if letter == wanted[number]:
                score, places = best(number + 1, here + 1)
                score += _worth(text, place, skipped=here - begin, first=number == 0)
                found = max(found, (score, (place, *places)))
        return found

    return best(0, 0)


def _worth(text: str, place: int, *, skipped: int, first: bool) -> float:
    if place == 0 or not text[place - 1].isalnum():
        return BEGINNING - min(skipped, SKIPPED) / 2
    if not skipped and not first:
        return FOLLOWING
    return ELSEWHERE - min(skipped, SKIPPED)
