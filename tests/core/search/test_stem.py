"""Endings go in the language of the text, and only there."""

from core.search.stem import ALGORITHMS, known, stem


def test_endings_go() -> None:
    assert stem("évènements", "fr") == stem("évènement", "fr")
    assert stem("elections", "en") == stem("election", "en")


def test_an_unknown_language_leaves_words_alone() -> None:
    assert stem("évènements", "ja") == "évènements"
    assert known("ja") == known("") == ""
    assert known("fr") == "fr"


def test_every_named_language_is_there() -> None:
    assert all(stem("a", language) for language in ALGORITHMS)
