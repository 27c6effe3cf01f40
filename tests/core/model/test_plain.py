"""What differs only by case and accents is the same."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from core.model.plain import plain


def test_case_accents_and_joined_letters_are_left_out():
    assert plain("Événement à Œuvre") == "evenement a oeuvre"
    assert plain("STRASSE") == plain("Straße")
    assert plain("Ångström") == "angstrom"


@given(st.text())
def test_however_it_was_written_it_is_the_same(words: str):
    assert plain(unicodedata.normalize("NFD", words)) == plain(unicodedata.normalize("NFC", words))
    assert plain(plain(words)) == plain(words)
