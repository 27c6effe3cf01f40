"""Lines that only say when are told from sentences that hold a date."""

import pytest

from core.importing.datelines import read_dateline


@pytest.mark.parametrize(
    ("line", "published", "authors"),
    [
        ("25 avril 2024 à 15h05 par La rédaction", "2024-04-25T15:05", ("La rédaction",)),
        ("Publié le 3 mars 2024 à 08h12, mis à jour le 4 mars 2024 à 9h00", "2024-03-03T08:12", ()),
        ("Mis à jour le 4 mars 2024 à 9h00 - Publié le 3 mars 2024", "2024-03-03", ()),
        ("Updated 5 March 2024 3:04 pm", "2024-03-05T15:04", ()),
        ("Published Mar. 5, 2024 | Updated Mar. 6, 2024", "2024-03-05", ()),
        ("By Hannah Reed | March 5, 2024", "2024-03-05", ("Hannah Reed",)),
        ("Paris, le 1er août 2023", "2023-08-01", ()),
        ("Mardi 5 mars 2024", "2024-03-05", ()),
        ("Stand: 5. März 2024, 14:30 Uhr", "2024-03-05T14:30", ()),
        ("نشر في 25 أبريل 2024", "2024-04-25", ()),
        ("2024年4月25日 15時05分", "2024-04-25T15:05", ()),
        ("5 mars 2024 · Temps de lecture : 4 min", "2024-03-05", ()),
    ],
)
def test_a_dateline(line: str, published: str, authors: tuple[str, ...]) -> None:
    found = read_dateline(line)
    assert found
    assert (found.published, found.authors) == (published, authors)


@pytest.mark.parametrize(
    "line",
    [
        "le 5 mars",
        "Le 5 mars 2024, le ministre est arrivé à Rabat.",
        "Elle est née le 1er août 1923 à Paris",
        "La loi du 3 mars 2024 entre en vigueur",
        "What happened on 5 March 2024",
        "The treaty of 5 March 2024 explained",
        "© 5 March 2024 The Northern Press Company Limited",
        "1 mai 2024, 2 mai 2024, 3 mai 2024 et 4 mai 2024",
        "Le ministre a été reçu.",
        "",
    ],
)
def test_what_only_holds_a_date_is_none(line: str) -> None:
    assert read_dateline(line) is None
