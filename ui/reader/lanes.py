"""Lines under the same words side by side: underlined passages that overlap stay apart."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF

HEIGHT = 2.5
"""Of such a line, px."""
APART = 3.5
"""From one to the next, px."""
LANES = 3
FOOT = 0.13
"""Where the first one lies, above the lower edge of the words' box, in its heights."""


def lanes(passages: Iterable[tuple[int, int, int]]) -> dict[int, int]:
    """The lane of each passage (id, start, end), from 0: none shares its lane with one that it overlaps, if it can."""
    given: dict[int, int] = {}
    open_: list[tuple[int, int]] = []
    for passage, start, end in sorted(set(passages), key=lambda one: (one[1], one[0])):
        open_ = [(stop, lane) for stop, lane in open_ if stop > start]
        taken = {lane for _stop, lane in open_}
        lane = next((number for number in range(LANES) if number not in taken), LANES - 1)
        given[passage] = lane
        open_.append((end, lane))
    return given


def lane_top(box: QRectF, lane: int) -> float:
    """Where the line of a lane begins under the words of a box, px."""
    return round(box.bottom() - FOOT * box.height() + lane * APART)
