"""Words that say nothing are known by language."""

from core.search.stopwords import is_stopword, stopwords


def test_question_words_say_nothing() -> None:
    assert is_stopword("comment", frozenset({"fr"}))
    assert is_stopword("quel", frozenset({"fr", "en"}))
    assert is_stopword("how", frozenset({"en"}))


def test_only_in_languages_of_the_library() -> None:
    assert not is_stopword("comment", frozenset({"en"}))
    assert not stopwords("ja")


def test_they_are_folded() -> None:
    assert "etre" in stopwords("fr")
    assert "être" not in stopwords("fr")
