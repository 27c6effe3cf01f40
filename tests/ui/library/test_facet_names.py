"""Languages are called as the person calls them, folders by their last part."""

from pathlib import Path

import pytest

from core import translate
from core.library import Facet
from resources import FOLDER
from ui.library.facet_names import LANGUAGES, language_name, name


@pytest.mark.parametrize(
    ("value", "called"),
    [
        ("/home/ada/Articles", "Articles"),
        ("/", "/"),
        ("C:\\Users\\Ada\\Presse", "Presse"),
        ("C:\\", "C:\\"),
        ("example.org", "example.org"),
        ("/a/two\nlines", "two lines"),
    ],
)
def test_a_source_is_called_by_its_folder_or_server(value: str, called: str) -> None:
    assert name((Facet.SOURCE, value)) == called


def test_a_language_is_called_in_the_language_of_the_window(home: Path) -> None:
    assert name((Facet.LANGUAGE, "de")) == "German"
    translate.use("fr", FOLDER / "i18n")
    assert name((Facet.LANGUAGE, "de")) == "Allemand"
    assert all(language_name(code)[0].isupper() for code in LANGUAGES)


def test_a_language_that_nobody_knows_keeps_its_code() -> None:
    assert language_name("oc") == "Occitan"
    assert language_name("qq") == "qq"


def test_sites_and_years_are_called_what_they_are() -> None:
    assert name((Facet.SITE, "Le Monde")) == "Le Monde"
    assert name((Facet.YEAR, "2024")) == "2024"
