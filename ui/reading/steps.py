"""Which sizes, widths and leadings a key goes through, one after another."""

from collections.abc import Sequence
from dataclasses import replace

from core.settings import LEADINGS, WIDTHS, Reading

SIZES = (12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 24, 26, 28, 32, 36, 40)
"""Heights of letters, px."""
WIDER = 40
"""Pixels by which the column grows."""
LOOSER = 5
"""Hundredths of the letters' height by which lines move apart."""


def larger(reading: Reading, by: int) -> Reading:
    """Letters so many steps larger, smaller below 0, as far as it goes."""
    return replace(reading, size=_beside(SIZES, reading.size, by))


def wider(reading: Reading, by: int) -> Reading:
    """A column so many steps wider, narrower below 0, as far as it goes."""
    return replace(reading, width=min(max(reading.width + by * WIDER, WIDTHS[0]), WIDTHS[-1]))


def looser(reading: Reading, by: int) -> Reading:
    """Lines so many steps farther apart, closer below 0, as far as it goes."""
    return replace(reading, leading=min(max(reading.leading + by * LOOSER, LEADINGS[0]), LEADINGS[-1]))


def _beside(ladder: Sequence[int], value: int, by: int) -> int:
    above = [step for step in ladder if step > value] if by > 0 else [step for step in reversed(ladder) if step < value]
    return above[min(abs(by), len(above)) - 1] if above and by else value
