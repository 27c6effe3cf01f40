"""Spellings that a reader takes for one word become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.search.fold import exact, fold
from core.search.words import LONGEST


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Événement", "evenement"),
        ("e\u0301te\u0301", "été"),
        ("œuvre", "OEUVRE"),
        ("Straße", "STRASSE"),
        ("مُحَمَّد", "محمد"),
        ("أحمد", "احمد"),
        ("إسلام", "اسلام"),
        ("مـــصر", "مصر"),
        ("sécu\u00adrité", "securite"),
        ("ﬁn", "fin"),
        ("Łódź", "lodz"),
    ],
)
def test_they_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize("word", ["ภาษา", "हिन्दी", "が", "한국"])
def test_signs_that_are_letters_stay(word: str) -> None:
    assert fold(word) == word


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)
    assert len(fold(word)) <= LONGEST


def test_exactly_keeps_accents_alone() -> None:
    assert exact("SÉCURITÉ") == "sécurité"
    assert exact("e\u0301") == exact("É") != exact("e")
