"""How the pane's width is shared: words, cards beside them where there is room, air."""

from dataclasses import dataclass

from ui.reader.document import MARGIN
from ui.reader.formats import BASE, COLUMN

CARD = 270
"""Width of a card, px."""
GAP = 6
"""From the column's own margin to the cards, px."""
AIR = 24
"""From the cards to the edge, px."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """All px. `left` and `right` are the margins of the column, `card` where cards begin."""

    left: int
    right: int
    card: int
    narrow: bool
    """Cards find no room beside the words."""


def columns(width: int, px: int) -> Columns:
    """Share `width` for words `px` tall: both centred together, or the words alone when cards find no room."""
    column = round(COLUMN * px / BASE) + 2 * MARGIN
    beside = GAP + CARD + AIR
    if width >= column + beside:
        left = (width - column - beside) // 2
        return Columns(left=left, right=width - left - column, card=left + column + GAP, narrow=False)
    column = min(column, width)
    left = (width - column) // 2
    card = max(left + column - CARD - AIR, 0)
    return Columns(left=left, right=width - left - column, card=card, narrow=True)
