"""Finds the stretches of a text that look like a passage with its surroundings, before any is compared word by word."""

from collections import Counter

_GRAM = 3
_SEEDS = 400
"""Sequences of the passage looked up at most."""
_PLACES = 24
"""Places followed for one sequence; one that stands more often says little."""
_BUCKET = 16
_MARGIN = 48
"""Tokens that a stretch has more than the passage, on each side, for what was put in."""
_CHOSEN = 5
_WORK = 100_000
"""Tokens to compare at most, unless one stretch alone has more."""


def windows(text: str, passage: str, hint: int | None) -> list[tuple[int, int]]:
    """The likeliest stretches `[first, last)` of the token string `text`, best first, at most six.

    `hint` is where the passage would start if nothing had changed, in tokens.
    """
    votes = _votes(text, passage)
    ranked = sorted(votes, key=lambda bucket: (-(votes[bucket] + votes[bucket + 1]), bucket))
    starts: list[int] = []
    for bucket in ranked:
        if all(abs(bucket - other) > 1 for other in starts):
            starts.append(bucket)
        if len(starts) == min(_CHOSEN, _WORK // len(passage) + 1):
            break
    diagonals = [bucket * _BUCKET + _BUCKET for bucket in starts]
    if hint is not None and (not starts or len(passage) < _WORK):
        diagonals.append(hint)
    return [_stretch(text, passage, diagonal) for diagonal in diagonals]


def _votes(text: str, passage: str) -> Counter[int]:
    votes: Counter[int] = Counter()
    size = min(_GRAM, len(passage))
    step = max(1, (len(passage) - size + 1) // _SEEDS)
    for place in range(0, len(passage) - size + 1, step):
        found = _places(text, passage[place : place + size])
        for other in found:
            votes[(other - place) // _BUCKET] += 1024 // len(found)
    return votes


def _places(text: str, gram: str) -> list[int]:
    places: list[int] = []
    place = text.find(gram) if gram else -1
    while place >= 0 and len(places) < _PLACES:
        places.append(place)
        place = text.find(gram, place + 1)
    return places


def _stretch(text: str, passage: str, diagonal: int) -> tuple[int, int]:
    first = min(max(0, diagonal - _MARGIN), len(text))
    return first, max(first, min(len(text), diagonal + len(passage) + _MARGIN))
