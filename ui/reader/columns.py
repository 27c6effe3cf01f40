"""How the pane's width is shared: words, cards beside them where there is room, air."""

from dataclasses import dataclass

from core.settings import Reading
from ui.reader.document import MARGIN
from ui.reader.formats import BASE

CARD = 250
"""Width of a card, px."""
LEAST = 520
"""Words give way to cards down to this width at the base size, px: some 55 letters a line."""
GAP = 6
"""From the column's own margin to the cards, px."""
AIR = 14
"""From the cards to the edge, px."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """All px. `left` and `right` are the margins of the column, `card` where cards begin."""

    left: int
    right: int
    card: int
    narrow: bool
    """Cards find no room beside the words."""


def columns(width: int, reading: Reading) -> Columns:
    """Share `width` as is chosen: both centred together, or the words alone when cards find no room."""
    column = reading.width + 2 * MARGIN
    least = min(reading.width, round(LEAST * reading.size / BASE)) + 2 * MARGIN
    beside = GAP + CARD + AIR
    if width >= least + beside:
        column = min(column, width - beside)
        left = (width - column - beside) // 2
        return Columns(left=left, right=width - left - column, card=left + column + GAP, narrow=False)
    column = min(column, width)
    left = (width - column) // 2
    card = max(left + column - CARD - AIR, 0)
    return Columns(left=left, right=width - left - column, card=card, narrow=True)
