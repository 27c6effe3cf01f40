"""Quoted words are found between their marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.quotations import quoted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Il dit « oui », puis « non ».", ["« oui »", "« non »"]),
        ("« Elle a dit “jamais” », dit-il", ["« Elle a dit “jamais” »", "“jamais”"]),
        ("„Ja“, sagte er. »Nein«, sagte sie.", ["„Ja“", "»Nein«"]),
        ("館長は「扉の前で『待つ』人」と", ["「扉の前で『待つ』人」", "『待つ』"]),
        ("«هذا المكان للجميع»", ["«هذا المكان للجميع»"]),
        ("« jamais fermé", []),
        ("jamais ouvert »", []),
        ("«»", []),
        ('l\'eau "droite"', []),
        ("a » b « c", []),
    ],
)
def test_quotations_of_a_block(words: str, wanted: list[str]) -> None:
    assert [words[start:end] for start, end in quoted(words)] == wanted


@given(st.text(st.sampled_from("«»“”„「」『』a ."), max_size=60))
def test_any_marks_give_ranges_inside(words: str) -> None:
    for start, end in quoted(words):
        assert 0 <= start < end <= len(words)
