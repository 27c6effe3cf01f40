"""Words, marks and scripts without blanks are cut where a reader would cut them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.anchoring.tokens import tokenize, weight


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L’été dernier, déjà.", ("L", "’", "été", "dernier", ",", "déjà", ".")),
        ("e\u0301te\u0301", ("e\u0301te\u0301",)),
        ("كَتَبَ الوَلَدُ", ("كَتَبَ", "الوَلَدُ")),
        ("می\u200cخواهم", ("می\u200cخواهم",)),
        ("co\u00adopération", ("co\u00adopération",)),
        ("snake_case 3,5", ("snake_case", "3", ",", "5")),
        ("東京へ行く", ("東", "京", "へ", "行", "く")),
        (" \n\u00a0\u202f", ()),
        ("👩🏽 ok", ("👩", "🏽", "ok")),
    ],
)
def test_a_text_is_cut_into_words_and_marks(text: str, words: tuple[str, ...]) -> None:
    assert tokenize(text).words == words


@given(st.text())
def test_tokens_stand_in_order_and_leave_out_only_blanks(text: str) -> None:
    tokens = tokenize(text)
    place = 0
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[place:start].strip() == ""
        assert text[start:end] == word
        assert start < end
        place = end
    assert text[place:].strip() == ""


def test_a_part_keeps_its_places() -> None:
    tokens = tokenize("un deux trois")
    part = tokens.part(1, 3)
    assert (part.words, part.starts, part.text) == (("deux", "trois"), (3, 8), "un deux trois")


def test_a_long_word_tells_more_than_a_comma_but_not_without_end() -> None:
    assert weight((",",)) < weight(("le",)) < weight(("gouvernement",)) == weight(("anticonstitutionnellement",)) == 8
