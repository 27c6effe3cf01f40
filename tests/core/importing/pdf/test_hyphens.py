"""Cut words are joined; real hyphens stay."""

import pytest

from core.importing.pdf.hyphens import Words, between
from tests.core.importing.pdf.shapes import lines

KNOWN = Words(
    lines(
        "a well-known porte-parole of the internationale and the reform", "coopération", "co-opère", "dire well parole"
    )
)


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the inter-", "national law", "the international law"),
        ("un porte-", "parole du", "un porte-parole du"),
        ("the inter‐", "nationale here", "the internationale here"),
        ("dans le Saint-", "Denis de", "dans le Saint-Denis de"),
        ("c’est-à-", "dire que", "c’est-à-dire que"),
        ("auto-héber-", "gement", "auto-hébergement"),
        ("the reform-", "parole", "the reformparole"),
        ("of a well-", "to-do man", "of a well-to-do man"),
        ("l’inter-", "nationale", "l’internationale"),
        ("von Video-", "und Audiodateien", "von Video- und Audiodateien"),
        ("de 1914-", "1918 et", "de 1914-1918 et"),
        ("de 1914–", "1918 et", "de 1914–1918 et"),
        ("the word—", "then", "the word—then"),
        ("the word —", "then", "the word — then"),
        ("two words", "and more", "two words and more"),
        ("https://example.org/a-", "b/c here", "https://example.org/a-b/c here"),
        ("see https:", "//example.org/x", "see https://example.org/x"),
        ("see https://example.org/x", "Then more", "see https://example.org/x Then more"),
        ("日本", "語", "日本語"),
        ("letter", "\u0301", "letter \u0301"),
        ("option -", "x", "option - x"),
    ],
)
def test_what_stands_between_two_lines(before: str, after: str, joined: str):
    drops, glue = between(before, after, KNOWN)
    assert (before[:-1] if drops else before) + glue + after == joined


def test_the_parts_of_a_cut_word_are_no_words():
    known = Words(lines("the client re-", "sponse is late"))
    assert [known[word] for word in ("re", "sponse", "client", "late")] == [0, 0, 1, 1]


def test_words_inside_lines_are_counted_without_their_case():
    assert Words(lines("Reform and REFORM"))["reform"] == 2
