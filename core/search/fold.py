"""What makes two spellings of a word one: case, accents, ligatures, Arabic vowel marks and forms of alef."""

import re
import unicodedata

from core.search.words import LONGEST, visible

# Marks that spell the same word otherwise. Vowel signs of Thai or Devanagari are letters and stay.
_SHED = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]"
)
_LETTERS = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
        "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
    }
)  # fmt: skip


def fold(word: str) -> str:
    """The word without what people leave out or write otherwise when they search; at most `LONGEST` code points."""
    if word.isascii():
        return word.lower()[:LONGEST]
    bare = _SHED.sub("", unicodedata.normalize("NFKD", visible(word)))
    return unicodedata.normalize("NFKC", bare.casefold()).translate(_LETTERS)[:LONGEST]


def exact(word: str) -> str:
    """The word as `=word` and quotes compare it: accents kept, case not; at most `LONGEST` code points."""
    if word.isascii():
        return word.lower()[:LONGEST]
    return unicodedata.normalize("NFC", visible(word)).lower()[:LONGEST]
