"""Words are cut in any script as a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.words import bigrams, is_unspaced, places, spans, visible, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Été, hiver — 1er août", ["Été", "hiver", "1er", "août"]),
        ("l’homme qu'il", ["l", "homme", "qu", "il"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("كَتَبَ مُحَمَّدٌ", ["كَتَبَ", "مُحَمَّدٌ"]),
        ("हिन्दी भाषा", ["हिन्दी", "भाषा"]),
        ("snake_case", ["snake", "case"]),
        ("iPhone手机 ok", ["iPhone", "手机", "ok"]),
        ("ภาษาไทย", ["ภาษาไทย"]),
        ("sécu\u00adrité", ["sécu\u00adrité"]),
    ],
)
def test_words_are_whole(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_what_is_invisible_is_no_part_of_a_word() -> None:
    assert visible("sécu\u00adrité") == "sécurité"


def test_a_script_without_blanks_comes_in_pairs() -> None:
    assert is_unspaced("北京大学")
    assert not is_unspaced("Pékin")
    assert bigrams("北京大学") == ["北京", "京大", "大学"]
    assert bigrams("京") == ["京"]


@given(st.text())
def test_spans_are_where_the_words_stand(text: str) -> None:
    assert [text[start:end] for start, end in spans(text)] == words(text)


@given(st.text(alphabet="ab-_ \u00ad\u0301京手é", max_size=30))
def test_a_word_is_found_in_all_its_places_and_no_others(text: str) -> None:
    for word in set(words(text)):
        expected = [(start, end) for start, end in spans(text) if text[start:end] == word]
        assert list(places(word, text)) == expected
