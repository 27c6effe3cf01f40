"""Which languages a query's words are taken for: a query has none, but not every word is a word of every language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.model.query import Match, Query
from core.search.analysis import forms
from core.search.document import MAIN
from core.search.engine import Engine, Kind
from core.search.fold import fold
from core.search.source import Source
from core.search.tree import Terms
from core.search.wanted import asked, leaves, terms

AT_HOME = 0.5
"""Share of the texts with a word that are in a language, from which on the word is one of that language."""
TEXT = MAIN[Kind.ARTICLE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    """A word that some languages have only as a guest: there it is found in its spellings, its endings stay on."""

    languages: frozenset[str]
    spellings: tuple[str, ...]
    """Folded: what its own languages take for the same word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """The languages of a library (ISO 639-1, or empty), and the words that are guests in some of them."""

    languages: frozenset[str]
    guests: Mapping[str, Guest] = field(default_factory=dict[str, Guest])

    def terms(self, word: str, languages: frozenset[str]) -> tuple[str, ...]:
        """The terms that a plain word finds in texts of some of the languages."""
        guest = self.guests.get(word)
        if guest is None:
            return terms(word, languages)
        return (*terms(word, languages - guest.languages), *guest.spellings)


def tongues(query: Query, engine: Engine, source: Source) -> Tongues:
    """The languages for a query's plain words: one that cuts off more than half of a word must be the word's own.

    English makes "even" of "evenement", which would find every English text; so English is left out while most texts
    that hold the word are in other languages. Words that no text holds are taken for any language.
    """
    words = {word for leaf in leaves(query) if leaf.match is Match.FORMS for word in asked(leaf)}
    guests = {word: guest for word in words if (guest := _guest(word, engine, source))}
    return Tongues(languages=source.languages, guests=guests)


def _guest(word: str, engine: Engine, source: Source) -> Guest | None:
    doubtful = [language for language in source.languages if _cuts_most(word, language)]
    if not doubtful:
        return None
    spoken = source.spoken(engine.ids(Terms(field=TEXT, terms=(fold(word),))))
    least = AT_HOME * sum(spoken.values())
    strange = frozenset(language for language in doubtful if spoken.get(language, 0) < least)
    return Guest(languages=strange, spellings=_spellings(word, strange, engine, source)) if strange else None


def _cuts_most(word: str, language: str) -> bool:
    form = forms(word, language)
    shortest = min(len(stem.partition(":")[2]) for stem in (form.stem, form.bare))
    return 2 * shortest < len(form.folded)


def _spellings(word: str, strange: frozenset[str], engine: Engine, source: Source) -> tuple[str, ...]:
    folded = fold(word)
    own = source.languages - strange
    stems = {forms(word, language).bare for language in own}
    near = (term for term, _number in engine.lexicon(TEXT, folded[: len(folded) // 2 + 1]))
    return tuple(term for term in near if any(forms(term, language).bare in stems for language in own))
