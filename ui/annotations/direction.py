"""Which way words run, for what is set without the reader."""

import unicodedata

ARABIC_SCALE = 1.2
"""Arabic letters are small in their typefaces: so much larger they read as the others do."""


def is_leftward(text: str) -> bool:
    """Whether the first letter of it runs from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in ("L", "R", "AL"):
            return kind != "L"
    return False
