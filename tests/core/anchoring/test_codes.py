"""Two texts in codes are equal exactly where their words are."""

from hypothesis import given
from hypothesis import strategies as st

from core.anchoring.codes import OTHER, coded, encode
from core.anchoring.tokens import tokenize

texts = st.lists(st.sampled_from(["un", "deux", "trois", "قرأ", "كتب", ",", "."])).map(" ".join)


@given(texts, texts)
def test_codes_are_equal_where_words_are(old: str, new: str) -> None:
    left, right = tokenize(old), tokenize(new)
    codes, new_codes = encode(left, right)
    assert (len(codes), len(new_codes)) == (len(left), len(right))
    for word, code in zip(left.words, codes, strict=True):
        for other, other_code in zip(right.words, new_codes, strict=True):
            assert (word == other) == (code == other_code)


def test_a_word_the_text_does_not_hold_has_no_code_of_its_own() -> None:
    text = coded("the cat sat")
    assert text.passage(tokenize("cat dog")) == text.codes[1] + chr(OTHER)
