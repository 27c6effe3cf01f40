"""Wrapped lines are put together; verse, addresses and tables keep theirs."""

import pytest

from core.importing.lines import indentation, is_wrapped, joined, kept, touch, width, wrap_column

PROSE = [
    "The road leaves the village by the old wash-house and follows the",
    "stream for about a mile, between two rows of poplars that were",
    "planted in the year of the flood.",
]


def test_prose_is_put_together() -> None:
    assert is_wrapped(PROSE, wrap_column([PROSE]))
    assert joined(PROSE).startswith("The road leaves the village by the old wash-house and follows the stream for")


@pytest.mark.parametrize(
    "lines",
    [
        [
            "J’ai veillé toute la nuit",
            "Sur le toit de la maison,",
            "Et compté chaque bruit",
            "Qui montait de l’horizon.",
        ],
        ["they left", "one after another", "as though the tide", "had called each by its name"],
        ["Claire Delmas", "12, rue des Tilleuls", "51100 Reims"],
        ["Name   Age", "Ann    31", "Bob    47"],
        ["one line only"],
        [
            "Les bateaux sont partis avant le lever du jour",
            "La jetée les a vus passer devant le phare noir",
            "Les femmes ont compté les voiles tour à tour",
            "Et puis la mer a pris la couleur de ce soir-là",
        ],
        [
            "Ô temps, suspends ton cours, et vous, nuits sans réveil,",
            "Gardez pour nos regards ce qui fut la lumière ;",
            "Nous avons tant couru sous le même soleil",
            "Que l’ombre, à notre pas, semble encore première.",
        ],
    ],
)
def test_other_lines_are_kept(lines: list[str]) -> None:
    assert not is_wrapped(lines, wrap_column([PROSE, lines]))
    assert not is_wrapped(lines, wrap_column([lines]))


def test_east_asian_lines_touch() -> None:
    assert joined(["市立図書館は来月から", "日曜日も開館する"]) == "市立図書館は来月から日曜日も開館する"
    assert joined(["図書館", "library"]) == "図書館 library"
    assert touch("語", "、")


def test_columns() -> None:
    assert width("a語") == 3
    assert indentation("\t  a") == 10
    assert kept(["    a", "      b"]) == "a\n  b"


@pytest.mark.parametrize(
    "caption", ["Le port de Saint-Orens au petit matin, avant l’arrivée des barques", "Le quai " * 9]
)
def test_a_long_caption_and_its_credit_are_not_one_paragraph(caption: str) -> None:
    lines = [caption.strip(), "Crédit : Jeanne Aubry"]
    assert not is_wrapped(lines, wrap_column([lines]))
