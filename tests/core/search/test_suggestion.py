"""Did you mean: near, frequent, and spelt as the texts spell it."""

import pytest

from core.search.query import parse
from core.search.suggestion import suggestion
from tests.core.search.conftest import Shelf


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("elektions", "élections"),
        ("la elektions zzzzzzz", "la élections zzzzzzz"),
        ("élection", None),
        ("qqqqqq", None),
        ("tag:elektions", None),
        ("«elektions»", "«élections»"),
        ("title:elektions", "title:élections"),
        ("Elektions", "Élections"),
        ("author:dupond title:eau", None),
        ("elektions elections", "élections elections"),
    ],
)
def test_a_near_word_is_suggested(shelf: Shelf, typed: str, expected: str | None) -> None:
    shelf.put(1, "Les Élections de mai", author="Dupond", title="L’eau")
    shelf.put(2, "dupont beau")
    assert suggestion(typed, parse(typed), shelf.engine, shelf) == expected


@pytest.mark.parametrize("typed", ["mau", "eua", "x", "20244", "2O24", "北方", "acceuil", "maraval", "gouvernemant"])
def test_a_word_that_is_not_near_enough_is_not_suggested(shelf: Shelf, typed: str) -> None:
    shelf.put(1, "mai eux 2024 北京 accel marshal gouvernent")
    assert suggestion(typed, parse(typed), shelf.engine, shelf) is None


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("gouvernemant", "gouvernement"),
        ("réchauffemant climatique", "réchauffement climatique"),
        ("bibliotèque securté", "bibliothèque sécurité"),
        ("presidant", "président"),
        ("environnemment", "environnement"),
        ("acceuil", "accueil"),
        ("langauge", "language"),
        ("recieve", "receive"),
        ("goverment", "government"),
        ("democrasy", "democracy"),
        ("algoritm", "algorithm"),
        ("resarch", "research"),
        ("jurnal", "journal"),
        ("envirnoment", "environment"),
        ("lbirary", "library"),
    ],
)
def test_usual_mistakes(shelf: Shelf, typed: str, expected: str) -> None:
    french = "gouvernement environnement réchauffement climatique bibliothèque sécurité président accueil journal"
    english = "language receive government democracy algorithm research library environment"
    for number in (1, 2):
        shelf.put(number, french)
        shelf.put(number + 2, english, language="en")
    assert suggestion(typed, parse(typed), shelf.engine, shelf) == expected


def test_it_is_spelt_as_most_texts_spell_it(shelf: Shelf) -> None:
    for number, word in enumerate(("SECURITE", "sécurité", "Sécurité"), start=1):
        shelf.put(number, f"La {word}")
    assert suggestion("securte", parse("securte"), shelf.engine, shelf) == "sécurité"


def test_of_two_near_words_the_frequent_one(shelf: Shelf) -> None:
    shelf.put(1, "ponte ponts")
    shelf.put(2, "ponte")
    assert suggestion("pontx", parse("pontx"), shelf.engine, shelf) == "ponte"
