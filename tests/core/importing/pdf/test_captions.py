"""Captions are told by their first words, in the languages of their readers."""

import pytest

from core.importing.pdf.captions import is_caption


@pytest.mark.parametrize(
    "text",
    [
        "Figure 1: A map",
        "Fig. 12. Results",
        "Tableau 2 – Les prix",
        "TABLE IV. Prices",
        "Carte 3 : Le Rif",
        "Abbildung 4: Karte",
        "Figure 3.2: Something",
        "الشكل 2: خريطة",
        "图1：结果",
        "Encadré 1. La méthode",
        "Document 2 : lettre",
    ],
)
def test_captions(text: str):
    assert is_caption(text, apart=False)


@pytest.mark.parametrize(
    "text", ["Figure 1 shows that prices rose.", "Table 2 lists them.", "Tables were laid.", "Figures lie.", "The map"]
)
def test_sentences(text: str):
    assert not is_caption(text, apart=False)


def test_other_type_asks_less_of_the_words():
    assert is_caption("Figure 2 The harbour", apart=True)
    assert not is_caption("Figure 2 The harbour", apart=False)
