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
    return re.compile(r"[\W_]+".join(_word(word, f"[{INVISIBLE}]*") for word in words(phrase)), re.IGNORECASE)


@lru_cache(maxsize=256)
def _plain(phrase: str) -> tuple[list[str], re.Pattern[str]]:
    """The same for texts without anything invisible, which is most of them, and the words to look for first."""
    expression = r"[\W_]+".join(_word(word, "") for word in words(phrase))
    return [visible(word).lower() for word in words(phrase)], re.compile(expression, re.IGNORECASE)


def _word(word: str, inside: str) -> str:
    letters = inside.join(map(re.escape, visible(word)))
    if is_unspaced(word):
        return letters
    return rf"(?<!{_LETTER})(?<!{_LETTER}[{INVISIBLE}]){letters}(?!{inside}(?:{_LETTER}|[{MARKS}]))"


def holds(phrase: str, text: str) -> bool:
    """The phrase stands in the text."""
    if visible(text) != text:
        return pattern(phrase).search(text) is not None
    asked, expression = _plain(phrase)
    lowered = text.lower()
    return all(word in lowered for word in asked) and expression.search(text) is not None
