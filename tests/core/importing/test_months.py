"""Every month has names, and no name means two."""

from core.importing.months import MONTHS, WEEKDAYS


def test_all_twelve_months_have_names_in_many_languages() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert [MONTHS[name] for name in ("août", "sept", "mar", "يناير", "غشت", "марта", "märz")] == [8, 9, 3, 1, 8, 3, 3]


def test_names_are_lower_case() -> None:
    assert all(name == name.lower() for name in (*MONTHS, *WEEKDAYS))
