"""A text as the index sees it: each word folded, and its stem, marked, at the same place.

Stem first, fold after: French endings bear accents that tell them apart. `VERSION` goes up whenever any text would be
cut, folded or stemmed otherwise, and every index is then built anew.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from core.search.fold import exact, fold
from core.search.stem import known, stem
from core.search.words import bigrams, is_unspaced, words

VERSION = 2
STEM = "\x02"
"""Before a stem, so that it is never taken for a word."""
BARE = "\x03"
"""Before the stem that an accented word has without its accents, where that is another one: "securite" finds it so."""


EXACT = "\x04"
"""Before a word as it is written, in lower case, where that is not its folded form."""
VARIED = "\x05"
"""Before a folded word that some word of the text is not written like; whether another one is, the text must tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """A word as it is looked for: `folded`, and its `stem`, folded too, after its language: `fr:secur`.

    Stems bear their language so that "sécurité" does not find "securing", which has the same stem.
    """

    exact: str
    folded: str
    stem: str
    bare: str
    """The stem it would have without its accents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the index keeps of one text: how often each term stands in it, and how many words it has."""

    counts: dict[str, int]
    length: int


WORDS = 60_000
"""Words whose forms are remembered, as texts repeat their words: about a kilobyte each."""


@lru_cache(maxsize=WORDS)
def forms(word: str, language: str) -> Forms:
    """The forms of one word as it is written."""
    return _forms(word, language)


def _forms(word: str, language: str) -> Forms:
    language = known(language)
    written, folded = exact(word), fold(word)
    return Forms(
        exact=written,
        folded=folded,
        stem=f"{language}:{fold(stem(written, language))}",
        bare=f"{language}:{fold(stem(folded, language))}",
    )


def pieces(raw: Iterable[str]) -> Iterable[str]:
    """Words as written, those of scripts without blanks cut into pairs."""
    for word in raw:
        if is_unspaced(word):
            yield from bigrams(word)
        else:
            yield word


def analyse(text: str, language: str) -> Terms:
    """The terms of a text in a language (ISO 639-1, or empty when unknown)."""
    raw = words(text)
    if not text.isascii():
        raw = list(pieces(raw))
    counts: dict[str, int] = {}
    for word, number in Counter(raw).items():
        for term in terms(word, language):
            counts[term] = counts.get(term, 0) + number
    return Terms(counts=counts, length=len(raw))


@lru_cache(maxsize=WORDS)
def terms(word: str, language: str) -> tuple[str, ...]:
    """The terms that one word of a text is found by."""
    found = _forms(word, language)
    if not found.folded:  # lone marks or soft hyphens: nothing that anybody could look for
        return ()
    always = (found.folded, STEM + found.stem)
    bare = (BARE + found.bare,) if found.bare != found.stem else ()
    varied = (EXACT + found.exact, VARIED + found.folded) if found.exact != found.folded else ()
    return always + bare + varied
