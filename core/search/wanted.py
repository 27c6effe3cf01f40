"""What a word of a query finds: its stems in every language of the library, or the words that a sign stands for."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Protocol

from rapidfuzz.distance import OSA

from core.model.query import And, Leaf, Match, Or, Query, Words
from core.search.analysis import BARE, STEM, Forms, forms, pieces
from core.search.fold import exact, fold
from core.search.query import ELIDED
from core.search.words import words

MOST = 500
"""Terms a prefix, a wildcard or a fuzzy word stands for at most: the most frequent ones."""
SHARED = 1
"""Letters at its beginning that a fuzzy word shares with what it finds."""


class Lexicon(Protocol):
    """The terms of a field that begin with a prefix, each with the number of its documents."""

    def __call__(self, field: str, prefix: str, /) -> list[tuple[str, int]]: ...


def leaves(query: Query) -> list[Leaf]:
    """Conditions that something is found by, not those that shut out."""
    match query:
        case Leaf():
            return [query]
        case And(parts) | Or(parts) | Words(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case _:
            return []


def asked(leaf: Leaf) -> list[str]:
    """The words of a leaf as typed, without elided articles; scripts without blanks in pairs."""
    return list(pieces(words(ELIDED.sub("", leaf.text)))) or list(pieces(words(leaf.text)))


@lru_cache(maxsize=10_000)
def terms(word: str, languages: frozenset[str]) -> tuple[str, ...]:
    """The terms that a plain word finds in texts of any of the languages: its stems as typed and without accents.

    A word that is typed without accents also finds those that are written with them.
    """
    found: set[str] = set()
    plain = fold(word) == exact(word)
    for language in languages:
        form = forms(word, language)
        found |= {STEM + form.stem, STEM + form.bare}
        if plain:
            found.add(BARE + form.bare)
    return tuple(sorted(found))


def finder(wanted: Iterable[str]) -> Callable[[Forms], bool]:
    """Whether a word of a text, in its language's form, is among the terms that are wanted."""
    every = frozenset(wanted)
    stems, bares = (frozenset(term[1:] for term in every if term.startswith(sign)) for sign in (STEM, BARE))
    return lambda form: form.stem in stems or form.bare in bares or form.folded in every


def expanded(leaf: Leaf, field: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The terms of a field that a prefix, a wildcard or a fuzzy word stands for; at most `MOST`."""
    fits = test(leaf)
    found = [(-number, term) for term, number in lexicon(field, start(leaf)) if term >= " " and fits(term)]
    return tuple(sorted(term for _, term in sorted(found)[:MOST]))


def start(leaf: Leaf) -> str:
    """What everything that the leaf finds begins with, folded."""
    if leaf.match is Match.WILDCARD:
        return fold(re.split(r"[*?]", leaf.text)[0])
    return fold(leaf.text)[:SHARED] if leaf.match is Match.FUZZY else fold(leaf.text)


def test(leaf: Leaf) -> Callable[[str], bool]:
    """Whether a folded word is one that a prefix, a wildcard or a fuzzy word stands for."""
    folded = fold(leaf.text)
    if leaf.match is Match.PREFIX:
        return lambda word: word.startswith(folded)
    if leaf.match is Match.WILDCARD:
        parts = re.split(r"([*?])", leaf.text)
        shape = re.compile("".join({"*": ".*", "?": "."}.get(part) or re.escape(fold(part)) for part in parts))
        return lambda word: shape.fullmatch(word) is not None
    return lambda word: (
        word[:SHARED] == folded[:SHARED] and OSA.distance(word, folded, score_cutoff=leaf.distance) <= leaf.distance
    )
