"""Carries a range of tokens over equal blocks: where its tokens stand now, and how much of it and around it is left."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from core.anchoring.patience import Block
from core.anchoring.tokens import Tokens, weight

AROUND = 8
"""Tokens looked at on each side of a range."""
_SLACK = 8
"""Tokens that may stand between a range and what was beside it."""
_STRETCH = 3
_SPARE = 80
"""A range may grow to `_STRETCH` times its length and `_SPARE` code points; what lies farther off is not part of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A range in the new text, in code points, with what speaks for it."""

    start: int
    end: int
    kept: float
    """Share of the range's words that stand in it, by weight, 0 to 1."""
    around: float
    """Share of the tokens beside the range that still stand beside it, 0 to 1."""
    weight: float
    """Weight of the words kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Images:
    """Where each token of the old text stands in the new one."""

    old: Tokens
    new: Tokens
    to: Sequence[int]
    """By old token: its new token, or -1."""

    def of(self, start: int, end: int) -> Image | None:
        """The image of the old text's range `[start, end)` (code points), None when none of it is left."""
        first, last = bisect_right(self.old.ends, start), bisect_left(self.old.starts, end)
        if first >= last:
            return self._blank(start, end, first)
        pairs = sorted((self.to[token], token) for token in range(first, last) if self.to[token] >= 0)
        if not pairs:
            return None
        pairs = self._nearby(pairs, _STRETCH * (end - start) + _SPARE)
        words = self.old.words
        held = weight(words[token] for _, token in pairs)
        return Image(
            start=self._start(start, pairs[0]),
            end=self._end(end, pairs[-1]),
            kept=held / weight(words[first:last]),
            around=self._around(first, last, pairs[0][0], pairs[-1][0]),
            weight=held,
        )

    def context(self, start: int, end: int, image: Image) -> float:
        """Share by weight of words outside the old range `[start, end)` that stand around its image, 1 if none."""
        words = self.old.words
        first, last = bisect_right(self.old.ends, start), bisect_left(self.old.starts, end)
        outside = [*range(first), *range(max(first, last), len(words))]
        low = bisect_left(self.new.starts, image.start - start - _SPARE)
        high = bisect_right(self.new.ends, image.end + len(self.old.text) - end + _SPARE)
        near = weight(words[token] for token in outside if self.to[token] >= 0 and low <= self.to[token] < high)
        total = weight(words[token] for token in outside)
        return near / total if total else 1.0

    def _blank(self, start: int, end: int, token: int) -> Image | None:
        """The image of a range without words: it stands beside the token that it stood beside."""
        place = self._beside(start, end, token)
        if place is None:
            return None
        around = self._around(token, token, place[1], place[1] - 1)
        return Image(start=place[0], end=place[0] + end - start, kept=1.0, around=around, weight=0.0)

    def _beside(self, start: int, end: int, token: int) -> tuple[int, int] | None:
        """Where a blank range before `token` starts now, and before which new token; None when it is not to be told."""
        old, new = self.old, self.new
        if token < len(old) and self.to[token] >= 0:
            place = new.starts[self.to[token]] - (old.starts[token] - start)
            if place >= 0 and new.text.startswith(old.text[start : old.starts[token]], place):
                return place, self.to[token]
        left = self.to[token - 1] if token else -1
        if token and left < 0:
            return None
        before, after = (old.ends[token - 1], new.ends[left]) if token else (0, 0)
        if new.text.startswith(old.text[before:end], after):
            return after + start - before, left + 1
        return None

    def _nearby(self, pairs: list[tuple[int, int]], limit: int) -> list[tuple[int, int]]:
        """The heaviest run of `pairs` whose ends are at most `limit` code points apart."""
        new = self.new
        if new.ends[pairs[-1][0]] - new.starts[pairs[0][0]] <= limit:
            return pairs
        sums = [0.0, *accumulate(weight((new.words[token],)) for token, _ in pairs)]
        best, choice, low = 0.0, (0, 1), 0
        for high, (token, _) in enumerate(pairs):
            while low < high and new.ends[token] - new.starts[pairs[low][0]] > limit:
                low += 1
            if sums[high + 1] - sums[low] > best + 1e-9:
                best, choice = sums[high + 1] - sums[low], (low, high + 1)
        return pairs[choice[0] : choice[1]]

    def _start(self, start: int, pair: tuple[int, int]) -> int:
        token, source = pair
        shift = start - self.old.starts[source]
        if shift > 0:
            return self.new.starts[token] + shift
        blank = self.old.text[start : self.old.starts[source]]
        place = self.new.starts[token]
        return place - len(blank) if blank.isspace() and self.new.text.endswith(blank, 0, place) else place

    def _end(self, end: int, pair: tuple[int, int]) -> int:
        token, source = pair
        shift = self.old.ends[source] - end
        if shift > 0:
            return self.new.ends[token] - shift
        blank = self.old.text[self.old.ends[source] : end]
        place = self.new.ends[token]
        return place + len(blank) if blank.isspace() and self.new.text.startswith(blank, place) else place

    def _around(self, first: int, last: int, low: int, high: int) -> float:
        """Share of the tokens beside `[first, last)` that stand beside the new tokens `low` to `high`."""
        left = self.to[max(0, first - AROUND) : first]
        right = self.to[last : last + AROUND]
        beside = sum(low - AROUND - _SLACK <= token < low for token in left)
        beside += sum(high < token <= high + AROUND + _SLACK for token in right)
        return beside / (len(left) + len(right)) if left or right else 1.0


def images(old: Tokens, new: Tokens, blocks: Sequence[Block]) -> Images:
    """Lay blocks out by token."""
    to = [-1] * len(old)
    for block in blocks:
        to[block.old : block.old + block.size] = range(block.new, block.new + block.size)
    return Images(old=old, new=new, to=to)
