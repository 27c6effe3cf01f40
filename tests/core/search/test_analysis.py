"""A text becomes folded words and marked stems, counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.analysis import BARE, EXACT, STEM, VARIED, analyse, forms


def test_the_three_spellings_of_an_event_share_a_stem() -> None:
    assert {forms(word, "fr").stem for word in ("evenement", "événement", "évènements")} == {"fr:even"}


def test_stems_of_two_languages_never_meet() -> None:
    assert forms("securing", "en").stem != forms("sécurité", "fr").stem


def test_terms_are_counted() -> None:
    terms = analyse("La sécurité, la Sécurité", "fr")
    assert terms.length == 4
    assert terms.counts["securite"] == 2
    assert terms.counts[f"{STEM}fr:secur"] == 2


def test_a_word_is_found_by_the_stem_it_has_without_accents() -> None:
    counts = analyse("sécurité sécurité securite", "fr").counts
    assert counts[f"{BARE}fr:securit"] == 2
    assert counts[f"{STEM}fr:securit"] == 1


def test_an_accented_word_is_indexed_as_it_is_written() -> None:
    counts = analyse("Sécurité sécurité police", "fr").counts
    assert counts[f"{EXACT}sécurité"] == 2
    assert f"{VARIED}securite" in counts
    assert f"{EXACT}police" not in counts
    assert f"{VARIED}police" not in counts


def test_scripts_without_blanks_come_in_pairs() -> None:
    assert {"北京", "京大"} <= analyse("北京大。", "zh").counts.keys()


@given(st.text(), st.sampled_from(["fr", "en", "ar", "zh", ""]))
def test_any_text_has_terms_of_bounded_length(text: str, language: str) -> None:
    terms = analyse(text, language)
    assert all(0 < len(term) < 150 for term in terms.counts)
    assert sum(1 for term in terms.counts if term[0] >= " ") <= terms.length


@pytest.mark.parametrize("mark", ["\u064e", "\u0640", "\u00ad"])
def test_a_lone_mark_is_no_term(mark: str) -> None:
    assert "" not in analyse(f"mot {mark} mot", "ar").counts
