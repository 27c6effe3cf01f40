"""Finds a passage by its quote and what surrounded it, when the text it was made on is not at hand."""

from bisect import bisect_left
from dataclasses import dataclass, replace

from core.anchoring.codes import Coded, coded
from core.anchoring.copies import best_copies
from core.anchoring.images import Image, images
from core.anchoring.judge import judge
from core.anchoring.patience import common
from core.anchoring.tokens import Tokens, tokenize, weight
from core.anchoring.windows import windows
from core.model.place import ORPHAN, Place, Selectors, Status

_PLAIN = 64
"""Code points of context that must agree on both sides of a copy to need no closer look."""
_LONG = 16
"""Weight of words, three or so, that hardly anyone writes twice."""


def anchor(text: str, selectors: Selectors) -> Place:
    """Where the described passage stands in `text`, by its words and surroundings; its position only breaks ties."""
    if not (selectors.prefix or selectors.exact or selectors.suffix):
        return ORPHAN if text else _at(selectors, 0)
    found = best_copies(text, selectors)
    if found:
        before, after = min(_PLAIN, len(selectors.prefix)), min(_PLAIN, len(selectors.suffix))
        if found[0].before >= before and found[0].after >= after:
            place = _at(selectors, found[0].start)
            return place if len(found) == 1 else _unsure(place)
    place = _closest(text, selectors)
    if place.status in (Status.CHANGED, Status.ORPHAN) and len(found) == 1 and _telling(text, selectors):
        return _unsure(_at(selectors, found[0].start))
    return place


def _at(selectors: Selectors, start: int) -> Place:
    return Place(start=start, end=start + len(selectors.exact), score=1.0, status=Status.ANCHORED)


def _telling(text: str, selectors: Selectors) -> bool:
    """Whether the quote stands once, and is long enough that it must be the passage, put elsewhere."""
    exact = selectors.exact
    once = selectors.occurrences <= 1 and text.find(exact, text.find(exact) + 1) < 0
    return once and weight(tokenize(exact).words) >= _LONG


def _unsure(place: Place) -> Place:
    return replace(place, status=Status.MOVED, score=place.score / 2)


def _closest(text: str, selectors: Selectors) -> Place:
    """The best of a few stretches of the text, compared word by word."""
    passage = _Passage.of(text, selectors)
    found = [found for stretch in passage.stretches() if (found := passage.compared(*stretch))]
    if not found:
        return ORPHAN
    best = max(found, key=_Found.rank)
    place = judge(text, selectors.exact, best.image, best.context)
    tied = any(other.rank() == best.rank() and other.image.start != best.image.start for other in found)
    return _unsure(place) if tied and place.status is Status.ANCHORED else place


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    image: Image
    context: float
    """Share of the noted context, by weight, that stands near the image."""

    def rank(self) -> float:
        return self.image.kept + self.image.around + self.context


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """A quote with its context, and the text it is looked for in, both as tokens."""

    text: Coded
    passage: Tokens
    wanted: str
    start: int
    end: int
    """Where the quote stands in the passage, in code points, like `start`."""
    hint: int | None
    """The token of the text at which the passage would start if nothing had changed."""

    @classmethod
    def of(cls, text: str, selectors: Selectors) -> "_Passage":
        whole, passage = coded(text), tokenize(selectors.prefix + selectors.exact + selectors.suffix)
        start, hint = len(selectors.prefix), None
        if selectors.start is not None:
            hint = bisect_left(whole.tokens.starts, selectors.start) - bisect_left(passage.starts, start)
        end = start + len(selectors.exact)
        return cls(text=whole, passage=passage, wanted=whole.passage(passage), start=start, end=end, hint=hint)

    def stretches(self) -> list[tuple[int, int]]:
        """The token ranges of the text worth comparing."""
        return windows(self.text.codes, self.wanted, self.hint)

    def compared(self, first: int, last: int) -> _Found | None:
        """What of the quote stands in the text's tokens `[first, last)`."""
        blocks = common(self.wanted, self.text.codes[first:last])
        carried = images(self.passage, self.text.tokens.part(first, last), blocks)
        image = carried.of(self.start, self.end)
        return _Found(image=image, context=carried.context(self.start, self.end, image)) if image else None
