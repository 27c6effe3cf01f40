"""Finds what a revision put elsewhere: stretches left over in the old text that stand again in new text.

Only tokens that no common block claims take part, so a repeated phrase is never taken for a moved one.
"""

from core.anchoring.codes import OTHER
from core.anchoring.patience import Block, once

_GRAMS = (8, 4)
_GAP = 3
"""Unequal tokens that a moved stretch may hold between two equal ones."""
_FREE = chr(OTHER)
"""Stands between leftovers, so that no sequence crosses claimed text."""


def moved(old: str, new: str, blocks: list[Block]) -> list[Block]:
    """Equal blocks out of order: they overlap none of `blocks` in either string, nor each other."""
    left, right = list(old), list(new)
    for block in blocks:
        left[block.old : block.old + block.size] = _FREE * block.size
        right[block.new : block.new + block.size] = _FREE * block.size
    found: list[Block] = []
    for size in _GRAMS:
        for block in _leftovers("".join(left), "".join(right), size):
            found.append(block)
            left[block.old : block.old + block.size] = _FREE * block.size
            right[block.new : block.new + block.size] = _FREE * block.size
    return found


def _leftovers(old: str, new: str, size: int) -> list[Block]:
    right = once(new, 0, len(new), size)
    blocks: list[Block] = []
    old_done = 0
    taken: set[int] = set()
    for gram, start in once(old, 0, len(old), size).items():
        place = right.get(gram, -1)
        if start < old_done or place < 0 or _FREE in gram or not taken.isdisjoint(range(place, place + size)):
            continue
        block = _grown(old, new, Block(start, place, size), old_done, taken)
        blocks.append(block)
        taken.update(range(block.new, block.new + block.size))
        old_done = block.old + block.size
    return blocks


def _grown(old: str, new: str, seed: Block, old_done: int, taken: set[int]) -> Block:
    before = 0
    while _same(old, new, seed.old - before - 1, seed.new - before - 1, taken) and seed.old - before > old_done:
        before += 1
    size = seed.size
    while _same(old, new, seed.old + size, seed.new + size, taken):
        size += 1
    return Block(seed.old - before, seed.new - before, size + before)


def _same(old: str, new: str, left: int, right: int, taken: set[int]) -> bool:
    return 0 <= left < len(old) and 0 <= right < len(new) and old[left] == new[right] != _FREE and right not in taken
