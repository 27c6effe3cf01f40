"""Exactness, checked on the text itself: `"…"` and `=word` respect accents and endings.

Case, the shape of apostrophes, the kind of blank and what is invisible inside a word do not matter; between two words
of a phrase there may be anything that is no word.
"""

import re
from functools import lru_cache

from core.search.words import INVISIBLE, MARKS, is_marred, is_unspaced, visible, words

_LETTER = r"[^\W_]"


@lru_cache(maxsize=256)
def pattern(phrase: str) -> re.Pattern[str]:
    """The expression that finds a phrase as it is written."""
    return re.compile(r"[\W_]+".join(map(_word, words(phrase))), re.IGNORECASE)


@lru_cache(maxsize=256)
def _lowered(phrase: str) -> tuple[list[str], re.Pattern[str]]:
    """Its words, and an expression for lower-case texts without anything invisible, which is most of them.

    Each word comes before the look at what stands before it, so that the search runs from word to word.
    """
    asked = [visible(word).lower() for word in words(phrase)]
    return asked, re.compile(r"[\W_]+".join(map(_word_first, asked)))


def _word_first(word: str) -> str:
    letters = re.escape(word)
    return letters if is_unspaced(word) else rf"{letters}(?<!{_LETTER}{letters})(?!{_LETTER}|[{MARKS}])"


def _word(word: str) -> str:
    inside = f"[{INVISIBLE}]*"
    letters = inside.join(map(re.escape, visible(word)))
    if is_unspaced(word):
        return letters
    return rf"(?<!{_LETTER})(?<!{_LETTER}[{INVISIBLE}]){letters}(?!{inside}(?:{_LETTER}|[{MARKS}]))"


def holds(phrase: str, text: str) -> bool:
    """The phrase stands in the text."""
    if is_marred(text):
        return pattern(phrase).search(text) is not None
    lowered = text.lower()
    asked, expression = _lowered(phrase)
    return all(word in lowered for word in asked) and expression.search(lowered) is not None
