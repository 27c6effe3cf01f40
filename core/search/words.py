"""Where words begin and end in any script: one compiled expression that indexing, searching and snippets share."""

import re
from collections.abc import Iterator

LONGEST = 64
"""Code points of a word that are kept; what is longer is no word but data."""

# `\w` leaves out combining marks, so it would cut vocalised Arabic, decomposed Latin and every Indic script to pieces.
MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0\u07eb-\u07f3\u08d3-\u08ff"
    "\u0900-\u0963\u0966-\u0df3\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"
)
INVISIBLE = "\u00ad\u200b-\u200d\u2060"
"""Soft hyphens, joiners and their like: inside a word, but no part of it."""

# Written without blanks between words: Thai, Lao, Burmese, Khmer, kana, Han.
UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)

_LETTER = rf"[^\W_{UNSPACED}]"
_INSIDE = f"{MARKS}{INVISIBLE}"
WORD = re.compile(rf"{_LETTER}+(?:[{_INSIDE}]+{_LETTER}*)*|[{UNSPACED}][{UNSPACED}{INVISIBLE}]*")
_RUN = re.compile(rf"{_LETTER}|[{_INSIDE}{UNSPACED}]")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_EACH_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060"
"""The same one by one: to look for each is ten times as fast as to match a set."""


def words(text: str) -> list[str]:
    """Every word as it is written, in order."""
    return WORD.findall(text)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Where every word stands, in code points."""
    return (found.span() for found in WORD.finditer(text))


def places(word: str, text: str) -> Iterator[tuple[int, int]]:
    """Where one of a text's words stands, as it is written; much faster than to look at every word."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        found = WORD.match(text, at)
        if found and found.end() == end and (at == 0 or not _RUN.match(text[at - 1]) or _begins(text, at)):
            yield at, end
        at = text.find(word, at + 1)


def _begins(text: str, at: int) -> bool:
    """A word begins here though what stands before could belong to it: cut the whole run."""
    start = at
    while start and _RUN.match(text[start - 1]):
        start -= 1
    return next((found.start() for found in WORD.finditer(text, start) if found.end() > at), -1) == at


def is_marred(text: str) -> bool:
    """Something invisible stands in the text."""
    return not text.isascii() and any(each in text for each in _EACH_INVISIBLE)


def visible(word: str) -> str:
    """The word without what is inside it but no part of it."""
    return word if word.isascii() else _INVISIBLE.sub("", word)


def is_unspaced(word: str) -> bool:
    """The script puts no blanks between words, so this may be a whole sentence."""
    return not word.isascii() and _UNSPACED.match(word) is not None


def bigrams(run: str) -> list[str]:
    """A run without blanks as overlapping pairs, which is as near to words as one comes without a dictionary."""
    run = visible(run)
    return [run[i : i + 2] for i in range(len(run) - 1)] or [run]
