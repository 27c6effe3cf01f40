"""Carries ranges from one revision's text to the next, all at once, by what the two texts have in common."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from core.anchoring.codes import encode
from core.anchoring.images import AROUND, Images, images
from core.anchoring.judge import judge
from core.anchoring.moves import moved
from core.anchoring.patience import common
from core.anchoring.repeats import Repeats
from core.anchoring.tokens import tokenize
from core.model.place import Place, Status


def transfer(old: str, new: str, ranges: Sequence[tuple[int, int]]) -> list[Place]:
    """Where each range `[start, end)` of `old` stands in `new`, in the order given; code points.

    Raises ValueError for a range outside `old`.
    """
    if any(not 0 <= start <= end <= len(old) for start, end in ranges):
        raise ValueError("a range outside the old text")
    left, right = tokenize(old), tokenize(new)
    codes, new_codes = encode(left, right)
    blocks = common(codes, new_codes)
    carried = images(left, right, blocks + moved(codes, new_codes, blocks))
    revision = _Revision(codes=codes, carried=carried, repeats=Repeats(codes, new_codes))
    return [revision.place(start, end) for start, end in ranges]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Revision:
    codes: str
    carried: Images
    repeats: Repeats

    def place(self, start: int, end: int) -> Place:
        old, new = self.carried.old.text, self.carried.new.text
        place = judge(new, old[start:end], self.carried.of(start, end))
        if place.status in (Status.ORPHAN, Status.CHANGED):
            place = self._shifted(start, end) or place
        if place.status is Status.ANCHORED and self.repeats.unsure(self._stretch(start, end)):
            return replace(place, status=Status.MOVED, score=place.score / 2)
        return place

    def _shifted(self, start: int, end: int) -> Place | None:
        """The place in a text that only grew at one of its ends, where the words there may have run together."""
        old, new = self.carried.old.text, self.carried.new.text
        shift = 0 if new.startswith(old) else len(new) - len(old) if new.endswith(old) else None
        if shift is None or not old:
            return None
        return Place(start=start + shift, end=end + shift, score=1.0, status=Status.ANCHORED)

    def _stretch(self, start: int, end: int) -> str:
        tokens = self.carried.old
        first, last = bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)
        return self.codes[max(0, first - AROUND) : max(first, last) + AROUND]
