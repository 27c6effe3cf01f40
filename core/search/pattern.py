"""Exactness, checked on the text itself: `"…"` and `=word` respect accents and endings.

Case, the shape of apostrophes, the kind of blank and what is invisible inside a word do not matter; between two words
of a phrase there may be anything that is no word, but where it has an apostrophe the text must have one.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from core.search.words import INVISIBLE, MARKS, is_marred, is_unspaced, spans, visible, words

_LETTER = r"[^\W_]"
_APOSTROPHES = "'’‘‛′`´＇"
_ELISION = rf"[{INVISIBLE}]*[{_APOSTROPHES}][\s{INVISIBLE}]*"
"""Between words that an apostrophe joins; scanned pages put a blank behind it."""


@lru_cache(maxsize=256)
def pattern(phrase: str) -> re.Pattern[str]:
    """The expression that finds a phrase as it is written."""
    return re.compile(_joined(phrase, _word), re.IGNORECASE)


def _joined(phrase: str, word: Callable[[str], str]) -> str:
    """The expression of each word, and between them those of what may stand there."""
    expressions = [word(each) for each in words(phrase)]
    gaps = [phrase[before[1] : after[0]] for before, after in pairwise(spans(phrase))]
    between = [_ELISION if gap in set(_APOSTROPHES) else r"[\W_]+" for gap in gaps]
    return "".join(part for pair in zip(expressions, [*between, ""], strict=True) for part in pair)


@lru_cache(maxsize=256)
def _lowered(phrase: str) -> tuple[list[str], re.Pattern[str]]:
    """Its words, and an expression for lower-case texts without anything invisible, which is most of them.

    Each word comes before the look at what stands before it, so that the search runs from word to word.
    """
    asked = [visible(word).lower() for word in words(phrase)]
    return asked, re.compile(_joined(phrase, lambda word: _word_first(visible(word).lower())))


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
