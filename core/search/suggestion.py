"""Did you mean …? For words that stand nowhere, the nearest frequent ones that do."""

import re
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
from core.search.words import words

SHORT = 5
"""Letters below which one edit is allowed, from which on two."""
FIELD = MAIN[Kind.ARTICLE]


def suggestion(typed: str, query: Query, engine: Engine, source: Source) -> str | None:
    """The query as typed, each word that is nowhere replaced by the nearest one; None when nothing is near."""
    better = typed
    for word in _plain(query, source.languages):
        if not _stands(word, engine, source.languages) and (near := _nearest(word, engine, source)):
            better = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", lambda _found, near=near: near, better)
    return better if better != typed else None


def _plain(query: Query, languages: frozenset[str]) -> Iterator[str]:
    for leaf in leaves(query):
        if leaf.field in WORDED and leaf.match in (Match.FORMS, Match.EXACT) and not says_nothing(leaf, languages):
            yield from asked(leaf)


def _stands(word: str, engine: Engine, languages: frozenset[str]) -> bool:
    return engine.count(Terms(field=FIELD, terms=(fold(word), *terms(word, languages)))) > 0


def _nearest(word: str, engine: Engine, source: Source) -> str | None:
    folded = fold(word)
    limit = 1 if len(folded) < SHORT else 2
    near = [
        (distance, -number, term)
        for term, number in engine.lexicon(FIELD, folded[:1])
        if (distance := OSA.distance(folded, term, score_cutoff=limit)) <= limit
    ]
    return _spelt(min(near)[2], engine, source) if near else None


def _spelt(term: str, engine: Engine, source: Source) -> str:
    """The term as some text writes it, accents and all."""
    keys = sorted(engine.ids(Terms(field=FIELD, terms=(term,))))[:1]
    found = (word for _, text in source.texts(keys, FIELD) for word in words(text) if fold(word) == term)
    return next(found, term).lower()
