"""Credits of pictures are told from lines that begin with the same words."""

import pytest

from core.importing.credits import read_caption, read_credit, trailing_credit


@pytest.mark.parametrize(
    ("line", "label", "value"),
    [
        ("Crédit : Facebook Gérald Darmanin", "Crédit : ", "Facebook Gérald Darmanin"),
        ("Crédits photo : Atelier du Môle", "Crédits photo : ", "Atelier du Môle"),
        ("Photo : AFP", "Photo : ", "AFP"),
        ("Photo: Maria Lopez / Reuters", "Photo: ", "Maria Lopez / Reuters"),
        ("Photo by Maria Lopez", "Photo by ", "Maria Lopez"),
        ("© Reuters", "© ", "Reuters"),
        ("©AFP", "©", "AFP"),
        ("Foto: Karl Brandt", "Foto: ", "Karl Brandt"),
        ("صورة: مرصد المدينة", "صورة: ", "مرصد المدينة"),
        ("写真：市の広報", "写真：", "市の広報"),
        ("Photo : J. R. Stone", "Photo : ", "J. R. Stone"),
    ],
)
def test_a_credit(line: str, label: str, value: str) -> None:
    found = read_credit(line)
    assert found
    assert (line[: found.label], found.value) == (label, value)


@pytest.mark.parametrize(
    "line",
    [
        "Crédit immobilier : les taux remontent",
        "Photo de famille tendue à Bruxelles",
        "Photo : un art qui se cherche encore. La critique s’interroge.",
        "Photo: why do we still print?",
        "© 2024 Northern Press. Tous droits réservés.",
        "Copyright 2024 Northern Press",
        "© 2024 Northern Press",
        "Image et vérité",
        "Crédit :",
        "Photographers at work",
        "Source : le ministère",
        "Photo: he had never seen one before that winter, and when he did, he laughed out loud at it",
    ],
)
def test_what_only_begins_like_a_credit_is_none(line: str) -> None:
    assert read_credit(line) is None


def test_a_caption_may_say_so_or_end_with_its_credit() -> None:
    assert read_caption("Figure 3 : le bassin nord")
    assert not read_caption("Figures de style")
    assert trailing_credit("Le ministre à Rabat. © AFP") == "AFP"
    assert trailing_credit("Le ministre à Rabat (Photo : Maria Lopez)") == "Maria Lopez"
    assert trailing_credit("Texte © 2024 Northern Press") == ""
