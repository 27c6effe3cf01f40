"""Shares the area between pages and cards, and tells the cards where their passages stand."""

from dataclasses import dataclass

from ui.annotations.margin import Space
from ui.pages.stack import PAD, TOP
from ui.reader.columns import AIR, CARD

LEAST = 460
"""Pages give way to cards down to this width, px."""
LARGEST = 2.0
"""Px a point up to which pages grow with a wide window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """All px but the scale, px a point."""

    scale: float
    left: float
    """Where the widest page begins."""
    width: float
    """Of the whole column."""
    card: int
    """Where cards begin in the viewport."""
    narrow: bool
    """Cards find no room beside the pages."""


def shared(width: int, widest: float, zoom: float | None) -> Room:
    """Share a viewport (px) between pages, the widest so many points, and cards; `zoom`: px a point, None to fit."""
    beside = CARD + AIR
    fits = width >= LEAST + 2 * PAD + beside
    room = width - (beside if fits else 0)
    scale = zoom or min(max(room - 2 * PAD, 80) / max(widest, 1.0), LARGEST)
    column = widest * scale + 2 * PAD
    narrow = not fits or column > room + 1
    left = PAD + max(0.0, (width - column - (0 if narrow else beside)) / 2)
    card = max(round(min(left + widest * scale, width) - CARD - AIR), 0) if narrow else round(left + column - PAD)
    return Room(scale=scale, left=left, width=max(column, 0.0), card=card, narrow=narrow)


def space(room: Room, *, height: int, offset: int) -> Space:
    """The room the cards have."""
    return Space(left=room.card, width=CARD, height=height, offset=offset, floor=TOP, narrow=room.narrow)
