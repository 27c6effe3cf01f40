"""Cuts a text into the units that places are compared by, so that a changed blank or line end changes no word.

A token is a word with its combining marks, one character of a script written without blanks, or one other mark.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Marks that Python's \w leaves out: Latin, Cyrillic, Hebrew, Arabic, Syriac and Indic ones, soft hyphen and joiners.
_MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u08d3-\u08e1\u08e3-\u0903"
    "\u093a-\u094d\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a03\u0a3c-\u0a4d\u0a81-\u0a83\u0abc-\u0acd"
    "\u0b01-\u0b03\u0b3c-\u0b4d\u0b82\u0bbe-\u0bcd\u0c00-\u0c04\u0c3e-\u0c4d\u0c81-\u0c83\u0cbc-\u0ccd\u0d00-\u0d03"
    "\u0d3b-\u0d4d\u0d82\u0d83\u0dca-\u0ddf\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u20d0-\u20f0\ufe00-\ufe0f\ufe20-\ufe2f"
)
# Thai to Khmer, kana, ideographs: no blanks between words, so each character stands for itself.
_SOLID = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_LETTER = rf"[^\W{_SOLID}]"
_TOKEN = re.compile(rf"{_LETTER}+(?:[{_MARKS}]+{_LETTER}*)*|\S")

_LONGEST_WEIGHED = 8
_MARK_WEIGHT = 0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The tokens of one text, in order. `starts` and `ends` are code points of `text`."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.words)

    def part(self, first: int, last: int) -> "Tokens":
        """The tokens `[first, last)` alone, at the places they have in the whole text."""
        words, starts, ends = self.words[first:last], self.starts[first:last], self.ends[first:last]
        return Tokens(text=self.text, words=words, starts=starts, ends=ends)


def tokenize(text: str) -> Tokens:
    """Cut `text` into tokens, in time linear in its length."""
    spans = [found.span() for found in _TOKEN.finditer(text)]
    words = tuple(text[start:end] for start, end in spans)
    return Tokens(text=text, words=words, starts=tuple(s for s, _ in spans), ends=tuple(e for _, e in spans))


def weight(words: Iterable[str]) -> float:
    """How much words tell about a place: a word its length up to 8, any other mark .6."""
    return sum(
        min(len(word), _LONGEST_WEIGHED) if word[0].isalnum() or word[0] == "_" else _MARK_WEIGHT for word in words
    )
