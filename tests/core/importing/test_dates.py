"""Dates are read as precise as they are written."""

import pytest

from core.importing.dates import exact_date, find_dates


@pytest.mark.parametrize(
    ("line", "dates"),
    [
        ("25 avril 2024 à 15h05", ["2024-04-25T15:05"]),
        ("1er août 2023", ["2023-08-01"]),
        ("mardi 1er août 2023, 7 h 30", ["2023-08-01T07:30"]),
        ("Publié le 3 mars 2024 à 08h12, mis à jour le 4 mars 2024 à 9h", ["2024-03-03T08:12", "2024-03-04T09:00"]),
        ("Updated 5 March 2024 3:04 pm", ["2024-03-05T15:04"]),
        ("March 5, 2024 at 12:10 a.m. EST", ["2024-03-05T00:10"]),
        ("5 March 2024 12 pm", ["2024-03-05T12:00"]),
        ("Mar. 5, 2024", ["2024-03-05"]),
        ("March 5th, 2024", ["2024-03-05"]),
        ("2024-04-25", ["2024-04-25"]),
        ("2024-04-25T15:05:00Z", ["2024-04-25T15:05:00Z"]),
        ("2024-04-25T15:05:00+0100", ["2024-04-25T15:05:00+01:00"]),
        ("April 2024", ["2024-04"]),
        ("5. März 2024, 14:30 Uhr", ["2024-03-05T14:30"]),
        ("05.04.2024", ["2024-04-05"]),
        ("25/04/2024 15:05", ["2024-04-25T15:05"]),
        ("5 de marzo de 2024 - 10:20 h", ["2024-03-05T10:20"]),
        ("٢٥ أبريل ٢٠٢٤ في ١٠:٢٠", ["2024-04-25T10:20"]),
        ("2024年4月25日(木) 15:05", ["2024-04-25T15:05"]),
        ("2024年4月", ["2024-04"]),
        ("5 марта 2024, 15:05", ["2024-03-05T15:05"]),
        ("le 5 mars", []),
        ("en 2024", []),
        ("31 février 2024", []),
        ("05/04/2024", []),
        ("version 10.2.20245", []),
        ("les 12 mars 20240", []),
        ("mars 12", []),
        ("May the 4th", []),
        ("13 pm", []),
    ],
)
def test_dates_in_a_line(line: str, dates: list[str]) -> None:
    assert [found.iso for found in find_dates(line)] == dates


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024", "2024"),
        ("2024-04", "2024-04"),
        ("2024-13", ""),
        (" 2024-04-25 ", "2024-04-25"),
        ("about 1 May 2024", ""),
        ("", ""),
    ],
)
def test_a_value_that_is_a_date_and_nothing_else(value: str, iso: str) -> None:
    assert exact_date(value) == iso
