"""Tags are found whatever their case and accents; a tag that is named exactly is that one."""

import pytest

from core.library import Library
from core.library.tag_names import folded, meant, named
from core.model.article import Article

TAGS = ["Sécurité", "securite", "Sécurité/Été 2024", "sécurités", "droit de l’eau", "Œuvre"]


@pytest.fixture
def tagged(library: Library, article: Article) -> Library:
    """A library whose one article bears all of them."""
    library.articles.tag([article.id], TAGS)
    return library


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("SECURITE", {"Sécurité", "securite", "Sécurité/Été 2024"}),
        ("sécurité/ete  2024/", {"Sécurité/Été 2024"}),
        ("droit de l'eau", {"droit de l’eau"}),
        ("oeuvre", {"Œuvre"}),
        ("secu", set[str]()),
        ("/", set[str]()),
    ],
)
def test_what_a_name_means(tagged: Library, typed: str, found: set[str]) -> None:
    assert set(meant(tagged._desk.db, typed)) == found


def test_an_exact_name_is_that_tag_and_those_below_it(tagged: Library) -> None:
    db = tagged._desk.db
    assert named(db, "securite") == ("securite",)
    assert named(db, "Sécurité") == ("Sécurité", "Sécurité/Été 2024")
    assert set(named(db, "SÉCURITÉ")) == set(meant(db, "securite"))


def test_long_names_are_told_apart() -> None:
    assert folded("x y " * 40 + "a") != folded("x y " * 40 + "b")
