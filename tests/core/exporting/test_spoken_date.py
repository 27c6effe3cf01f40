"""Dates as sentences say them, in both languages."""

from collections.abc import Iterator

import pytest

from core import translate
from core.exporting.spoken_date import spoken_date
from resources import FOLDER


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    translate.use("en", FOLDER / "i18n")
    yield
    translate.use("en", FOLDER / "i18n")


@pytest.mark.parametrize(
    ("date", "english", "french"),
    [
        ("2024-03-05", "5 March 2024", "5 mars 2024"),
        ("2024-08-01T10:00:00.000Z", "1 August 2024", "1er août 2024"),
        ("2024-04", "April 2024", "avril 2024"),
        ("1998", "1998", "1998"),
        ("2024-13-02", "2024", "2024"),
        ("last spring", "last spring", "last spring"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(date: str, english: str, french: str) -> None:
    assert spoken_date(date) == english
    translate.use("fr", FOLDER / "i18n")
    assert spoken_date(date) == french
