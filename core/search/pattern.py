"""Exactness, checked on the text itself: `"…"` and `=word` respect accents and endings.

Case, the shape of apostrophes, the kind of blank and what is invisible inside a word do not matter; between two words
of a phrase there may be anything that is no word.
"""

import re
from functools import lru_cache

from core.search.words import INVISIBLE, MARKS, is_unspaced, visible, words

_LETTER = r"[^\W_]"


@lru_cache(maxsize=256)
def pattern(phrase: str) -> re.Pattern[str]:
    """The expression that finds a phrase as it is written."""
    return re.compile(r"[\W_]+".join(map(_word, words(phrase))), re.IGNORECASE)


def _word(word: str) -> str:
    inside = rf"[{INVISIBLE}]*"
    letters = inside.join(map(re.escape, visible(word)))
    if is_unspaced(word):
        return letters
    return rf"(?<!{_LETTER})(?<!{_LETTER}[{INVISIBLE}]){letters}(?!{inside}(?:{_LETTER}|[{MARKS}]))"


def holds(phrase: str, text: str) -> bool:
    """The phrase stands in the text."""
    return pattern(phrase).search(text) is not None
