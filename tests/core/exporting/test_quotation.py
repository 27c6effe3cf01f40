"""Quotation marks as each language sets them, and those inside a quotation."""

import pytest

from core.exporting.quotation import quoted


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("la pluie", "fr", "«\u00a0la pluie\u00a0»"),
        ("the rain", "en", "“the rain”"),
        ("der Regen", "de-AT", "„der Regen“"),
        ("la lluvia", "es", "«la lluvia»"),
        ("дождь", "ru", "“дождь”"),
        ("il dit «\u00a0non\u00a0» et part", "fr", "«\u00a0il dit “non” et part\u00a0»"),
        ("il dit «\u202fnon\u202f» et « oui »", "fr", "«\u00a0il dit “non” et “oui”\u00a0»"),
        ("he said “no” and left", "en", "“he said ‘no’ and left”"),
        ('he said "no" and left', "en", "“he said ‘no’ and left”"),
        ('a pipe of 5" and one of 6" in all', "en", '“a pipe of 5" and one of 6" in all”'),
        ("no” and left", "en", "“no” and left”"),
    ],
)
def test_the_marks_inside_become_the_inner_ones(words: str, language: str, found: str) -> None:
    assert quoted(words, language) == found
