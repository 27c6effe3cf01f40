"""Decides what stands between two lines that read on: a blank, nothing, or a hyphen that was there all along."""

import re
from collections import Counter
from collections.abc import Iterable

from core.importing.lines import touch
from core.importing.pdf.edges import clings
from core.importing.pdf.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<stem>[^\W\d_]+(?:[-\u2010’'][^\W\d_]+)*)[-\u2010]$")
_ADDRESS = re.compile(r"(?:https?:|www\.|doi\.org)\S*$|\bdoi:\s?10\.\S+$", re.IGNORECASE)
_ENDS_INSIDE = re.compile(r"[/\-_.=&?%#:~+]$")
_BEGINS_INSIDE = re.compile(r"^[/_=&?%#~.\d][^\s]|^\S*[/=_]")
_HYPHENS = re.compile("[-\u2010]")
_JOINS = frozenset(("und", "oder", "bzw", "et", "ou", "and", "or", "y", "e"))
"""Words after which the end of a compound follows that the first part shares (`Vor- und Nachteile`)."""
_TAIL = 300
"""Characters of a line's end that are looked at."""
_SHORT = 2
"""Letters of `of`, `à`, `il`, which stand inside compounds."""
_PARTS = 2
"""Parts of a word that is cut in two, not made of several."""
_DASHES = "–—‒―"


class Words:
    """How often each word stands inside the lines of a document, where no line end can have cut it."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._counts: Counter[str] = Counter()
        cut = False
        for line in lines:
            found = _WORD.findall(line.text.lower())
            first, cut = cut, line.text[-1:] in ("-", "\u2010")
            self._counts.update(found[first : len(found) - cut])

    def __getitem__(self, word: str) -> int:
        return self._counts[word.lower()]


def between(before: str, after: str, words: Words) -> tuple[bool, str]:
    """Whether the last character of the line before is a hyphen that goes, and what stands between the two lines."""
    if not before or not after or clings(after[0]):
        return False, " "
    before = before[-_TAIL:]
    if _ADDRESS.search(before) and (_ENDS_INSIDE.search(before) or _BEGINS_INSIDE.match(after)):
        return False, ""
    broken = _BROKEN.search(before)
    if broken:
        return _rejoined(broken.group("stem"), after, words)
    if before[-1] in "-\u2010" and before[-2:-1].isalnum() and after[0].isalnum():
        return False, ""
    if before[-1] in _DASHES and not before[-2:-1].isspace() and before[-2:-1].isdigit() == after[0].isdigit():
        return False, ""
    return False, "" if touch(before[-1], after[0]) else " "


def _rejoined(stem: str, after: str, words: Words) -> tuple[bool, str]:
    """A word cut at a hyphen: the hyphen goes unless the whole, with it, is a word that the document knows.

    Of a compound (`state-of-the-art`) it stays between words that the document knows, and short ones.
    """
    found = _WORD.match(after)
    if not found or not after[0].islower():
        return False, "" if after[0].isalnum() else " "
    last = re.split(r"[’']", stem)[-1]
    rest = found.group()
    if rest in _JOINS:
        return False, " "
    if words[last + rest]:
        return True, ""
    left, right = _HYPHENS.split(last), _HYPHENS.split(rest)
    known = all(len(part) <= _SHORT or words[part] for part in (left[-1], right[0]))
    compound = known and len(left) + len(right) > _PARTS
    return not (compound or words[f"{last}-{rest}"]), ""
