"""Finds where a quote stands word for word, and which of several copies has the surroundings that were noted."""

from dataclasses import dataclass

from core.model.place import Selectors

_SIDES = ((64, 64), (64, 0), (0, 64), (12, 12), (12, 0), (0, 12), (0, 0))
"""Code points of prefix and suffix that a copy must have around it, tried in turn until some copy has them."""
_LOOKED_AT = 200
"""Copies compared at most: a letter may stand a million times."""
_WORK = 10_000_000
"""Code points compared at most for them, as a quote may be a whole text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One place of the exact quote; `before` and `after` are the code points of context that agree beside it."""

    start: int
    before: int
    after: int


def best_copies(text: str, selectors: Selectors) -> list[Copy]:
    """The copies that agree best with the context, all equally well, nearest to the noted position first."""
    starts: list[int] = []
    for before, after in _SIDES:
        starts = _found(text, selectors, before, after)
        if starts:
            break
    found = [_compared(text, selectors, start) for start in starts]
    most = max((copy.before + copy.after for copy in found), default=0)
    hint = selectors.start or 0
    return sorted(
        (copy for copy in found if copy.before + copy.after == most),
        key=lambda copy: (abs(copy.start - hint), copy.start),
    )


def _found(text: str, selectors: Selectors, before: int, after: int) -> list[int]:
    """Where the quote stands with so much context: the noted position first, then from the start of the text."""
    lead = selectors.prefix[len(selectors.prefix) - min(before, len(selectors.prefix)) :]
    part = lead + selectors.exact + selectors.suffix[:after]
    if not part:
        return []
    hint = (selectors.start or 0) - len(lead)
    starts = {hint + len(lead)} if hint >= 0 and text.startswith(part, hint) else set[int]()
    place = text.find(part)
    most = max(2, min(_LOOKED_AT, _WORK // len(part)))
    while place >= 0 and len(starts) < most:
        starts.add(place + len(lead))
        place = text.find(part, place + 1)
    return sorted(starts)


def _compared(text: str, selectors: Selectors, start: int) -> Copy:
    from rapidfuzz.distance import Postfix, Prefix  # takes long to load: a window that opens carries nothing over

    end = start + len(selectors.exact)
    return Copy(
        start=start,
        before=Postfix.similarity(text[max(0, start - len(selectors.prefix)) : start], selectors.prefix),
        after=Prefix.similarity(text[end : end + len(selectors.suffix)], selectors.suffix),
    )
