"""Ranges of dates include both ends and hold what is known less precisely inside them."""

from datetime import UTC, datetime

import pytest

from core.search.dates import dates


def holds(typed: str, date: str) -> bool:
    span = dates(typed)
    assert span is not None
    return span.first <= date < span.end


@pytest.mark.parametrize(
    ("typed", "inside", "outside"),
    [
        ("2024", ["2024", "2024-04", "2024-12-31T23:59"], ["2023-12-31", "2025"]),
        ("2024-01..2024-06", ["2024-01", "2024-06-30T12:00"], ["2023-12", "2024-07", "2024"]),
        ("2024-04-25", ["2024-04-25T15:05"], ["2024-04-26"]),
        (">2023", ["2024-01"], ["2023-12-31"]),
        (">=2023", ["2023", "2023-06"], ["2022"]),
        ("<2024-03", ["2024-02-28", "2024"], ["2024-03", "2024-03-01"]),
        ("<=2024-03", ["2024-03-31"], ["2024-04"]),
        ("2024..", ["2025"], ["2023"]),
        ("..2024", ["2024-12", "1999"], ["2025"]),
    ],
)
def test_a_range(typed: str, inside: list[str], outside: list[str]) -> None:
    assert all(holds(typed, date) for date in inside)
    assert not any(holds(typed, date) for date in outside)


def test_an_age_counts_back_from_now() -> None:
    week = dates("<7d", datetime(2024, 5, 8, 12, tzinfo=UTC))
    older = dates(">7d", datetime(2024, 5, 8, 12, tzinfo=UTC))
    assert week is not None
    assert week.first == "2024-05-01T12:00:00"
    assert older is not None
    assert older.end == week.first


@pytest.mark.parametrize("typed", ["", "..", "yesterday", "20", "2024-1", "2024-01-01..x", "<"])
def test_anything_else_is_no_range(typed: str) -> None:
    assert dates(typed) is None
