"""Words as they are compared when somebody types a few letters: without accents, without capitals."""

import unicodedata

_TOGETHER = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "…": None})


def folded(text: str) -> str:
    """The plain small letters of a text."""
    apart = unicodedata.normalize("NFD", text.casefold().translate(_TOGETHER))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
