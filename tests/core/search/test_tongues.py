"""A word is not cut to pieces by a language that it is no word of."""

import pytest

from core.model.query import Field
from core.search.engine import Kind, unkey
from core.search.marks import Finder
from core.search.query import parse
from core.search.searcher import Searcher
from core.search.tongues import tongues
from tests.core.search.conftest import Shelf

FRENCH = {1: "Un événement", 2: "Les évènements de mai", 3: "L’EVENEMENT, des evenements"}
ENGLISH = {11: "Even so, they even out", 12: "They call it an événement, even here"}


@pytest.fixture
def library(shelf: Shelf) -> Shelf:
    """French texts with a word that English endings would cut down to "even", and English ones with that."""
    for number, text in FRENCH.items():
        shelf.put(number, text)
    for number, text in ENGLISH.items():
        shelf.put(number, text, "en")
    return shelf


def found(library: Shelf, query: str) -> set[int]:
    keys = Searcher(library.engine, library, parse(query), (Kind.ARTICLE,)).keys()
    return {unkey(key)[1] for key in keys}


@pytest.mark.parametrize("query", ["evenement", "événement", "évènements", "evenements"])
def test_spellings_find_each_other_but_not_what_another_language_makes_of_them(library: Shelf, query: str) -> None:
    assert found(library, query) - {12} == set(FRENCH)
    asked = parse(query)
    finder = Finder.of(asked, (Field.ANY,), tongues(asked, library.engine, library))
    assert "even" not in [ENGLISH[12][start:end] for start, end in finder.find(ENGLISH[12], "en")]


def test_a_language_cuts_its_own_words_down(shelf: Shelf) -> None:
    shelf.put(1, "The rationalization of work", "en")
    shelf.put(2, "They rationalize it", "en")
    assert found(shelf, "rationalization") == {1, 2}


def test_a_word_that_no_text_holds_may_be_of_any_language(shelf: Shelf) -> None:
    shelf.put(2, "They rationalize it", "en")
    shelf.put(3, "La ration", "fr")
    assert found(shelf, "rationalizations") == {2}
