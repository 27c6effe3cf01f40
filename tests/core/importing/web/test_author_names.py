"""Of what is said of an author people's names are left."""

import pytest

from core.importing.web.author_names import are_organisations, names_in, names_in_line


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("Jane Doe", ("Jane Doe",)),
        ("By Jane Doe", ("Jane Doe",)),
        ("Par Claire Delmas, journaliste", ("Claire Delmas",)),
        ("Jane Doe and Tom Vane", ("Jane Doe", "Tom Vane")),
        ("Doe, Jane", ("Jane Doe",)),
        ("Jane Doe @janedoe", ("Jane Doe",)),
        ("Jane Doe, AFP", ("Jane Doe",)),
        ("Jane Doe, PhD, RD", ("Jane Doe",)),
        ("vom Wanderer", ("Wanderer",)),
        ("deinen Wanderern", ()),
        ("our Editors", ()),
        ("View all posts by Jane Doe", ("Jane Doe",)),
        ("Zeige alle Beiträge von Jana Dorn", ("Jana Dorn",)),
        ("Jana Dorn am 5. März 2024", ("Jana Dorn",)),
        ("| Autor: Jana Dorn", ("Jana Dorn",)),
        ("The Paper", ()),
        ("admin", ()),
        ("https://social.example/jane", ()),
        ("paper.com", ()),
        ("Name *", ()),
        ("Published 5 March", ()),
        ("5 March 2024", ()),
        ("", ()),
        ("x" * 500, ()),
    ],
)
def test_names(value: str, wanted: tuple[str, ...]) -> None:
    assert names_in([value], "The Paper", strict=True) == wanted


def test_marks_of_a_page_may_hold_a_single_word_and_data_odd_names() -> None:
    assert names_in(["gnarl"], "", strict=True) == ()
    assert names_in(["gnarl"], "", strict=True, handles=True) == ("gnarl",)
    assert names_in(["gnarl1480"], "", strict=True, handles=True) == ("gnarl1480",)
    assert names_in(["gnarl1480"], "", strict=False) == ()
    assert names_in(["gnarl"], "", strict=False) == ()
    assert names_in(["bell hooks"], "", strict=False) == ("bell hooks",)
    assert names_in(["a sentence that is no name"], "", strict=False) == ()


def test_a_house_is_not_taken_apart() -> None:
    assert names_in(["Hanns-Muster-Stiftung e.V."], "", strict=False) == ("Hanns-Muster-Stiftung e.V.",)
    assert are_organisations(["Hanns-Muster-Stiftung e.V."])
    assert not are_organisations(["Hanns-Muster-Stiftung e.V.", "Jane Doe"])


def test_a_name_stands_once() -> None:
    assert names_in(["Jane Doe", "By JANE DOE"], "", strict=True) == ("Jane Doe",)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Par Claire Delmas", ("Claire Delmas",)),
        ("Blog Beitrag von Jana Dorn", ("Jana Dorn",)),
        ("erstellt von Jana Dorn — veröffentlicht 28.01.2022", ("Jana Dorn",)),
        ("05.02.2020 - Redaktion: Jana Dorn (Sprecherin)", ("Jana Dorn",)),
        ("Turin | By Ann Lee | 5 min", ("Ann Lee",)),
        ("Text & Fotos: Jana Dorn", ("Jana Dorn",)),
        ("Text: Jana Dorn", ()),
        ("By the river Anna Karenina", ()),
        ("Jane Doe", ()),
        ("About Jane", ()),
    ],
)
def test_a_line_near_the_title(line: str, wanted: tuple[str, ...]) -> None:
    assert names_in_line(line, "") == wanted
