"""Authors are read from bylines, and sentences that begin like one are left alone."""

import pytest

from core.importing.bylines import authors_of, plain_authors


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Par Claire Delmas", ("Claire Delmas",)),
        ("Par Claire Delmas et Youssef Benali", ("Claire Delmas", "Youssef Benali")),
        ("Par La rédaction", ("La rédaction",)),
        ("Par Claire Delmas, envoyée spéciale à Rabat", ("Claire Delmas",)),
        ("Par Jean-Luc de La Tour (avec AFP)", ("Jean-Luc de La Tour",)),
        ("By Hannah Reed and Tom O’Neill | Reuters", ("Hannah Reed", "Tom O’Neill")),
        ("By HANNAH REED", ("Hannah Reed",)),
        ("By J. R. Stone, Staff Writer", ("J. R. Stone",)),
        ("By April Jones", ("April Jones",)),
        ("By Ahmed bin Salman al-Farsi", ("Ahmed bin Salman al-Farsi",)),
        ("Von Anna Weiß und Karl von der Heide", ("Anna Weiß", "Karl von der Heide")),
        ("Por Lucía Romero y Javier Ortiz", ("Lucía Romero", "Javier Ortiz")),
        ("Propos recueillis par Claire Delmas", ("Claire Delmas",)),
        ("بقلم: سلمى العلوي", ("سلمى العلوي",)),
        ("作者：李明", ("李明",)),
        ("By Reuters", ()),
    ],
)
def test_a_byline_names_its_authors(line: str, authors: tuple[str, ...]) -> None:
    assert authors_of(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "Par ailleurs, le ministre a souligné ce point.",
        "Par la suite",
        "Par exemple Claire",
        "By the way",
        "By Monday",
        "By 2024, half of them were gone",
        "By train and by boat",
        "By and large",
        "By The Sea",
        "Par La Poste",
        "Von der Leyen kommt nach Berlin",
        "Por fin, la lluvia",
        "Di notte",
        "Par Toutatis !",
        "Partout en France",
        "Bypass surgery",
        "By Hannah Reed, who never wanted to be a writer but became one all the same",
    ],
)
def test_what_only_begins_like_a_byline_is_none(line: str) -> None:
    assert authors_of(line) is None


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        ("Jeanne Morel <jeanne@example.org>", ("Jeanne Morel",)),
        ("gewarren", ("gewarren",)),
        ("Par Youssef Benali, journaliste", ("Youssef Benali",)),
        ("Hannah Reed and Tom Hill", ("Hannah Reed", "Tom Hill")),
        ("", ()),
    ],
)
def test_a_field_that_names_authors(value: str, authors: tuple[str, ...]) -> None:
    assert plain_authors(value) == authors


def test_what_somebody_does_is_no_second_author() -> None:
    assert authors_of("Autorin: Ann Lee, Projektleiterin der Stiftung") == ("Ann Lee",)
    assert authors_of("Von Tom Vane, Sprecher") == ("Tom Vane",)
