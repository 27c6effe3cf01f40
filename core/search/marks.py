"""Where a query's words stand in a text, in code points: computed from the text itself, whatever the index holds."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from core.model.query import And, Field, Leaf, Match, Or, Query, Words
from core.search.analysis import forms
from core.search.fold import fold
from core.search.pattern import pattern
from core.search.stopwords import is_stopword
from core.search.wanted import asked, stems, test
from core.search.words import WORD, is_unspaced, words

Range = tuple[int, int]


def leaves(query: Query) -> list[Leaf]:
    """Conditions that something is found by, not those that shut out."""
    match query:
        case Leaf():
            return [query]
        case And(parts) | Or(parts) | Words(parts):
            return [leaf for part in parts for leaf in leaves(part)]
        case _:
            return []


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the matches of some leaves in texts; `languages` are those of the library, `bridges` as in `wanted`."""

    conditions: tuple[Leaf, ...]
    languages: frozenset[str]
    bridges: frozenset[str] = field(default_factory=frozenset[str])

    @classmethod
    def of(
        cls, query: Query, fields: Iterable[Field], languages: frozenset[str], bridges: Iterable[str] = ()
    ) -> "Finder":
        """A finder of what a query asks of some fields; stop words are left out unless there is nothing else."""
        among = set(fields)
        found = [leaf for leaf in leaves(query) if leaf.field in among]
        telling = [leaf for leaf in found if not says_nothing(leaf, languages)]
        return cls(tuple(telling or found), languages, frozenset(bridges))

    def find(self, text: str, language: str) -> list[Range]:
        """Every match in a text of a language, in order, none touching another."""
        found = [span for leaf in self.conditions if leaf.match is Match.EXACT for span in _exact(leaf, text)]
        found += self._worded(text, language)
        return merged(found)

    def _worded(self, text: str, language: str) -> Iterable[Range]:
        plain = [word for leaf in self.conditions if leaf.match is Match.FORMS for word in asked(leaf)]
        runs = [word for word in plain if is_unspaced(word)]
        raw = set(words(text))
        fits = self._tests([word for word in plain if not is_unspaced(word)], language)
        hits = {word for word in raw if any(fit(word) for fit in fits)}
        # Words first, then their places: one distinct word is judged once, however often it stands there.
        if hits:
            yield from (found.span() for found in WORD.finditer(text) if found.group() in hits)
        for run in runs:
            yield from (found.span() for found in re.finditer(re.escape(run), text))

    def _tests(self, plain: list[str], language: str) -> list[Callable[[str], bool]]:
        folded = {fold(word) for word in plain}
        wanted = {each for word in plain for each in stems(word, frozenset((language,)))} | self.bridges
        signed = [test(leaf) for leaf in self.conditions if leaf.match not in (Match.FORMS, Match.EXACT)]

        def plainly(word: str) -> bool:
            found = forms(word, language)
            return found.stem in wanted or found.bare in wanted or found.folded in folded

        tests: list[Callable[[str], bool]] = [plainly] if plain else []
        if signed:
            tests.append(lambda word: any(fit(fold(word)) for fit in signed))
        return tests


def says_nothing(leaf: Leaf, languages: frozenset[str]) -> bool:
    """A plain leaf all of whose words are stop words."""
    return leaf.match is Match.FORMS and all(is_stopword(fold(word), languages) for word in asked(leaf))


def _exact(leaf: Leaf, text: str) -> Iterable[Range]:
    return (found.span() for found in pattern(leaf.text).finditer(text))


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that overlap or repeat joined."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > start:
            found.append((start, end))
    return found
