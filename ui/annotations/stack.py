"""Puts cards beside their passages: colliding ones form a group, centred on its anchors."""

from collections.abc import Sequence

HEAVY = 1e6
"""Weight of the card that must stand exactly beside its passage."""


class _Group:
    """Cards that touch each other. `top` is where the first would like to stand, all of them considered."""

    def __init__(self, top: float, weight: float) -> None:
        self.top = top
        self.weight = weight
        self.count = 1


def stack(
    wanted: Sequence[float], heights: Sequence[float], gap: float, floor: float = 0, pinned: int | None = None
) -> list[float]:
    """The top of each card, px, in order; `wanted` ascending. None stands above `floor`; `pinned` stays where it wants.

    The sum of squared distances from `wanted` is the smallest possible (pool adjacent violators).
    """
    shifts = _shifts(heights, gap)
    groups: list[_Group] = []
    for index, (want, shift) in enumerate(zip(wanted, shifts, strict=True)):
        groups.append(_Group(want - shift, HEAVY if index == pinned else 1.0))
        while len(groups) > 1 and groups[-2].top > groups[-1].top:
            later = groups.pop()
            _join(groups[-1], later)
    tops = [max(group.top, floor) for group in groups for _ in range(group.count)]
    return [top + shift for top, shift in zip(tops, shifts, strict=True)]


def _shifts(heights: Sequence[float], gap: float) -> list[float]:
    """How far each card stands under the first when all touch."""
    shifts: list[float] = []
    total = 0.0
    for height in heights:
        shifts.append(total)
        total += height + gap
    return shifts


def _join(group: _Group, later: _Group) -> None:
    weight = group.weight + later.weight
    group.top = (group.top * group.weight + later.top * later.weight) / weight
    group.weight, group.count = weight, group.count + later.count
