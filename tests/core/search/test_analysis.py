"""A text becomes folded words and marked stems, counted."""

from hypothesis import given
from hypothesis import strategies as st

from core.search.analysis import BRIDGE, STEM, analyse, forms


def test_the_three_spellings_of_an_event_share_a_stem() -> None:
    assert {forms(word, "fr").stem for word in ("evenement", "événement", "évènements")} == {"fr:even"}


def test_stems_of_two_languages_never_meet() -> None:
    assert forms("securing", "en").stem != forms("sécurité", "fr").stem


def test_terms_are_counted() -> None:
    terms = analyse("La sécurité, la Sécurité", "fr")
    assert terms.length == 4
    assert terms.counts["securite"] == 2
    assert terms.counts[f"{STEM}fr:secur"] == 2


def test_a_word_that_loses_its_stem_with_its_accents_is_bridged() -> None:
    assert f"{BRIDGE}fr:securit fr:secur" in analyse("sécurité", "fr").counts


def test_scripts_without_blanks_come_in_pairs() -> None:
    assert {"北京", "京大"} <= analyse("北京大。", "zh").counts.keys()


@given(st.text(), st.sampled_from(["fr", "en", "ar", "zh", ""]))
def test_any_text_has_terms_of_bounded_length(text: str, language: str) -> None:
    terms = analyse(text, language)
    assert all(0 < len(term) < 150 for term in terms.counts)
    assert sum(1 for term in terms.counts if term[0] >= " ") <= terms.length
