"""The lists hold words, in lower case."""

from core.importing.stop_words import STOP_WORDS


def test_the_lists_hold_words_in_lower_case() -> None:
    for language, line in STOP_WORDS.items():
        assert len(language) == 2
        assert line == line.lower()
        assert all(word.isalpha() for word in line.split())
