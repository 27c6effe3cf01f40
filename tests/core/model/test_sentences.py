"""Sentences are found as a reader would part them, whatever the language, and no letter is lost between them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.sentences import sentences

PARTS = (
    ("The river rose. Nobody slept! Why? Because.", 4),
    ("Mr. Smith met Dr. Jones at 5 p.m. on Monday. They spoke.", 2),
    ("J. R. R. Tolkien wrote it. So did others.", 2),
    ("M. Dupont et Mme. Durand, cf. p. 12, ont vu l’eau. Elle montait.", 2),
    ("« Où va-t-il ? » demanda-t-elle. « Je l’ignore ! » Il sortit.", 3),
    ("Le débit est de 3.14 m³, soit 1 234,5 l. par jour. C’est peu.", 2),
    ("“It rains,” she said. “Let us go.” They went.", 3),
    ("Des pommes, des poires, etc. Puis rien. Des pommes, etc. et des noix.", 3),
    ("Il hésita… puis partit. Enfin… Il revint.", 3),
    ("今日は雨だ。明日は晴れる！本当？はい。", 4),
    ("彼は「行く。」と言った。そして出た。", 2),
    ("هطل المطر. هل نام أحد؟ لا.", 3),
    ("The nave is old.[3] The choir is not.12 Nobody knows.", 3),
    ("1. The first thing. 2 others follow.", 2),
    ("Verne (1828-1905) was read by all. (He still is.) Even now.", 3),
    ("Vers 50 av. J.-C. la ville brûla. On la rebâtit.", 2),
    ("no stop at all", 1),
    ("", 0),
    ("   ", 0),
)


@pytest.mark.parametrize(("words", "count"), PARTS)
def test_a_paragraph_falls_into_its_sentences(words: str, count: int) -> None:
    assert len([words[start:end] for start, end in sentences(words)]) == count, [
        words[start:end] for start, end in sentences(words)
    ]


def test_quotation_marks_stay_with_their_sentence() -> None:
    words = "Il dit : « Partez ! » Elle rit."
    assert [words[start:end] for start, end in sentences(words)] == ["Il dit : « Partez ! »", "Elle rit."]


ANY = st.text(alphabet=st.sampled_from("aéA3 .!?…。」』»«“”'’)[]\u00a0\u202f\n-。😀ا\u0301と"), max_size=60) | st.text(
    max_size=40
)


@given(ANY)
def test_whatever_is_written_only_blanks_lie_between_sentences(words: str) -> None:
    found, at = sentences(words), 0
    for start, end in found:
        assert at <= start < end
        assert not words[at:start].strip()
        assert not words[start].isspace()
        assert not words[end - 1].isspace()
        at = end
    assert not words[at:].strip()


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_a_decimal_is_never_cut(whole: int, part: int) -> None:
    words = f"It took {whole}.{part} days, or {whole},{part}. Then it ended."
    assert len(sentences(words)) == 2
