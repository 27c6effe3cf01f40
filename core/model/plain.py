"""Words without what people leave out when they look something up: case and accents."""

import unicodedata

_SAME = str.maketrans({"œ": "oe", "æ": "ae"})


def plain(words: str) -> str:
    """Folded for comparison: `É` is `e`, `œ` is `oe`, `ß` is `ss`. Its length may differ from that of the words."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return letters.translate(_SAME)
