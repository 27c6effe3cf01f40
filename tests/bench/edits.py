"""Edits texts at random while keeping track of every character, so that where a passage went is known, not guessed."""

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Range = tuple[int, int]
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?؟\n]*[.!?؟\n]+\s*|[^.!?؟\n]+$")
_PARAGRAPH = re.compile(r"(?s).+?(?:\n\s*\n|\Z)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """An edited text. `origin` gives for each of its characters the old position, or -1; `touched` what was moved."""

    old: str
    new: str
    origin: Sequence[int]
    touched: Sequence[Range]

    def truth(self, start: int, end: int) -> tuple[Range | None, float]:
        """Where the old range stands now and which share of its characters is left."""
        left = [place for place, source in enumerate(self.origin) if start <= source < end]
        return ((left[0], left[-1] + 1), len(left) / (end - start)) if left else (None, 0.0)


def edited(text: str, kind: str, other: str, dice: random.Random) -> Edited:
    """`text` after one kind of edit; `other` lends the words that are put in."""
    return KINDS[kind](text, other, dice)


def highlights(text: str, within: Sequence[Range], count: int, dice: random.Random) -> list[Range]:
    """Ranges of 3 to 30 words inside the given ones, none of which stands twice in the text."""
    chosen: list[Range] = []
    for _ in range(count * 3):
        low, high = dice.choice(within)
        words = [found.span() for found in _WORD.finditer(text, low, high)]
        if len(words) < 3 or len(chosen) == count:
            continue
        first = dice.randrange(len(words) - 2)
        last = min(len(words) - 1, first + dice.randint(2, 29))
        span = (words[first][0], words[last][1])
        if text.count(text[slice(*span)]) == 1:
            chosen.append(span)
    return chosen


def _replaced(text: str, ranges: Sequence[Range], put_in: Callable[[str], str]) -> Edited:
    parts: list[str] = []
    origin: list[int] = []
    place = 0
    for start, end in [*sorted(ranges), (len(text), len(text))]:
        parts.append(text[place:start])
        origin.extend(range(place, start))
        fresh = put_in(text[start:end]) if start < len(text) else ""
        parts.append(fresh)
        origin.extend([-1] * len(fresh))
        place = end
    return Edited(old=text, new="".join(parts), origin=origin, touched=[(0, len(text))])


def _some(pattern: re.Pattern[str], text: str, share: float, dice: random.Random) -> list[Range]:
    spans = [found.span() for found in pattern.finditer(text) if found[0].strip()]
    return dice.sample(spans, min(len(spans), max(1, int(len(spans) * share))))


def _words(text: str, other: str, dice: random.Random) -> Edited:
    stock = _WORD.findall(other)
    return _replaced(text, _some(_WORD, text, 0.1, dice), lambda _: dice.choice(stock))


def _typos(text: str, _: str, dice: random.Random) -> Edited:
    long = [span for span in _some(_WORD, text, 0.08, dice) if span[1] - span[0] > 3]
    places = [dice.randrange(start, end - 1) for start, end in long]
    return _replaced(text, [(place, place + 2) for place in places], lambda pair: pair[::-1])


def _sentences(text: str, other: str, dice: random.Random) -> Edited:
    return _exchanged(_SENTENCE, text, other, dice)


def _paragraphs(text: str, other: str, dice: random.Random) -> Edited:
    return _exchanged(_PARAGRAPH, text, other, dice)


def _exchanged(pattern: re.Pattern[str], text: str, other: str, dice: random.Random) -> Edited:
    stock = [found for found in pattern.findall(other) if found.strip()]
    return _replaced(text, _some(pattern, text, 0.15, dice), lambda _: dice.choice([*stock, ""]))


def _insertions(text: str, other: str, dice: random.Random) -> Edited:
    stock = [found for found in _SENTENCE.findall(other) if found.strip()]
    places = [(end, end) for _, end in _some(_SENTENCE, text, 0.2, dice) if end < len(text)]
    return _replaced(text, places, lambda _: dice.choice(stock))


def _moves(text: str, _: str, dice: random.Random) -> Edited:
    """One sentence or paragraph put at another boundary, at least three away from where it was."""
    spans = [found.span() for found in dice.choice((_SENTENCE, _PARAGRAPH)).finditer(text)]
    long = [place for place, (start, end) in enumerate(spans) if len(_WORD.findall(text, start, end)) > 5]
    if len(spans) < 8 or not long:
        return Edited(old=text, new=text, origin=range(len(text)), touched=[])
    source = dice.choice(long)
    target = dice.choice([place for place in range(len(spans)) if abs(place - source) > 2] or [0])
    order = [place for place in range(len(spans)) if place != source]
    order.insert(order.index(target), source)
    origin = [position for place in order for position in range(*spans[place])]
    new = "".join(text[position] for position in origin)
    return Edited(old=text, new=new, origin=origin, touched=[spans[source]])


KINDS: dict[str, Callable[[str, str, random.Random], Edited]] = {
    "words": _words,
    "typos": _typos,
    "sentences": _sentences,
    "paragraphs": _paragraphs,
    "insertions": _insertions,
    "moves": _moves,
}
