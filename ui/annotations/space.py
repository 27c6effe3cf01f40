"""The room that cards have."""

from dataclasses import dataclass

GAP = 11
"""Between two cards, px."""
AROUND = 1.5
"""Cards are stacked from so many windows above what shows to as many below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    """The room the cards have, px. `offset` is how far the article is scrolled; tops are the article's."""

    left: int
    width: int
    height: int
    offset: int
    floor: int
    """Where the first card may stand, in the article."""
    narrow: bool
    """No room beside the words: only the chosen card shows, over them."""
