"""Where a query's words stand in a text, in code points: computed from the text itself, whatever the index holds."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from core.model.query import Field, Leaf, Match, Query
from core.search.analysis import forms
from core.search.fold import fold
from core.search.pattern import pattern
from core.search.stopwords import is_stopword
from core.search.tongues import Tongues
from core.search.wanted import asked, finder, leaves, test
from core.search.words import is_unspaced, places, words

Range = tuple[int, int]


class Finder:
    """Finds the matches of some leaves in texts, judging each distinct word of a language once."""

    def __init__(self, conditions: Iterable[Leaf], tongues: Tongues) -> None:
        found = tuple(conditions)
        self._tongues = tongues
        plain = [word for leaf in found if leaf.match is Match.FORMS for word in asked(leaf)]
        self._exact = [leaf for leaf in found if leaf.match is Match.EXACT]
        self._signed = [test(leaf) for leaf in found if leaf.match not in (Match.FORMS, Match.EXACT)]
        self._plain = [word for word in plain if not is_unspaced(word)]
        self._runs = [word for word in plain if is_unspaced(word)]
        self._judges: dict[str, Callable[[str], bool]] = {}

    @classmethod
    def of(cls, query: Query, fields: Iterable[Field], tongues: Tongues) -> "Finder":
        """A finder of what a query asks of some fields; stop words are left out unless there is nothing else."""
        among = set(fields)
        found = [leaf for leaf in leaves(query) if leaf.field in among]
        return cls([leaf for leaf in found if not says_nothing(leaf, tongues.languages)] or found, tongues)

    def find(self, text: str, language: str) -> list[Range]:
        """Every match in a text of a language, in order, none touching another."""
        found = [span for leaf in self._exact for span in _spans(pattern(leaf.text), text)]
        found += [span for run in self._runs for span in _spans(re.compile(re.escape(run)), text)]
        if self._plain or self._signed:
            found += self._worded(text, language)
        return merged(found)

    def _worded(self, text: str, language: str) -> Iterator[Range]:
        if language not in self._judges:
            self._judges[language] = cache(self._judge(language))
        judge = self._judges[language]
        for word in filter(judge, set(words(text))):
            yield from places(word, text)

    def _judge(self, language: str) -> Callable[[str], bool]:
        """Whether a word of a text, as it is written there, is one that was asked for."""
        wanted = {term for word in self._plain for term in self._tongues.terms(word, frozenset((language,)))}
        wanted |= {fold(word) for word in self._plain}

        found, signed = finder(wanted), self._signed

        def judge(word: str) -> bool:
            form = forms(word, language)
            return found(form) or (bool(signed) and any(fit(form.folded) for fit in signed))

        return judge


def says_nothing(leaf: Leaf, languages: frozenset[str]) -> bool:
    """A plain leaf all of whose words are stop words."""
    return leaf.match is Match.FORMS and all(is_stopword(fold(word), languages) for word in asked(leaf))


def _spans(expression: re.Pattern[str], text: str) -> Iterator[Range]:
    return (found.span() for found in expression.finditer(text))


def merged(ranges: Iterable[Range]) -> list[Range]:
    """Ranges in order, those that overlap or repeat joined."""
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        elif end > start:
            found.append((start, end))
    return found
