"""Where sentences begin and end in the words of a paragraph, so that one can be taken whole.

Rules, not a model: they know the abbreviations of English and French, quotation marks, decimals, initials, and that
Chinese and Japanese put no blank after their full stops.
"""

import re
from collections.abc import Iterator

Range = tuple[int, int]

_WIDE_STOPS = "。！？｡．"
_OPENERS = "«“„‘\"'([{—–-¿¡「『（‹"
_CLOSERS = "\"'”’»›)\\]}」』）】"
_STOP = re.compile(
    rf"(?P<stop>[.!?…؟۔।॥։]+|[{_WIDE_STOPS}]+)"
    rf"(?:[{_CLOSERS}]|[\u00a0\u202f ]?[»›])*"
    r"(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3}|(?<=[^\W\d]\.)\d{1,3}(?=\s))*"
)
_BEFORE = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*$")
_GOING_ON = ("と", "っ", "の", "、", "，", "は", "が")
"""After a quotation these letters carry the Japanese sentence on in which it stands."""
_NEVER = """
m mm mme mmes mlle mlles mgr dr drs pr me st ste sts mr mrs ms prof rev hon gen gal col capt cne lt sgt maj cdt gov sen
rep pres p pp vol vols n no nos nº num art arts ch chap cf cfr ex fig figs tab ed éd eds trad vs v op ca env approx e.g
i.e c.-à-d p.ex av apr al.l j.-c
"""
_PERHAPS = """
etc jr sr inc ltd co corp al ibid id cit s jan feb mar apr jun jul aug sept sep oct nov dec janv févr avr juil déc a.m
p.m u.s u.k u.n bd boul tél
"""
_NEVER_LAST = frozenset(_NEVER.split())
"""A name, a number or a title follows these, so the stop after them ends no sentence."""
_PERHAPS_LAST = frozenset(_PERHAPS.split())
"""These end a sentence only when something begins after them that a sentence begins with."""


def sentences(value: str) -> tuple[Range, ...]:
    """The sentences of a block's words, in order and without the blanks between them; code points of `value`."""
    found: list[Range] = []
    start = 0
    for end in (*_ends(value), len(value)):
        words = value[start:end]
        if words.strip():
            found.append((start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
        start = end
    return tuple(found)


def _ends(value: str) -> Iterator[int]:
    for stop in _STOP.finditer(value):
        if stop.end() < len(value) and _is_end(value, stop):
            yield stop.end()


def _is_end(value: str, stop: re.Match[str]) -> bool:
    sign, end = stop["stop"], stop.end()
    if sign[0] in _WIDE_STOPS:
        return end == stop.end("stop") or not value.startswith(_GOING_ON, end)
    if not value[end].isspace():
        return False
    following = value[end:].lstrip() if end + 80 > len(value) else value[end : end + 80].lstrip()
    first = following.lstrip(_OPENERS + " \u00a0\u202f")[:1]
    if not first or first.islower():
        return not first and "\n" in value[end : end + 2]
    return sign != "." or _is_full_stop(value, stop.start(), first)


def _is_full_stop(value: str, at: int, first: str) -> bool:
    """Whether the single stop at `at` ends a sentence, when the next thing begins with `first`."""
    word = _BEFORE.search(value, max(0, at - 30), at)
    if word is None:
        return True
    letters = word.group().casefold()
    if letters.isdigit():
        return bool(value[: word.start()].strip())  # "3." before a line is its number
    if (len(letters) == 1 and word.group().isupper()) or letters in _NEVER_LAST:
        return False
    return not (letters in _PERHAPS_LAST and not first.isupper())
