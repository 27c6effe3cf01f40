"""Writes texts as strings of one character a token, so that comparing words is comparing strings."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from core.anchoring.tokens import Tokens, tokenize

OTHER = 0x10FFFF
"""Stands for a word without a code of its own: one that a text does not hold, or the 1,114,112th different one.

Such words look equal, so whoever needs certainty compares the texts themselves.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """A text's tokens, their codes, and which word has which."""

    tokens: Tokens
    codes: str
    vocabulary: Mapping[str, int]

    def passage(self, tokens: Tokens) -> str:
        """The codes of other words, as far as this text holds them."""
        return _written(tokens.words, self.vocabulary)


def encode(old: Tokens, new: Tokens) -> tuple[str, str]:
    """The codes of two texts: equal where the words are."""
    vocabulary = _numbered((*old.words, *new.words))
    return _written(old.words, vocabulary), _written(new.words, vocabulary)


@lru_cache(maxsize=1)
def coded(text: str) -> Coded:
    """A text in codes. The last one is remembered, as many passages are looked for in the same text."""
    tokens = tokenize(text)
    vocabulary = _numbered(tokens.words)
    return Coded(tokens=tokens, codes=_written(tokens.words, vocabulary), vocabulary=vocabulary)


def _numbered(words: Iterable[str]) -> dict[str, int]:
    return {word: number for number, word in enumerate(dict.fromkeys(words)) if number < OTHER}


def _written(words: Iterable[str], vocabulary: Mapping[str, int]) -> str:
    return "".join([chr(vocabulary.get(word, OTHER)) for word in words])
