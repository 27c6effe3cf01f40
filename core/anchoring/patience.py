"""Finds what two token strings have in common, in order, fast and bounded whatever they hold.

Patience diff: sequences that stand once in both are sure; the longest chain of them in order is kept, and the stretches
between are compared again. Where nothing stands once any more, rapidfuzz finds the longest common subsequence.
"""

from bisect import bisect_left
from typing import NamedTuple

_GRAMS = (8, 4, 2, 1)
_LCS_SIDE = 1500
_WORK = 12
"""Tokens looked at for each token given, at most: repeated text would split one token at a time."""


class Block(NamedTuple):
    """`size` tokens that are equal, from `old` in the one and `new` in the other."""

    old: int
    new: int
    size: int


class _Stretch(NamedTuple):
    """A part of either string still to be compared."""

    old: int
    old_end: int
    new: int
    new_end: int

    def sides(self) -> tuple[int, int]:
        return self.old_end - self.old, self.new_end - self.new


def common(old: str, new: str) -> list[Block]:
    """Equal blocks of two token strings, in order in both, touching ones joined."""
    blocks: list[Block] = []
    work = _WORK * (len(old) + len(new))
    stack = [_Stretch(0, len(old), 0, len(new))]
    while stack:
        stretch = _trim(old, new, stack.pop(), blocks)
        a, b = stretch.sides()
        if not a or not b:
            continue
        chain: list[Block] = []
        if work > 0:
            chain, cost = _unique_chain(old, new, stretch)
            work -= cost
        if chain:
            stack.extend(_between(chain, stretch))
            blocks.extend(chain)
        elif max(a, b) <= _LCS_SIDE:
            blocks.extend(_subsequence(old, new, stretch))
    return join(blocks)


def join(blocks: list[Block]) -> list[Block]:
    """Put blocks in the order of the old string and make one of those that touch on both sides."""
    joined: list[Block] = []
    for block in sorted(blocks, key=lambda block: block.old):
        last = joined[-1] if joined else None
        if last and last.old + last.size == block.old and last.new + last.size == block.new:
            joined[-1] = Block(last.old, last.new, last.size + block.size)
        elif block.size:
            joined.append(block)
    return joined


def chained(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of (old, new) pairs, given in order of old, that rises in new too."""
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, new) in enumerate(pairs):
        place = bisect_left(tails, new)
        before.append(last[place - 1] if place else -1)
        tails[place : place + 1] = [new]
        last[place : place + 1] = [index]
    rising: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        rising.append(pairs[index])
        index = before[index]
    return rising[::-1]


def once(string: str, start: int, end: int, size: int) -> dict[str, int]:
    """Where each sequence of `size` tokens starts in `string[start:end]`, or -1 when it stands there more than once."""
    places: dict[str, int] = {}
    for place in range(start, end - size + 1):
        gram = string[place : place + size]
        places[gram] = -1 if gram in places else place
    return places


def _trim(old: str, new: str, stretch: _Stretch, blocks: list[Block]) -> _Stretch:
    from rapidfuzz.distance import Postfix, Prefix  # takes long to load: a window that opens carries nothing over

    left, right = old[stretch.old : stretch.old_end], new[stretch.new : stretch.new_end]
    head = Prefix.similarity(left, right)
    tail = min(Postfix.similarity(left, right), len(left) - head, len(right) - head)
    blocks.append(Block(stretch.old, stretch.new, head))
    blocks.append(Block(stretch.old_end - tail, stretch.new_end - tail, tail))
    return _Stretch(stretch.old + head, stretch.old_end - tail, stretch.new + head, stretch.new_end - tail)


def _unique_chain(old: str, new: str, stretch: _Stretch) -> tuple[list[Block], int]:
    cost = 0
    for size in _GRAMS:
        cost += sum(stretch.sides())
        left = once(old, stretch.old, stretch.old_end, size)
        right = once(new, stretch.new, stretch.new_end, size)
        pairs = [(place, right[gram]) for gram, place in left.items() if place >= 0 and right.get(gram, -1) >= 0]
        if pairs:
            return _clipped(chained(pairs), size), cost
    return [], cost


def _clipped(pairs: list[tuple[int, int]], size: int) -> list[Block]:
    blocks: list[Block] = []
    old_end = new_end = 0
    for old, new in pairs:
        over = max(old_end - old, new_end - new, 0)
        if over < size:
            blocks.append(Block(old + over, new + over, size - over))
            old_end, new_end = old + size, new + size
    return join(blocks)


def _between(chain: list[Block], stretch: _Stretch) -> list[_Stretch]:
    gaps: list[_Stretch] = []
    old, new = stretch.old, stretch.new
    for block in chain:
        gaps.append(_Stretch(old, block.old, new, block.new))
        old, new = block.old + block.size, block.new + block.size
    gaps.append(_Stretch(old, stretch.old_end, new, stretch.new_end))
    return gaps


def _subsequence(old: str, new: str, stretch: _Stretch) -> list[Block]:
    from rapidfuzz.distance import LCSseq  # as above

    left, right = old[stretch.old : stretch.old_end], new[stretch.new : stretch.new_end]
    return [
        Block(stretch.old + step.src_start, stretch.new + step.dest_start, step.src_end - step.src_start)
        for step in LCSseq.opcodes(left, right)
        if step.tag == "equal"
    ]
