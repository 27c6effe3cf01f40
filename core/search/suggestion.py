"""Did you mean …? For words that stand nowhere, the nearest frequent ones that do."""

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from core.model.query import Match, Query
from core.search.document import MAIN
from core.search.engine import Engine, Kind
from core.search.fold import fold
from core.search.marks import says_nothing
from core.search.query import WORDED
from core.search.source import Source
from core.search.tree import Terms
from core.search.wanted import asked, leaves, terms
from core.search.words import is_unspaced, words

SHORTEST = 4
"""Letters below which every word is near to some other one."""
LONG = 9
"""Letters from which on two edits are allowed, else one."""
FEW = 2
"""Texts in which a word at two edits' distance stands at least: rarer ones are mistakes themselves as a rule."""
FIELD = MAIN[Kind.ARTICLE]
FIELDS = (*MAIN.values(), "title", "author")
"""Where a word may stand to need no other."""
READ = 10
"""Texts that are asked how they spell a word."""


def suggestion(typed: str, query: Query, engine: Engine, source: Source) -> str | None:
    """The query as typed, each word that is nowhere replaced by the nearest one; None when nothing is near."""
    better = typed
    for word in _plain(query, source.languages):
        if not _stands(word, engine, source.languages) and (near := _nearest(word, engine, source)):
            said = near.capitalize() if word[:1].isupper() else near
            better = re.sub(rf"(?<!\w){re.escape(word)}(?![\w:])", lambda _found, said=said: said, better)
    return better if better != typed else None


def _plain(query: Query, languages: frozenset[str]) -> Iterator[str]:
    for leaf in leaves(query):
        if leaf.field in WORDED and leaf.match in (Match.FORMS, Match.EXACT) and not says_nothing(leaf, languages):
            yield from asked(leaf)


def _stands(word: str, engine: Engine, languages: frozenset[str]) -> bool:
    wanted = (fold(word), *terms(word, languages))
    return any(engine.count(Terms(field=field, terms=wanted)) for field in FIELDS)


def _nearest(word: str, engine: Engine, source: Source) -> str | None:
    """The nearest word of the texts that begins with the same letter, of several the most frequent one."""
    folded = fold(word)
    if len(folded) < SHORTEST or is_unspaced(word) or not folded.isalpha():
        return None
    limit = 1 if len(folded) < LONG else 2
    near = [
        (distance, -number, term)
        for term, number in engine.lexicon(FIELD, folded[:1])
        if (distance := OSA.distance(folded, term, score_cutoff=limit)) <= limit
        and _likely(folded, term, distance, number)
    ]
    return _spelt(min(near)[2], engine, source) if near else None


def _likely(folded: str, term: str, distance: int, number: int) -> bool:
    """Two letters too many or too few make another word more often than a mistake."""
    return term.isalpha() and (distance < 2 or (number >= FEW and abs(len(term) - len(folded)) < 2))


def _spelt(term: str, engine: Engine, source: Source) -> str:
    """The term as most texts write it, accents and all."""
    keys = sorted(engine.ids(Terms(field=FIELD, terms=(term,))))[:READ]
    found = Counter(word.lower() for _, text in source.texts(keys, FIELD) for word in words(text) if fold(word) == term)
    return found.most_common(1)[0][0] if found else term
