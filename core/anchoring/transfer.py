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
    shift = _grown(old, new)
    if shift is not None:
        return [Place(start=start + shift, end=end + shift, score=1.0, status=Status.ANCHORED) for start, end in ranges]
    left, right = tokenize(old), tokenize(new)
    codes, new_codes = encode(left, right)
    blocks = common(codes, new_codes)
    carried = images(left, right, blocks + moved(codes, new_codes, blocks))
    revision = _Revision(codes=codes, carried=carried, repeats=Repeats(codes, new_codes))
    return [revision.place(start, end) for start, end in ranges]


def _grown(old: str, new: str) -> int | None:
    """How far everything moved in a text that is equal, or only grew at one of its ends; None in any other.

    Words may have run together where it grew, so tokens would not tell.
    """
    starts, ends = new.startswith(old), new.endswith(old)
    if old == new:
        return 0
    return None if not old or starts == ends else len(new) - len(old) if ends else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Revision:
    codes: str
    carried: Images
    repeats: Repeats

    def place(self, start: int, end: int) -> Place:
        """Where one range stands now."""
        place = judge(self.carried.new.text, self.carried.old.text[start:end], self.carried.of(start, end))
        if place.status is Status.ANCHORED and self._one_of_several(start, end):
            return replace(place, status=Status.MOVED, score=place.score / 2)
        return place

    def _one_of_several(self, start: int, end: int) -> bool:
        """Whether equal words in equal surroundings came or went, so that another of them may be meant."""
        tokens = self.carried.old
        first, last = bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)
        low, last = max(0, first - AROUND), max(first, last)
        return self.repeats.unsure(self.codes[low:first], self.codes[first:last], self.codes[last : last + AROUND])
