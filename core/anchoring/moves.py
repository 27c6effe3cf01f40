"""Finds what a revision put elsewhere: stretches left over in the old text that stand again in new text.

Only tokens that no common block claims take part, so a repeated phrase is never taken for a moved one.
"""

import re

from core.anchoring.codes import OTHER
from core.anchoring.patience import Block, once

_GRAMS = (8, 4)
_CLAIMED = chr(OTHER)
"""Stands for claimed text, which no sequence crosses."""


def moved(old: str, new: str, blocks: list[Block]) -> list[Block]:
    """Equal blocks out of order: they overlap none of `blocks` in either string, nor each other."""
    left, right = list(old), list(new)
    for block in blocks:
        left[block.old : block.old + block.size] = _CLAIMED * block.size
        right[block.new : block.new + block.size] = _CLAIMED * block.size
    found: list[Block] = []
    for size in _GRAMS:
        for block in _leftovers("".join(left), "".join(right), size):
            found.append(block)
            left[block.old : block.old + block.size] = _CLAIMED * block.size
            right[block.new : block.new + block.size] = _CLAIMED * block.size
    return found


def _leftovers(old: str, new: str, size: int) -> list[Block]:
    right = _once(new, size)
    blocks: list[Block] = []
    old_done = 0
    taken: set[int] = set()
    for gram, start in _once(old, size).items():
        place = right.get(gram, -1)
        if start < old_done or place < 0 or not taken.isdisjoint(range(place, place + size)):
            continue
        block = _grown(old, new, Block(start, place, size), old_done, taken)
        blocks.append(block)
        taken.update(range(block.new, block.new + block.size))
        old_done = block.old + block.size
    return blocks


def _once(string: str, size: int) -> dict[str, int]:
    """Where each sequence of leftovers starts, -1 for one that stands more than once."""
    places: dict[str, int] = {}
    for run in re.finditer(f"[^{_CLAIMED}]+", string):
        for gram, place in once(string, run.start(), run.end(), size).items():
            places[gram] = -1 if gram in places else place
    return places


def _grown(old: str, new: str, seed: Block, old_done: int, taken: set[int]) -> Block:
    before = 0
    while _same(old, new, seed.old - before - 1, seed.new - before - 1, taken) and seed.old - before > old_done:
        before += 1
    size = seed.size
    while _same(old, new, seed.old + size, seed.new + size, taken):
        size += 1
    return Block(seed.old - before, seed.new - before, size + before)


def _same(old: str, new: str, left: int, right: int, taken: set[int]) -> bool:
    return 0 <= left < len(old) and 0 <= right < len(new) and old[left] == new[right] != _CLAIMED and right not in taken
