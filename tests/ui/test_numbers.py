"""Numbers, sizes and moments as each language writes them."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from ui.language import speak
from ui.numbers import moment, number, size


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "fr")
    yield
    speak(qapp, "en")


def test_english_writes_commas() -> None:
    assert number(100_000) == "100,000"
    assert size(1_234_567) == "1.2 MB"
    assert moment(datetime(2024, 2, 29, 14, 5).astimezone()) == "29 February 2024, 14:05"


def test_french_writes_thin_blanks(french: None) -> None:
    assert number(100_000) == "100\u202f000"
    assert size(1_234_567).replace("\xa0", " ") == "1,2 Mo"
    assert moment(datetime(2024, 2, 29, 14, 5).astimezone()) == "29 février 2024, 14:05"
